import { afterAll, beforeAll } from 'vitest';
import type { ChromiumOptions } from './chromium.ts';
import { TimedWorld } from './timed-world.ts';

export function useTimedWorld(options: ChromiumOptions = {}): TimedWorld {
  const world = new TimedWorld();
  beforeAll(() => world.open(world.clock.installation(), options));
  afterAll(() => world.close());
  return world;
}
