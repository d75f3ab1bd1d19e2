import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../lib/base/time';
import { withActivity, withComputer } from '../../lib/deadlines/news';
import { pausable } from '../../lib/deadlines/pause';
import { UNUSED_MS } from '../../lib/flows/keep-time';
import { noticeSessions } from '../../lib/flows/notice-sessions';
import { pause, resume } from '../../lib/flows/pause';
import { beginAway, endAway, extend, stayLate } from '../../lib/flows/put-off';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { AutomaticCause } from '../../lib/signout/job';
import type { FakeWorld } from '../fakes/fake-world';
import { finish, manual, outcomes } from './run';
import {
  at,
  deskWith,
  onlyRecord,
  pass,
  settled,
  signInAll,
  sleep,
  startWorker,
  type Worker,
  withEyes,
} from './time-worker';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: at('16:30') });
});
afterEach(() => {
  vi.useRealTimers();
});

const office = { start: '09:00', end: '17:00' };
const causeOf = (world: FakeWorld) => onlyRecord(world).cause as AutomaticCause;
const keepCookies = (world: FakeWorld) => {
  world.cookies = world.cookies.map((cookie) => ({ ...cookie, expiresAtS: at('00:00', 29) / 1_000 }));
};

/** A desk, its worker, and somebody who has just signed in. */
async function desk(hours: Parameters<typeof deskWith>[0]) {
  const world = deskWith(hours);
  const { ports, seen } = withEyes(world);
  const worker = startWorker(ports);
  await signInAll(world, worker);
  return { world, worker, seen, passUntil: (untilAt: number) => pass(world, untilAt, () => worker) };
}

