import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { rosterOf, secondIn } from './harness/roster.ts';
import { minutes } from './harness/timed-world.ts';
import { until } from './harness/until.ts';
import { useTimedWorld } from './harness/use-timed-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useTimedWorld();
const callMs = minutes(20);

/** In the site's tab; the browser notices. */
async function speaks({ tab, address }: SignedInSite): Promise<void> {
  await tab.sound(true);
  await until(async () => (await world.signoff.tabsAt(address))[0]?.audible === true, 'the tab plays sound');
}

/** Somebody is on the phone when the shift ends. */
async function callAtEnd(): Promise<{ site: SignedInSite; endAt: number }> {
  const site = await world.workingAt('post-csrf', { idleMs: null, maxAgeMs: null, callMs });
  const endAt = secondIn(minutes(10), world.clock.now());
  await world.signoff.send('roster.import', { text: rosterOf(endAt - minutes(480), endAt), name: 'shift.ics' });
  await speaks(site);
  await world.comesTo(endAt, minutes(2) - 1_000);
  await world.warning();
  await world.comesTo(endAt);
  expect(await faults(await world.warning('call'))).toEqual([]);
  await world.passes(minutes(5));
  expect([(await world.signoff.overview()).job, world.alive('post-csrf')]).toEqual([null, 1]);
  return { site, endAt };
}

test('I6 a call puts the end of a shift off, and when it is over the sign-out comes', async () => {
  const { site, endAt } = await callAtEnd();
  await site.tab.sound(false);
  await until(async () => !(await world.signoff.tabsAt(site.address))[0]?.audible, 'nobody speaks any more');
  const silentAt = world.clock.now();
  const nextAt = await world.clock.alarmAt(world.signoff);
  expect(nextAt !== null && nextAt - silentAt <= 30_000).toBe(true);
  await world.passes(30_000);
  const record = await world.signedOutByItself(site);
  expect(record.cause).toMatchObject({ rule: 'shift-end', dueAt: endAt, late: null });
  expect(world.alive('post-csrf')).toBe(0);
  await world.leave(site);
});

test('I6 a call that does not end puts it off until the cap and no longer', async () => {
  const { site, endAt } = await callAtEnd();
  await world.comesTo(endAt + callMs, 5_000);
  expect(world.alive('post-csrf')).toBe(1);
  const record = await world.signedOutByItself(site);
  expect(record.startedAt - (endAt + callMs)).toBeGreaterThanOrEqual(0);
  expect(record.startedAt - (endAt + callMs)).toBeLessThan(5_000);
  expect(world.alive('post-csrf')).toBe(0);
  await world.leave(site);
});
