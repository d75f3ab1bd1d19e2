import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/base/time';
import { deadlines, timesOf } from '../../../lib/deadlines/deadlines';
import type { ComputerFacts, Facts } from '../../../lib/deadlines/facts';
import { lateOf } from '../../../lib/deadlines/late';
import { withActivity, withCall, withClock, withComputer, withSession } from '../../../lib/deadlines/news';
import { nextMomentAt } from '../../../lib/deadlines/next-moment';
import { phaseOf } from '../../../lib/deadlines/phase';
import type { Maintenance } from '../../../lib/sites/time-rules';
import { at, daily, factsOf, settingsOf, shown, signedIn, utc } from './some-facts';

const min = MINUTE_MS;
const computer = (state: ComputerFacts['state'], activeAt: string, lockedAt: string | null = null): ComputerFacts => ({
  state,
  activeAt: at(activeAt),
  lockedAt: lockedAt === null ? null : at(lockedAt),
});
const minutes = (facts: Facts, settings: ReturnType<typeof settingsOf>, now = at('12:00')) =>
  deadlines(settings, facts, utc, now).map(
    ({ cause, dueAt }) => `${cause} ${new Date(dueAt).toISOString().slice(11, 16)}`,
  );

describe('I1 I2 idle', () => {
  const rule = (idleOf: 'computer' | 'site') => settingsOf({ idleMs: 15 * min, idleOf });
  const busy = {
    ...factsOf({ computer: computer('active', '10:00') }),
    sites: { a: signedIn(at('09:00'), { activeAt: at('09:20') }) },
  };

  test.each([
    ['whatever is done at the computer', 'computer' as const, busy, 'idle 10:17'],
    ['what is done at the site only', 'site' as const, busy, 'idle 09:35'],
    ['the sign-in itself', 'computer' as const, factsOf({ computer: computer('idle', '07:00') }), 'idle 09:15'],
  ])('counts from %s', (_what, idleOf, facts, expected) => {
    expect(minutes(facts, rule(idleOf))).toEqual([expected]);
  });

  test.each([
    [15, 'default'],
    [16, 'you'],
  ])('R4 a limit of %s min is said to be %s: nobody set what came with the product', (limit, owner) => {
    const [due] = deadlines(settingsOf({ idleMs: limit * min, idleOf: 'site' }), factsOf(), utc, at('09:00'));
    expect(due?.owner).toBe(owner);
  });

  test('R5 is warned of, without early hints, and never longer before than half its limit', () => {
    const [short] = deadlines(settingsOf({ idleMs: 2 * min, idleOf: 'site' }), factsOf(), utc, at('09:00'));
    expect(short?.warnAt).toEqual([at('09:01')]);
    const [long] = deadlines(rule('site'), factsOf(), utc, at('09:00'));
    expect(long?.warnAt).toEqual([at('09:13')]);
  });

  test.each([
    ['is activity', '09:10', 'idle 09:25'],
    ['no longer than its rule says', '10:30', 'idle 09:35'],
  ])('I6 a call %s', (_what, callAt, expected) => {
    const facts = withCall(factsOf(), 'a', at(callAt));
    expect(minutes(facts, settingsOf({ idleMs: 15 * min, idleOf: 'site', callMs: 20 * min }))).toEqual([expected]);
  });

  test('I4 activity of earlier than known changes nothing, and none counts where nobody is signed in', () => {
    const facts = withActivity(factsOf(), 'a', at('08:30'));
    expect(facts.sites.a?.activeAt).toBe(at('09:00'));
    expect(withActivity(facts, 'b', at('09:30'))).toBe(facts);
  });
});

describe('I3 the screen', () => {
  const rule = settingsOf({ lockMs: 5 * min });
  test.each([
    ['locked', computer('locked', '10:00', '10:00'), ['locked 10:05']],
    ['not locked', computer('idle', '10:00'), []],
    ['locked since before the sign-in', computer('locked', '08:00', '08:00'), []],
  ])('%s', (_what, now, expected) => {
    expect(minutes(factsOf({ computer: now }), rule)).toEqual(expected);
  });

  test('comes without a warning, and can never be put off', () => {
    const [found] = deadlines(rule, factsOf({ computer: computer('locked', '10:00', '10:00') }), utc, at('10:00'));
    expect([found?.warnAt, found?.extension, found?.callUntilAt]).toEqual([[], null, null]);
  });

  test.each([
    ['idle', at('09:59'), null],
    ['locked', at('10:00'), at('10:00')],
    ['active', at('10:00'), null],
  ] as const)('a computer in use that is %s was used last at', (state, activeAt, lockedAt) => {
    const facts = factsOf({ computer: computer('active', '09:59') });
    expect(withComputer(facts, state, at('10:00'), min).computer).toEqual({ state, activeAt, lockedAt });
  });

  test('a lock counts from its beginning, an idle computer from its last use, however often either is told', () => {
    const locked = factsOf({ computer: computer('locked', '09:50', '10:00') });
    expect(withComputer(locked, 'locked', at('11:00'), min).computer.lockedAt).toBe(at('10:00'));
    const idle = factsOf({ computer: computer('idle', '09:50') });
    expect(withComputer(idle, 'idle', at('11:00'), min).computer.activeAt).toBe(at('09:50'));
  });
});

