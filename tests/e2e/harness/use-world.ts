import { afterAll, beforeAll } from 'vitest';
import type { Testbed } from '../../testbed/testbed.ts';
import type { BrowserOptions } from './browser.ts';
import type { Installation } from './installation.ts';
import { World } from './world.ts';

/** `options` may depend on the test bed, which runs before the browser does. */
export function useWorld(
  kind: Installation['kind'] | Installation = 'unpacked',
  options: BrowserOptions | ((bed: Testbed) => BrowserOptions) = {},
): World {
  const world = new World();
  beforeAll(() => world.open(kind, options));
  afterAll(() => world.close());
  return world;
}
