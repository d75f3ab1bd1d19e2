import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { coloursOf } from './harness/film.ts';
import { finished } from './harness/outcome.ts';
import { rosterOf, secondIn } from './harness/roster.ts';
import type { Tab } from './harness/tab.ts';
import { minutes } from './harness/timed-world.ts';
import { until } from './harness/until.ts';
import { useTimedWorld } from './harness/use-timed-world.ts';

const world = useTimedWorld();
const quiet = { idleMs: null, maxAgeMs: null } as const;

/** Colours on the screen that the page has and a cover has not. */
async function coloursSeen(tab: Tab): Promise<string[]> {
  await tab.activate();
  const data = await tab.picture();
  return (await coloursOf(await world.signoff.console(), data, 200)).filter((colour) => colour !== 'ffffff');
}

const stepAway = async () => {
  await world.signoff.overview();
  await world.signoff.extension.command('step-away');
};

test('Z23 I9 who steps away covers the pages, who is back in time sees them, who is not is signed out', async () => {
  const site = await world.workingAt('post-csrf', quiet);
  const other = await world.signoff.tab(`${site.address}deals`);
  const before = await coloursSeen(site.tab);
  expect(before.length).toBeGreaterThan(5);
  await stepAway();
  const window = await world.warning('away');
  expect(await faults(window)).toEqual([]);
  for (const tab of [site.tab, other]) {
    await until(async () => !(await coloursSeen(tab)).some((one) => before.includes(one)), 'nothing of it is seen');
  }
  await other.goto(`${site.address}contacts`);
  expect((await coloursSeen(other)).filter((one) => before.includes(one))).toEqual([]);
  expect(world.alive('post-csrf')).toBe(1);
  await window.click('[data-action="back"]').catch(() => {}); // the window goes
  await until(async () => (await coloursSeen(site.tab)).length === before.length, 'it is seen again');
  await world.noWarning();

  await stepAway();
  const awayAt = world.clock.now();
  await world.warning('away');
  await world.passes(minutes(4));
  expect([(await world.signoff.overview()).job, world.alive('post-csrf')]).toEqual([null, 1]);
  await world.passes(minutes(1));
  const record = await world.signedOutByItself(site);
  expect(record.cause).toMatchObject({ rule: 'away', owner: 'you', limitMs: minutes(5) });
  expect(record.startedAt - awayAt).toBeGreaterThanOrEqual(minutes(5) - 1_000);
  expect(finished(record, site.site.id).verdict.kind).toBe('proven');
  expect(world.alive('post-csrf')).toBe(0);
  await world.leave(site);
});

test('Z24 a maintenance window is announced, warned of, and begins without anybody signed in', async () => {
  const site = await world.workingAt('post-csrf', quiet);
  const startAt = Math.ceil((world.clock.now() + minutes(90)) / minutes(1)) * minutes(1);
  const wallClock = (at: number) => new Date(at).toISOString().slice(0, 16);
  const planned = { id: 'patch', name: 'New release', siteIds: 'all', repeats: 'never' } as const;
  await world.signoff.send('settings.change', {
    shifts: { zone: 'UTC', week: [[], [], [], [], [], [], []], exceptions: [], breakMs: 0, rosterUrl: null },
    maintenance: {
      windows: [{ ...planned, from: wallClock(startAt), to: wallClock(startAt + minutes(60)) }],
      leadMs: minutes(5),
      noticeMs: minutes(60),
    },
  });
  const announced = async () => (await world.signoff.overview()).maintenance.map(({ name }) => name);
  const notified = () => world.signoff.call(async () => Object.keys(await chrome.notifications.getAll()).length);
  expect(await announced()).toEqual([]);
  await world.comesTo(startAt, minutes(59));
  await world.comes(async () => (await notified()) > 0, 'it is announced');
  expect(await announced()).toEqual(['New release']);
  await world.comesTo(startAt, minutes(7) - 1_000);
  const window = await world.warning();
  expect(await window.has('[data-action="extend"]')).toBe(false);
  await world.comesTo(startAt, minutes(5));
  const record = await world.signedOutByItself(site);
  expect(record.cause).toMatchObject({ rule: 'maintenance', dueAt: startAt - minutes(5) });
  expect([record.finishedAt < startAt, world.alive('post-csrf')]).toEqual([true, 0]);
  await world.signoff.send('settings.change', {
    maintenance: { windows: [], leadMs: minutes(5), noticeMs: minutes(60) },
  });
  await world.leave(site);
});

test('Z4 a sign-out outside every shift is marked as such, one inside is not', async () => {
  const site = await world.workingAt('get-logout--inside', quiet);
  const later = await world.workingAt('get-logout--outside', { ...quiet, shiftEnd: false });
  const endAt = secondIn(minutes(60), world.clock.now());
  await world.signoff.send('roster.import', { text: rosterOf(endAt - minutes(120), endAt), name: 'shift.ics' });
  expect((await world.signOut(site)).offHours).toBe(false);
  await world.comesTo(endAt + minutes(40));
  expect((await world.signOut(later)).offHours).toBe(true);
  await world.signoff.send('roster.remove', {});
  await world.leave(site, later);
});
