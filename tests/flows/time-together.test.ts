import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../lib/base/time';
import { beginAway, endAway, extend, stayLate } from '../../lib/flows/put-off';
import { startSignOut, stopSignOut } from '../../lib/flows/start-sign-out';
import type { OwnRules } from '../../lib/sites/time-rules';
import type { FakeWorld } from '../fakes/fake-world';
import { finish, manual, outcomes } from './run';
import { at, deskWith, onlyRecord, pass, signInAll, sleep, startWorker, withEyes } from './time-worker';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: at('16:30') });
});
afterEach(() => {
  vi.useRealTimers();
});

const office = { start: '09:00', end: '17:00' };

async function desk(hours: Parameters<typeof deskWith>[0]) {
  const world = deskWith(hours);
  const { ports } = withEyes(world);
  const worker = startWorker(ports);
  await signInAll(world, worker);
  return { world, worker, passUntil: (untilAt: number) => pass(world, untilAt, () => worker) };
}

const withRules = (world: FakeWorld, siteId: string, rules: OwnRules) => {
  const sites = world.settings.sites.map((site) => (site.id === siteId ? { ...site, rules } : site));
  world.settings = { ...world.settings, sites };
};
const stages = (world: FakeWorld) =>
  [...world.jobs.values()].flatMap((job) => job.targets.map(({ stage }) => stage.at));

test('R14 R28 a deadline right behind another has its own warning before it is acted on', async () => {
  const { world, passUntil } = await desk({ shift: office, sites: ['alpha', 'beta'] });
  withRules(world, 'beta', { shiftEnd: false, maxAgeMs: 30 * MINUTE_MS, unsaved: 'discard' });
  world.typed.set(2, { labels: ['Note'] });
  await passUntil(at('17:00') + 5 * SECOND_MS);
  expect(world.notices.window).toMatchObject({ about: 'warning' });
  expect(world.notices.window?.key).toContain('max-age');
  expect(world.crmOf('beta').sessions.size).toBe(1);
  await passUntil(at('17:02'));
  expect(world.crmOf('beta').sessions.size).toBe(0);
});

test('R8 sites of one countdown are warned of together, whatever their rules for calls', async () => {
  const { world, passUntil } = await desk({ shift: office, sites: ['alpha', 'beta'] });
  withRules(world, 'beta', { callMs: 0 });
  await passUntil(at('16:59'));
  const { notification } = world.notices;
  expect(notification?.kind === 'warning' && notification.deadline.siteIds).toEqual(['alpha', 'beta']);
});

test.each([
  ['waits', {}, ['blocked']],
  ['gives up unsaved work', { unsaved: 'discard' }, []],
] as const)(
  'H1 a sign-out that somebody asked for and nobody decided keeps no rule from its time: it %s',
  async (_what, rules, held) => {
    const { world, worker, passUntil } = await desk({ shift: office });
    withRules(world, 'alpha', rules);
    world.typed.set(1, { labels: ['Note'] });
    await passUntil(at('16:59'));
    const { jobId } = await startSignOut(worker.ports, ['alpha'], { kind: 'manual', by: 'warning' });
    await finish(worker.wake());
    expect(world.notices.window).toEqual({ key: `job:${jobId}`, about: 'ended' });
    await passUntil(at('17:01'));
    expect(stages(world)).toEqual(held);
    const causes = [...world.jobs.values(), ...world.records.values()].map(({ cause }) => cause.kind);
    expect(causes).toContain('automatic');
  },
);

test('who keeps a sign-out at the end of a shift from going on is at the desk, and nobody else before', async () => {
  const { world, worker, passUntil } = await desk({ shift: office });
  world.typed.set(1, { labels: ['Note'] });
  await passUntil(at('17:01'));
  const [jobId = ''] = world.jobs.keys();
  await stopSignOut(worker.ports, jobId);
  await finish(worker.wake());
  expect(outcomes(onlyRecord(world))).toEqual({ alpha: 'stopped' });
  expect(world.notices.coveredTabIds).toEqual([]);
});

test('I6 during a call there is nothing to put off, and the window may stay closed', async () => {
  const { world, worker, passUntil } = await desk({ shift: office });
  world.tabs = world.tabs.map((tab) => ({ ...tab, audible: true }));
  await passUntil(at('17:05'));
  const { extended, dueAt } = await extend(worker.keeper, `shift-end@${at('17:00')}`);
  expect([extended, (dueAt ?? 0) <= Date.now()]).toEqual([false, true]);
});

test('H5 who takes back to stay late after the planned end stays', async () => {
  const { world, worker, passUntil } = await desk({ shift: office, rules: { idleOf: 'site', idleMs: null } });
  await stayLate(worker.keeper, at('19:00'));
  await passUntil(at('17:30'));
  expect(await stayLate(worker.keeper, null)).toEqual({ endAt: at('19:00') });
  await passUntil(at('17:40'));
  expect(world.records.size).toBe(0);
});

test('Z23 who comes back while unsaved work holds the sign-out goes on, and is not signed out when it is saved', async () => {
  const { world, worker, passUntil } = await desk({});
  world.typed.set(1, { labels: ['Note'] });
  await beginAway(worker.ports, worker.keeper, ['alpha']);
  await passUntil(at('16:40'));
  expect(stages(world)).toEqual(['blocked']);
  await finish(endAway(worker.ports, worker.keeper));
  await finish(worker.wake());
  world.typed.clear();
  await passUntil(at('16:42'));
  expect(world.crmOf('alpha').sessions.size).toBe(1);
  expect(world.notices.coveredTabIds).toEqual([]);
});

test('I1 a lid that was closed for less than the limit signs nobody out', async () => {
  const { world, worker, passUntil } = await desk({ rules: { idleMs: 15 * MINUTE_MS } });
  await passUntil(at('17:04'));
  const lastLookAt = world.facts?.computer.activeAt ?? 0;
  sleep(lastLookAt + 15 * MINUTE_MS + 10 * SECOND_MS);
  await finish(worker.wake());
  expect(world.records.size + world.jobs.size).toBe(0);
});

test('one who asked for a sign-out and cancels it goes on', async () => {
  const { world, worker, passUntil } = await desk({ shift: office });
  world.typed.set(1, { labels: ['Note'] });
  const { jobId } = await startSignOut(worker.ports, ['alpha'], manual);
  await finish(worker.wake());
  await stopSignOut(worker.ports, jobId ?? '');
  await finish(worker.wake());
  await passUntil(at('16:50'));
  expect(world.crmOf('alpha').sessions.size).toBe(1);
});
