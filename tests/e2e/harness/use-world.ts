import { afterAll, beforeAll } from 'vitest';
import type { BrowserOptions } from './browser.ts';
import type { Installation } from './installation.ts';
import { World } from './world.ts';

export function useWorld(kind: Installation['kind'] | Installation = 'unpacked', options: BrowserOptions = {}): World {
  const world = new World();
  beforeAll(() => world.open(kind, options));
  afterAll(() => world.close());
  return world;
}