test('R12 X48 the longest sign-in ends whatever is done, and cannot be put off', () => {
  const [found] = deadlines(settingsOf({ maxAgeMs: 12 * HOUR_MS }), factsOf(), utc, at('20:00'));
  expect(found).toMatchObject({
    id: `max-age@${at('21:00')}`,
    dueAt: at('21:00'),
    extension: null,
    limitMs: 12 * HOUR_MS,
  });
  expect(found?.warnAt).toEqual([at('20:45'), at('20:55'), at('20:58')]);
});

test('sites that end together are one deadline, by the time they are due', () => {
  const settings = settingsOf({ maxAgeMs: HOUR_MS, idleMs: 20 * min, idleOf: 'computer' }, [
    {},
    { maxAgeMs: 2 * HOUR_MS },
    {},
  ]);
  const facts = factsOf({
    sites: { a: signedIn(at('09:00')), b: signedIn(at('09:00')), c: signedIn(at('09:00')) },
    computer: computer('idle', '09:10'),
  });
  expect(shown(settings, facts, at('09:15'))).toEqual([
    'idle 11-20T09:30 a,b,c',
    'max-age 11-20T10:00 a,c',
    'max-age 11-20T11:00 b',
  ]);
});

describe('maintenance', () => {
  const window = (change: Partial<Maintenance> = {}): Maintenance => ({
    id: 'w',
    name: 'Upgrade',
    siteIds: 'all',
    from: '2026-11-20T18:00',
    to: '2026-11-20T20:00',
    repeats: 'never',
    ...change,
  });
  const withWindows = (...windows: Maintenance[]) => ({
    ...settingsOf({}, [{}, {}]),
    maintenance: { windows, leadMs: 5 * min, noticeMs: DAY_MS },
  });
  const two = factsOf({ sites: { a: signedIn(at('09:00')), b: signedIn(at('09:00')) } });

  test.each([
    ['all sites', window(), two, ['maintenance 11-20T17:55 a,b']],
    ['one site', window({ siteIds: ['b'] }), two, ['maintenance 11-20T17:55 b']],
    ['nobody who signed in after the time to leave', window(), factsOf({ sites: { a: signedIn(at('17:56')) } }), []],
    [
      'each week again',
      window({ from: '2026-11-06T18:00', to: '2026-11-06T20:00', repeats: 'weekly' }),
      two,
      ['maintenance 11-20T17:55 a,b'],
    ],
    [
      'nothing before its first time',
      window({ from: '2027-11-05T18:00', to: '2027-11-05T20:00', repeats: 'weekly' }),
      two,
      [],
    ],
  ])('concerns %s', (_what, planned, facts, expected) => {
    expect(shown(withWindows(planned), facts, at('12:00'))).toEqual(expected);
  });

  test('Z24 one that was slept through asks nothing of anybody afterwards', () => {
    const planned = window({ from: '2026-10-16T18:00', to: '2026-10-16T20:00', repeats: 'never' });
    const facts = factsOf({ sites: { a: signedIn(at('17:00', '2026-10-16')) } });
    const causes = (time: string) =>
      deadlines(withWindows(planned), facts, utc, at(time, '2026-10-16')).map(({ cause }) => cause);
    expect(causes('19:59')).toContain('maintenance');
    expect(causes('20:00')).not.toContain('maintenance');
  });

  test('H4 each week at the time of the wall clock, before and after a change of the clock', () => {
    const weekly = window({ from: '2026-10-16T18:00', to: '2026-10-16T20:00', repeats: 'weekly' });
    const starts = timesOf(
      withWindows(weekly),
      factsOf({ sites: { a: signedIn(at('00:00', '2026-10-20')) } }),
      { ...utc, zone: 'Europe/Berlin' },
      at('00:00', '2026-10-23'),
    );
    expect(starts.maintenance.map(({ startAt }) => new Date(startAt).toISOString())).toEqual([
      '2026-10-23T16:00:00.000Z',
      '2026-10-30T17:00:00.000Z',
    ]);
  });
});

