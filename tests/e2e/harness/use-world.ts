import { afterAll, beforeAll } from 'vitest';
import type { ChromiumOptions } from './chromium.ts';
import type { Installation } from './installation.ts';
import { World } from './world.ts';

export function useWorld(kind: Installation['kind'] | Installation = 'unpacked', options: ChromiumOptions = {}): World {
  const world = new World();
  beforeAll(() => world.open(kind, options));
  afterAll(() => world.close());
  return world;
}
