import { afterAll, beforeAll } from 'vitest';
import type { Installation } from './installation.ts';
import { World } from './world.ts';

export function useWorld(kind: Installation['kind'] = 'unpacked'): World {
  const world = new World();
  beforeAll(() => world.open(kind));
  afterAll(() => world.close());
  return world;
}