describe('a shift ends', () => {
  test('H1 R1 R5 R8 hints, warning, sign-out, record: once, on time, with its rule', async () => {
    const { world, seen, passUntil } = await desk({ shift: office, sites: ['alpha', 'beta'] });
    await passUntil(at('18:00'));
    expect(outcomes(onlyRecord(world))).toEqual({ alpha: 'proven, clean', beta: 'proven, clean' });
    expect(causeOf(world)).toMatchObject({ rule: 'shift-end', owner: 'you', dueAt: at('17:00'), late: null });
    expect(onlyRecord(world).startedAt - at('17:00')).toBeLessThan(2_000);
    expect(seen).toEqual([
      '16:45 hint shift-end',
      '16:55 hint shift-end',
      '16:58 warning shift-end',
      '16:58 window warning shift-end',
      '16:58 banner shift-end',
      expect.stringContaining('17:00 window ended'),
    ]);
  });

  test('I10 and nothing wakes any more when nobody is signed in', async () => {
    const { world, passUntil } = await desk({ shift: office });
    await passUntil(at('17:01'));
    expect(world.facts?.sites).toEqual({});
    expect(world.alarms.get('time')).toBeUndefined();
  });

  test('X45 H8 a thousand scripted extensions from two windows are ten', async () => {
    const { world, worker, passUntil } = await desk({ shift: office });
    await passUntil(at('16:59'));
    const id = `shift-end@${at('17:00')}`;
    const asked = Array.from({ length: 1_000 }, () => extend(worker.keeper, id));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ extended }) => extended).length).toBeLessThanOrEqual(10);
    let dueAt = answers.at(-1)?.dueAt ?? 0;
    for (let nth = 0; nth < 1_000 && world.records.size === 0; nth += 1) {
      await passUntil(dueAt - MINUTE_MS);
      dueAt = (await extend(worker.keeper, id)).dueAt ?? dueAt + MINUTE_MS;
      if (Date.now() >= at('18:39')) await passUntil(dueAt + MINUTE_MS);
    }
    expect(causeOf(world)).toMatchObject({ dueAt: at('18:40'), late: null });
  });

  test('H5 somebody stays late', async () => {
    const { world, worker, passUntil } = await desk({ shift: office });
    expect(await stayLate(worker.keeper, at('19:00'))).toEqual({ endAt: at('19:00') });
    await passUntil(at('18:59'));
    expect(world.records.size).toBe(0);
    await passUntil(at('19:01'));
    expect(causeOf(world)).toMatchObject({ dueAt: at('19:00'), late: null });
  });

  test('Z27 a pause puts it off to its own end, with the warning', async () => {
    const { world, worker, seen, passUntil } = await desk({ shift: office });
    expect(await pause(worker.keeper, { untilAt: at('18:00'), rules: ['shift-end'] })).toEqual({
      ok: true,
      value: null,
    });
    await passUntil(at('17:59'));
    expect(world.records.size).toBe(0);
    expect(seen.filter((line) => line.includes('warning'))).toEqual([
      '17:58 warning shift-end',
      '17:58 window warning shift-end',
    ]);
    await passUntil(at('18:01'));
    expect(causeOf(world)).toMatchObject({ rule: 'shift-end', dueAt: at('18:00'), late: null });
  });

  test('Z27 whoever resumes is warned before what came due meanwhile', async () => {
    const { world, worker, passUntil } = await desk({ shift: office });
    await pause(worker.keeper, { untilAt: at('19:00'), rules: pausable });
    await passUntil(at('17:30'));
    await resume(worker.keeper);
    await passUntil(at('17:31'));
    expect(world.records.size).toBe(0);
    await passUntil(at('17:33'));
    expect(causeOf(world)).toMatchObject({ rule: 'shift-end', dueAt: at('17:32'), late: null });
  });

  test('Z27 who pauses at the warning and resumes is warned again', async () => {
    const { world, worker, passUntil } = await desk({ shift: office });
    await passUntil(at('16:59'));
    await pause(worker.keeper, { untilAt: at('19:00'), rules: pausable });
    await passUntil(at('17:30'));
    await resume(worker.keeper);
    await passUntil(at('17:31'));
    expect(world.records.size).toBe(0);
    await passUntil(at('17:33'));
    expect(causeOf(world)).toMatchObject({ rule: 'shift-end', dueAt: at('17:32'), late: null });
  });

  test('Z27 H7 a worker that died and a browser that was closed change nothing about a pause', async () => {
    const { world, worker } = await desk({ shift: office });
    await pause(worker.keeper, { untilAt: at('18:00'), rules: pausable });
    sleep(at('17:30'));
    const next = startWorker(worker.ports);
    await finish(next.wake());
    expect(world.records.size).toBe(0);
    await pass(world, at('18:01'), () => next);
    expect(causeOf(world)).toMatchObject({ dueAt: at('18:00'), late: null });
  });

  test('Z27 a pause that is too long is refused and changes nothing', async () => {
    const { world, worker, passUntil } = await desk({ shift: office });
    const asked = { untilAt: at('17:00') + 12 * HOUR_MS, rules: pausable };
    expect(await pause(worker.keeper, asked)).toEqual({ ok: false, code: 'pause-too-long' });
    await passUntil(at('17:01'));
    expect(causeOf(world)).toMatchObject({ dueAt: at('17:00') });
  });

  test('I6 a call puts it off, and its end lets it go', async () => {
    const { world, passUntil } = await desk({ shift: office });
    world.tabs = world.tabs.map((tab) => ({ ...tab, audible: true }));
    await passUntil(at('17:10'));
    expect(world.records.size).toBe(0);
    world.tabs = world.tabs.map((tab) => ({ ...tab, audible: false }));
    await passUntil(at('17:11'));
    expect(causeOf(world)).toMatchObject({ dueAt: at('17:00'), late: null });
  });

  test('I6 but no longer than its rule says', async () => {
    const { world, passUntil } = await desk({ shift: office });
    world.tabs = world.tabs.map((tab) => ({ ...tab, audible: true }));
    await passUntil(at('17:19'));
    expect(world.records.size).toBe(0);
    await passUntil(at('17:21'));
    expect(world.records.size).toBe(1);
  });

  test('X67 two wake-ups at once are one sign-out', async () => {
    const { world, worker } = await desk({ shift: office });
    sleep(at('17:00'));
    await finish(Promise.all([worker.wake(), worker.wake(), worker.keeper.look()]));
    expect(world.crmOf('alpha').presses).toBe(1);
    expect(onlyRecord(world).entries.length).toBe(1);
  });

  test('E4 a press of the button at the very moment is the same sign-out', async () => {
    const { world, worker } = await desk({ shift: office });
    sleep(at('17:00'));
    const looked = worker.wake();
    const started = startSignOut(worker.ports, ['alpha'], manual);
    await finish(Promise.all([looked, started, settled()]));
    await finish(worker.wake());
    expect([world.records.size, world.crmOf('alpha').presses]).toEqual([1, 1]);
  });

  test('a deadline that comes due while somebody looks is woken for at once', async () => {
    const { world, worker, passUntil } = await desk({ shift: office, rules: { idleOf: 'site' } });
    await passUntil(at('16:59'));
    sleep(at('17:00') - 50);
    const { state } = worker.ports.computer;
    const slow = startWorker({
      ...worker.ports,
      computer: {
        ...worker.ports.computer,
        state: async (ms) => {
          vi.setSystemTime(at('17:00') + 50);
          return state(ms);
        },
      },
    });
    await finish(slow.keeper.look());
    expect(world.records.size).toBe(0);
    expect(world.alarms.get('time')).toBe(at('17:00'));
  });
});

