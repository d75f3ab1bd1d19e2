import { afterAll, beforeAll } from 'vitest';
import type { BrowserOptions } from './browser.ts';
import { TimedWorld } from './timed-world.ts';

export function useTimedWorld(options: BrowserOptions = {}): TimedWorld {
  const world = new TimedWorld();
  beforeAll(() => world.open(world.clock.installation(), options));
  afterAll(() => world.close());
  return world;
}
