import { expect, test } from 'vitest';
import type { SiteKey } from '../testbed/town.ts';
import { leftBehind, nothingLeft } from './harness/left-behind.ts';
import { signIn } from './harness/sign-in.ts';
import type { Tab } from './harness/tab.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

const north: SiteKey = 'get-logout--north';
const south: SiteKey = 'get-logout--south';

/** Somebody signs in at a host that is no site of its own, and its page leaves something behind. */
async function alsoIn(key: SiteKey): Promise<Tab> {
  const tab = await signIn(world.signoff, world.bed.url(key));
  await tab.evaluate(`localStorage.setItem('kept', '1')`);
  return tab;
}

test('X29 S6 hosts of one sign-in are closed and cleared with it, at their port; a neighbour that nobody named is untouched', async () => {
  const { bed, signoff } = world;
  const others = [new URL(bed.url(north)).hostname];
  const site = await world.signedIn('get-logout', { change: { otherHosts: others } });
  const [there, apart] = [await alsoIn(north), await alsoIn(south)];
  const preview = await signoff.send('site.preview', { id: site.site.id });
  expect(preview.others).toEqual([{ host: others[0], cookies: 1, tabs: 1 }]);
  const record = await world.discardAndSignOut(site);
  expect(record.entries[0]?.outcome).toMatchObject({ verdict: { kind: 'proven' }, local: { kind: 'clean' } });
  expect(await there.exists()).toBe(false);
  expect(await leftBehind(signoff, bed.origin(north))).toEqual(nothingLeft);
  expect(await apart.evaluate('localStorage.kept')).toBe('1');
  expect(world.alive(south)).toBe(1);
  await apart.goto(await apart.url());
  expect(await apart.has('input[type=password]')).toBe(false);
});