describe('nobody is there', () => {
  const idle = { idleMs: 15 * MINUTE_MS };

  test('I1 R10 the computer is idle: 14:59 is not 15:00', async () => {
    const { world, worker, passUntil } = await desk({ rules: idle });
    const lastAt = Date.now();
    world.computer = 'idle';
    sleep(lastAt + UNUSED_MS);
    await finish(worker.keeper.look((facts, now) => withComputer(facts, 'idle', now, UNUSED_MS)));
    await passUntil(lastAt + 15 * MINUTE_MS - 1_000);
    expect(world.records.size).toBe(0);
    await passUntil(lastAt + 15 * MINUTE_MS + 2_000);
    expect(causeOf(world)).toMatchObject({ rule: 'idle', limitMs: 15 * MINUTE_MS, late: null });
  });

  test('I10 a computer in use is never idle', async () => {
    const { world, passUntil } = await desk({ rules: idle });
    await passUntil(at('20:00'));
    expect(world.records.size).toBe(0);
  });

  test('I2 each site by its own limit, whatever is done at the other', async () => {
    const { world, worker, passUntil } = await desk({ sites: ['alpha', 'beta'], rules: { ...idle, idleOf: 'site' } });
    const [alpha, beta] = world.settings.sites;
    if (!alpha || !beta) throw new Error('no sites');
    world.settings = { ...world.settings, sites: [{ ...alpha, rules: { idleMs: 5 * MINUTE_MS } }, beta] };
    const begunAt = Date.now();
    await passUntil(begunAt + 4 * MINUTE_MS);
    await finish(worker.keeper.look((facts, now) => withActivity(facts, 'beta', now)));
    await passUntil(begunAt + 6 * MINUTE_MS);
    expect(outcomes(onlyRecord(world))).toEqual({ alpha: 'proven, clean' });
    await passUntil(begunAt + 18 * MINUTE_MS);
    expect(world.records.size).toBe(1);
    await passUntil(begunAt + 20 * MINUTE_MS);
    expect(world.records.size).toBe(2);
  });

  test('I7 H6 the first hand on the mouse after a sleep saves nothing', async () => {
    const { world, worker } = await desk({ rules: idle });
    const dueAt = Date.now() + 15 * MINUTE_MS;
    sleep(dueAt + 3 * HOUR_MS + 12 * MINUTE_MS);
    await finish(worker.keeper.look((facts, now) => withActivity(facts, 'alpha', now)));
    await settled();
    expect(outcomes(onlyRecord(world))).toEqual({ alpha: 'proven, clean' });
    const { late } = causeOf(world);
    expect(late?.because).toBe('asleep');
    expect(Math.round((late?.byMs ?? 0) / MINUTE_MS)).toBe(190);
  });

  test('I3 a lock without a grace ends it as soon as it is known', async () => {
    const { world, worker } = await desk({ rules: { lockMs: 0 } });
    world.computer = 'locked';
    await finish(worker.keeper.look((facts, now) => withComputer(facts, 'locked', now, UNUSED_MS)));
    await settled();
    expect(causeOf(world)).toMatchObject({ rule: 'locked', late: null });
  });

  test('I3 one with a grace is undone by whoever is back in time', async () => {
    const { world, worker, passUntil } = await desk({ rules: { lockMs: 10 * MINUTE_MS } });
    world.computer = 'locked';
    await finish(worker.wake());
    await passUntil(at('16:38'));
    world.computer = 'active';
    await finish(worker.keeper.look((facts, now) => withComputer(facts, 'active', now, UNUSED_MS)));
    await passUntil(at('17:30'));
    expect(world.records.size).toBe(0);
  });
});