describe('phases', () => {
  const settings = { ...settingsOf({ shiftEnd: true, callMs: 20 * min }), shifts: daily('09:00-17:00') };
  const [deadline] = deadlines(settings, factsOf(), utc, at('12:00'));
  if (deadline === undefined) throw new Error('no deadline');

  test.each([
    ['16:44', false, 'ahead'],
    ['16:45', false, 'hint'],
    ['16:57', true, 'hint'],
    ['16:58', true, 'warning'],
    ['16:59', false, 'warning'],
    ['17:00', false, 'due'],
    ['17:00', true, 'call'],
    ['17:19', true, 'call'],
    ['17:20', true, 'due'],
    ['20:00', false, 'due'],
  ] as const)('at %s, on the phone: %j, it is %s', (time, inCall, expected) => {
    expect(phaseOf(deadline, inCall, at(time))).toBe(expected);
  });

  test.each([
    ['09:01', '16:45'],
    ['16:45', '16:46'],
    ['16:57', '16:58'],
    ['16:59', '17:00'],
    // Nobody could act on it: the site was being signed out already.
    ['17:00', '17:01'],
  ])('one alarm: at %s it stands at %s', (now, expected) => {
    const phase = phaseOf(deadline, false, at(now));
    const moment = nextMomentAt([{ deadline, phase }], settings, factsOf(), { maintenance: [] }, at(now));
    expect(new Date(moment ?? 0).toISOString().slice(11, 16)).toBe(expected);
    expect(moment).toBeGreaterThan(at(now));
  });

  test('I6 a call is looked at each half minute, and at the end of its time', () => {
    const next = (now: number) =>
      nextMomentAt([{ deadline, phase: 'call' }], settings, factsOf(), { maintenance: [] }, now);
    expect(next(at('17:05'))).toBe(at('17:05') + 30_000);
    expect(next(at('17:20') - 1)).toBe(at('17:20'));
  });

  test('I10 nobody is signed in: no alarm at all', () => {
    expect(nextMomentAt([], settings, factsOf({ sites: {} }), { maintenance: [] }, at('12:00'))).toBeNull();
  });

  test('I7 a computer in use is looked at every two minutes, so that a sleep is noticed; one nobody uses is not', () => {
    const idle = settingsOf({ idleMs: 15 * min, idleOf: 'computer' });
    const next = (state: ComputerFacts['state']) =>
      nextMomentAt([], idle, factsOf({ computer: computer(state, '12:00') }), { maintenance: [] }, at('12:00'));
    expect([next('active'), next('idle')]).toEqual([at('12:02'), at('12:00') + DAY_MS]);
  });
});

describe('H6 late', () => {
  const settings = { ...settingsOf({ shiftEnd: true }), shifts: daily('09:00-17:00') };
  const [deadline] = deadlines(settings, factsOf(), utc, at('12:00'));
  if (deadline === undefined) throw new Error('no deadline');

  test.each([
    ['within a minute is on time', factsOf({ seenAt: at('16:59') }), '17:00', null],
    ['the computer slept', factsOf({ seenAt: at('16:59') }), '20:12', { byMs: 192 * min, because: 'asleep' }],
    [
      'the browser was closed',
      factsOf({ seenAt: at('16:59'), browserStartedAt: at('20:12') }),
      '20:12',
      { byMs: 192 * min, because: 'browser-closed' },
    ],
    ['somebody looked and had it wait', factsOf({ seenAt: at('17:01') }), '17:15', null],
  ] as const)('%s', (_what, facts, now, expected) => {
    expect(lateOf(deadline, facts, at(now))).toEqual(expected);
  });
});

describe('X40 a clock that is set back', () => {
  const known = factsOf({
    sites: { a: signedIn(at('17:00'), { activeAt: at('17:30'), callAt: at('17:20'), plansFromAt: at('17:10') }) },
    computer: computer('locked', '17:30', '17:31'),
    browserStartedAt: at('16:00'),
    seenAt: at('17:31'),
    away: { sinceAt: at('17:31'), siteIds: ['a'] },
    notBefore: { 'idle@1#0': at('17:32') },
  });

  test('leaves nothing ahead of it that puts anything off', () => {
    const now = at('09:00');
    expect(withClock(known, now)).toMatchObject({
      sites: { a: { signedInAt: now, activeAt: now, callAt: now, plansFromAt: now } },
      computer: { activeAt: now, lockedAt: now },
      browserStartedAt: now,
      seenAt: now,
      away: { sinceAt: now },
      notBefore: { 'idle@1#0': now + 30 * min },
    });
  });

  test('and one that goes on as ever changes nothing', () => {
    expect(withClock(known, at('17:32'))).toEqual(known);
  });
});

describe('sign-ins', () => {
  const begun = (facts: Facts) => withSession(facts, 'a', 'signed-in', { at: at('10:00'), byCookie: true });
  test('one that goes on keeps its beginning, and learns of its cookie', () => {
    const facts = factsOf({ sites: { a: signedIn(at('09:00'), { byCookie: false }) } });
    expect(begun(facts).sites.a).toMatchObject({ signedInAt: at('09:00'), byCookie: true });
  });
  test('a new one has nothing handled; one that is over ends what somebody stepped away from', () => {
    const over = withSession(factsOf({ away: { sinceAt: 1, siteIds: ['a'] } }), 'a', 'signed-out', {
      at: 1,
      byCookie: false,
    });
    expect(over).toMatchObject({ sites: {}, away: null });
    expect(begun(over).sites.a).toEqual(signedIn(at('10:00')));
  });
});

test('Z23 away: after its grace, without a word, for the sites that were left', () => {
  const facts = factsOf({ away: { sinceAt: at('12:00'), siteIds: ['a', 'gone'] } });
  expect(shown(settingsOf({}), facts, at('12:00'))).toEqual(['away 11-20T12:05 a']);
});
