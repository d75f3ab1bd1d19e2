// `npm run film [-- --out FOLDER]`: the end of a shift as a person sees it, in pictures.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtPackage } from '../e2e/harness/package.ts';
import { type Scene, shiftEnd } from '../e2e/harness/shift-end.ts';
import { TimedWorld } from '../e2e/harness/timed-world.ts';
import { root } from '../setup/paths.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'docs', 'pictures') } } });

const small = { width: 440, height: 470, scale: 1.4 };
const popup = { width: 400, height: 560, scale: 1.25 };
const sizes: Readonly<Record<Scene, { width: number; height: number; scale: number }>> = {
  hint: popup,
  banner: { width: 960, height: 420, scale: 1 },
  warning: small,
  'last-minute': small,
  blocked: small,
  unsaved: popup,
  ended: small,
  record: popup,
};

builtPackage();
const world = new TimedWorld();
await world.open(world.clock.installation());
try {
  let number = 0;
  await shiftEnd(world, async (scene, page) => {
    number += 1;
    const file = join(values.out, `shift-end-${number}-${scene}.png`);
    await page.screenshot(file, sizes[scene]);
    console.log(file);
  });
} finally {
  await world.close();
}