describe('I8 whoever signed in after a missed deadline', () => {
  test('is left alone, and the record says why', async () => {
    const { world, worker } = await desk({ shift: office });
    sleep(at('20:00'));
    // The old session is over at the server; its tab shows the sign-in form.
    world.crmOf('alpha').sessions.clear();
    await finish(worker.wake());
    expect(onlyRecord(world).entries[0]?.outcome).toEqual({ kind: 'left-alone', because: 'over' });
    expect(world.facts?.sites).toEqual({});
    world.cookies = [world.crmOf('alpha').signIn()];
    await finish(noticeSessions(worker.ports, worker.keeper, [{ id: 'alpha', session: 'signed-in', stores: [] }]));
    await finish(worker.wake());
    expect(onlyRecord(world).entries[0]?.outcome).toEqual({ kind: 'left-alone', because: 'newer' });
    expect([world.jobs.size, world.crmOf('alpha').sessions.size]).toEqual([0, 1]);
  });

  test('X40 a record of a clock that was ahead does not end the sign-in of today', async () => {
    const { world, worker, passUntil } = await desk({ shift: office });
    sleep(at('16:59', 25));
    await passUntil(at('17:01', 25));
    sleep(at('10:00'));
    world.cookies = [world.crmOf('alpha').signIn()];
    world.openTab('https://alpha.example/desk');
    await signInAll(world, worker);
    await finish(worker.wake());
    expect(Object.keys(world.facts?.sites ?? {})).toEqual(['alpha']);
    await passUntil(at('17:01'));
    expect(world.records.size).toBe(2);
  });
});

describe('C15 a browser that was closed over the deadline', () => {
  async function closedAt(time: string, hours: Parameters<typeof deskWith>[0], lasting: boolean) {
    const opened = await desk(hours);
    if (lasting) keepCookies(opened.world);
    sleep(at(time));
    opened.world.closeBrowser();
    return { world: opened.world, worker: startWorker(opened.world.ports()) };
  }

  test('X46 ends what was left over at once', async () => {
    const { world, worker } = await closedAt('16:50', { shift: office }, true);
    sleep(at('08:00', 21));
    world.openTab('https://alpha.example/desk');
    await finish(worker.wake());
    await settled();
    expect(causeOf(world)).toMatchObject({ rule: 'stale', dueAt: at('17:00'), late: null });
    expect(world.crmOf('alpha').sessions.size).toBe(0);
  });

  test('leaves alone what went with the browser', async () => {
    const { world, worker } = await closedAt('16:50', { shift: office }, false);
    sleep(at('08:00', 21));
    await finish(worker.wake());
    expect([world.jobs.size, world.records.size, world.alarms.size]).toEqual([0, 0, 0]);
  });

  test('leaves alone a sign-in form that the restored tab shows', async () => {
    const { world, worker } = await closedAt('16:50', { shift: office }, true);
    sleep(at('08:00', 21));
    world.crmOf('alpha').sessions.clear();
    world.openTab('https://alpha.example/desk');
    await finish(worker.wake());
    expect(onlyRecord(world).entries[0]?.outcome).toEqual({ kind: 'left-alone', because: 'over' });
  });

  test('H6 an idle limit says that the browser was closed', async () => {
    const { world, worker } = await closedAt('16:31', { rules: { idleMs: 15 * MINUTE_MS } }, true);
    sleep(at('20:00'));
    await finish(worker.wake());
    await settled();
    expect(causeOf(world).late).toMatchObject({ because: 'browser-closed' });
  });

  test('C16 one that crashes in a shift goes on', async () => {
    const { world, worker } = await closedAt('16:35', { shift: office }, true);
    sleep(at('16:36'));
    await finish(worker.wake());
    expect([world.jobs.size, world.records.size]).toEqual([0, 0]);
    expect(world.facts?.sites.alpha?.signedInAt).toBeGreaterThanOrEqual(at('16:30'));
    await pass(world, at('17:01'), () => worker);
    expect(causeOf(world)).toMatchObject({ rule: 'shift-end' });
  });
});

