import { expect, test } from 'vitest';
import { finished } from './harness/outcome.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();
const isCovered = `getComputedStyle(document.body).maskImage !== 'none'`;

test.each(['spa-menu', 'two-step'] as const)(
  'Z23 L3 under a cover a sign-out by %s ends the session all the same',
  async (key) => {
    const site = await world.signedIn(key);
    await until(async () => (await world.signoff.siteOverview(site.site.id)).session === 'signed-in', 'signed in');
    await world.signoff.send('away.begin', {});
    await until(() => site.tab.evaluate<boolean>(isCovered), 'covered');
    const record = await world.signOut(site);
    expect(finished(record, site.site.id).verdict.kind).toBe('proven');
    expect(world.alive(key)).toBe(0);
  },
);

test('Z23 U1 what stands unsaved in a dialog still counts under a cover', async () => {
  const site = await world.signedIn('post-csrf');
  await until(async () => (await world.signoff.siteOverview(site.site.id)).session === 'signed-in', 'signed in');
  await site.tab.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<div role="dialog" class="modal"><textarea id="note" name="note"></textarea><button>Save</button></div>')`,
  );
  await site.tab.fill('#note', 'She wants the larger pallet');
  const unsaved = async () => (await world.signoff.siteOverview(site.site.id)).unsaved;
  await until(async () => (await unsaved()) === 1, 'unsaved');
  await world.signoff.send('away.begin', {});
  await until(() => site.tab.evaluate<boolean>(isCovered), 'covered');
  const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'warning' });
  await until(async () => (await world.signoff.overview()).job?.phase === 'blocked', 'held');
  await world.signoff.send('signout.stop', { jobId });
  await world.signoff.send('away.end', {});
  expect(await unsaved()).toBe(1);
});