describe('unsaved work at an automatic sign-out', () => {
  const typeInto = (world: FakeWorld) => {
    for (const { id } of world.tabs) world.typed.set(id, { labels: ['Note'] });
  };
  const decision = (world: FakeWorld) =>
    onlyRecord(world).entries[0]?.steps.find(({ step }) => step === 'check')?.decision;

  test('holds it, and lets it go on as soon as it is saved', async () => {
    const { world, passUntil } = await desk({ shift: office });
    typeInto(world);
    await passUntil(at('18:00'));
    expect([world.jobs.size, world.crmOf('alpha').sessions.size]).toEqual([1, 1]);
    world.typed.clear();
    await passUntil(at('18:03'));
    expect(outcomes(onlyRecord(world))).toEqual({ alpha: 'proven, clean' });
    expect(decision(world)).toBeUndefined();
  });

  test('is given up at the limit of its rule, however often its pages are asked again', async () => {
    const { world, worker, passUntil } = await desk({ shift: office, rules: { unsavedWaitMs: 30 * MINUTE_MS } });
    typeInto(world);
    // Pages that say nothing by themselves and hold something when asked.
    const { unsaved } = worker.ports;
    const quiet = startWorker({ ...worker.ports, unsaved: { ...unsaved, reports: async () => new Map() } });
    await pass(world, at('17:29'), () => quiet);
    expect([world.jobs.size, world.records.size]).toEqual([1, 0]);
    await passUntil(at('17:33'));
    expect(decision(world)).toBe('by-rule');
    expect(outcomes(onlyRecord(world))).toEqual({ alpha: 'proven, clean' });
  });

  test('does not hold a rule that gives it up', async () => {
    const { world, passUntil } = await desk({ shift: office, rules: { unsaved: 'discard' } });
    typeInto(world);
    await passUntil(at('17:01'));
    expect(decision(world)).toBe('by-rule');
  });

  test('that went with the browser is asked for again', async () => {
    const { world, passUntil } = await desk({ shift: office });
    keepCookies(world);
    typeInto(world);
    await passUntil(at('17:05'));
    world.closeBrowser();
    world.typed.clear();
    sleep(at('08:00', 21));
    const worker = startWorker(world.ports());
    await finish(worker.wake());
    await settled();
    expect(outcomes(onlyRecord(world))).toEqual({ alpha: 'proven, clean' });
    expect(causeOf(world).rule).toBe('shift-end');
  });
});

describe('X43 a change of the plan', () => {
  const change = async (world: FakeWorld, worker: Worker, next: ReturnType<typeof deskWith>['settings']) => {
    world.settings = next;
    await finish(worker.keeper.look());
  };

  test('that makes something overdue warns first', async () => {
    const { world, worker, seen, passUntil } = await desk({ rules: { maxAgeMs: 12 * HOUR_MS } });
    await passUntil(at('18:30'));
    await change(world, worker, { ...world.settings, rules: { ...world.settings.rules, maxAgeMs: HOUR_MS } });
    expect([world.jobs.size, seen.at(-1)]).toEqual([0, '18:30 banner max-age']);
    await passUntil(at('18:33'));
    expect(causeOf(world)).toMatchObject({ rule: 'max-age', late: null });
  });

  test('to hours whose shifts are over by now ends nothing, and calls nobody left over', async () => {
    const { world, worker, passUntil } = await desk({});
    const day = [
      { start: '12:00', end: '16:40' },
      { start: '16:45', end: '16:50' },
      { start: '16:55', end: '19:00' },
    ];
    await passUntil(at('17:00'));
    const week = [day, day, day, day, day, day, day];
    await change(world, worker, { ...world.settings, shifts: { ...world.settings.shifts, week } });
    await finish(worker.wake());
    expect([world.jobs.size, world.records.size]).toEqual([0, 0]);
    await passUntil(at('18:59'));
    expect(world.records.size).toBe(0);
    await passUntil(at('19:01'));
    expect(causeOf(world)).toMatchObject({ rule: 'shift-end', dueAt: at('19:00') });
  });

  test('to something else does not undo what a call put off', async () => {
    const { world, worker, passUntil } = await desk({ shift: office });
    world.tabs = world.tabs.map((tab) => ({ ...tab, audible: true }));
    await passUntil(at('17:05'));
    await change(world, worker, { ...world.settings, appearance: 'dark', away: { does: 'cover', graceMs: HOUR_MS } });
    world.tabs = world.tabs.map((tab) => ({ ...tab, audible: false }));
    await passUntil(at('17:07'));
    expect(causeOf(world)).toMatchObject({ dueAt: at('17:00') });
  });

  test('after a sleep over the deadline does not undo that either', async () => {
    const { world, worker } = await desk({ shift: office });
    sleep(at('20:00'));
    await change(world, worker, { ...world.settings, rules: { ...world.settings.rules, callMs: 0 } });
    await settled();
    expect(causeOf(world)).toMatchObject({ dueAt: at('17:00'), late: { because: 'asleep' } });
  });

  test('H4 of the computer’s zone: an end that the new clock has behind it warns nobody and ends nothing', async () => {
    const { world, worker } = await desk({ shift: { start: '00:00', end: '17:00' } });
    world.settings = { ...world.settings, shifts: { ...world.settings.shifts, zone: null } };
    const inZone = (zone: string) =>
      startWorker({ ...worker.ports, clock: { ...worker.ports.clock, zone: () => zone } });
    await finish(inZone('America/New_York').wake());
    sleep(at('16:45'));
    await finish(inZone('America/New_York').wake());
    sleep(at('16:46'));
    await finish(inZone('Asia/Kathmandu').wake());
    expect([world.jobs.size, world.records.size]).toEqual([0, 0]);
  });
});

describe('Z23 I9 somebody steps away', () => {
  test('pages are covered, and signed out after the grace', async () => {
    const { world, worker, passUntil } = await desk({ settings: { away: { does: 'cover', graceMs: 5 * MINUTE_MS } } });
    expect(await beginAway(worker.ports, worker.keeper, ['alpha'])).toEqual({ begun: 'cover' });
    expect(world.notices.coveredTabIds).toEqual(world.tabs.map(({ id }) => id));
    await passUntil(at('16:40'));
    expect(causeOf(world)).toMatchObject({ rule: 'away', late: null });
    expect(world.facts?.away).toBeNull();
  });

  test('who comes back in time goes on', async () => {
    const { world, worker, passUntil } = await desk({});
    await beginAway(worker.ports, worker.keeper, ['alpha']);
    await passUntil(at('16:34'));
    await endAway(worker.ports, worker.keeper);
    expect(world.notices.coveredTabIds).toEqual([]);
    await passUntil(at('17:30'));
    expect(world.records.size).toBe(0);
  });

  test('R22 who comes back too late, after a sleep, does not', async () => {
    const { world, worker } = await desk({});
    await beginAway(worker.ports, worker.keeper, ['alpha']);
    sleep(at('18:00'));
    await finish(endAway(worker.ports, worker.keeper));
    await settled();
    expect(causeOf(world)).toMatchObject({ rule: 'away' });
  });

  test('X46 closing the browser is no way back', async () => {
    const { world, worker } = await desk({});
    keepCookies(world);
    await beginAway(worker.ports, worker.keeper, ['alpha']);
    world.closeBrowser();
    sleep(at('18:00'));
    await finish(startWorker(world.ports()).wake());
    await settled();
    expect(causeOf(world)).toMatchObject({ rule: 'away' });
  });
});

test('one sign-out for all that was missed: whoever stops it is not met by the next one', async () => {
  const { world, worker } = await desk({ shift: office, rules: { maxAgeMs: 12 * HOUR_MS } });
  sleep(at('10:00', 23));
  const stopped = startWorker({
    ...worker.ports,
    unsaved: {
      ...worker.ports.unsaved,
      ask: async (tab) => ({
        tabId: tab.id,
        title: '',
        entries: [],
        total: 1,
        unknown: 'no-answer',
        call: false,
        openItems: null,
      }),
      reports: async () => new Map(world.tabs.map(({ id }) => [id, { unsaved: 1, call: false }])),
    },
  });
  await finish(stopped.wake());
  const [job] = [...world.jobs.values()];
  expect(job?.cause).toMatchObject({ kind: 'automatic' });
  const { stopSignOut } = await import('../../lib/flows/start-sign-out');
  await stopSignOut(stopped.ports, job?.id ?? '');
  await finish(stopped.wake());
  await finish(stopped.wake());
  expect([world.jobs.size, world.records.size]).toEqual([0, 1]);
  expect(outcomes(onlyRecord(world))).toEqual({ alpha: 'stopped' });
});

test('a maintenance window is announced when its time has come, and ends the sign-in before it begins', async () => {
  const window = {
    id: 'w',
    name: 'Upgrade',
    siteIds: 'all',
    from: '2026-11-20T20:00',
    to: '2026-11-20T21:00',
    repeats: 'never',
  } as const;
  const { world, seen, passUntil } = await desk({
    settings: { maintenance: { windows: [window], leadMs: 5 * MINUTE_MS, noticeMs: HOUR_MS } },
    rules: { idleOf: 'site' },
  });
  await passUntil(at('20:10'));
  expect(seen).toEqual([
    '19:00 maintenance maintenance',
    '19:40 hint maintenance',
    '19:50 hint maintenance',
    '19:53 warning maintenance',
    '19:53 window warning maintenance',
    '19:53 banner maintenance',
    expect.stringContaining('19:55 window ended'),
  ]);
  expect(causeOf(world)).toMatchObject({ rule: 'maintenance', dueAt: at('19:55') });
});
