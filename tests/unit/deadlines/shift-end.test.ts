import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../../lib/base/time';
import { deadlines, type TimeSettings } from '../../../lib/deadlines/deadlines';
import type { Facts } from '../../../lib/deadlines/facts';
import { withHandled, withLateStay } from '../../../lib/deadlines/news';
import { isLeftover, wasMissed } from '../../../lib/deadlines/shift-candidates';
import { at, daily, factsOf, settingsOf, shown, signedIn, utc } from './some-facts';

const nineToFive = { ...settingsOf({ shiftEnd: true }), shifts: daily('09:00-17:00') };
const end = at('17:00');
const handled = (facts: Facts, id: string) => withHandled(facts, { id, siteIds: ['a'] });

test('H1 a sign-in ends at the end of its shift', () => {
  expect(shown(nineToFive, factsOf(), at('12:00'))).toEqual(['shift-end 11-20T17:00 a']);
});

test.each([
  ['is off', { ...nineToFive, ...settingsOf({ shiftEnd: false }) }, factsOf()],
  [
    'is off for this site',
    { ...settingsOf({ shiftEnd: true }, [{ shiftEnd: false }]), shifts: nineToFive.shifts },
    factsOf(),
  ],
  ['stands while nobody is signed in', nineToFive, factsOf({ sites: {} })],
  ['concerns a site nobody knows', nineToFive, factsOf({ sites: { gone: signedIn(at('09:00')) } })],
])('I10 a rule that %s ends nothing', (_what, settings, facts) => {
  expect(shown(settings, facts, at('18:00'))).toEqual([]);
});

test('I8 a sign-in of after the end is the next day’s business', () => {
  const facts = factsOf({ sites: { a: signedIn(at('17:00')) } });
  expect(shown(nineToFive, facts, at('17:01'))).toEqual(['shift-end 11-21T17:00 a']);
});

test('H3 of several ends that were missed each is due, the first before the next', () => {
  const settings = { ...nineToFive, shifts: daily('09:00-12:00', '13:00-17:00') };
  let facts = factsOf();
  const due: string[] = [];
  for (let nth = 0; nth < 2; nth += 1) {
    const [first] = deadlines(settings, facts, utc, at('18:00')).filter(({ cause }) => cause === 'shift-end');
    due.push(first?.id ?? '');
    facts = handled(facts, first?.id ?? '');
  }
  expect(due).toEqual([`shift-end@${at('12:00')}`, `shift-end@${end}`]);
});

describe('H5 “stay late today”', () => {
  const planned = { startAt: at('09:00'), endAt: end };
  const late = withLateStay(factsOf(), planned, at('20:00'));

  test('moves the end of its date only', () => {
    expect(shown(nineToFive, late, at('12:00'))).toEqual(['shift-end 11-20T20:00 a']);
    expect(shown(nineToFive, handled(late, `shift-end@${at('20:00')}`), at('20:01'))).toContain(
      'shift-end 11-21T17:00 a',
    );
  });

  test('stands for whoever signs in again after the planned end', () => {
    const facts = { ...late, sites: { a: signedIn(at('18:00')) } };
    expect(shown(nineToFive, facts, at('18:30'))).toEqual(['shift-end 11-20T20:00 a']);
  });

  test.each([
    ['as planned again', null, '17:00'],
    ['earlier than planned is as planned', at('16:00'), '17:00'],
    ['at most twelve hours more', at('23:00', '2026-11-21'), '05:00'],
  ])('%s', (_what, untilAt, expected) => {
    const facts = withLateStay(late, planned, untilAt);
    expect(shown(nineToFive, facts, at('12:00'))[0]).toContain(`T${expected}`);
  });
});

describe('C15 a sign-in that outlived a shift', () => {
  const yesterday = factsOf({ sites: { a: signedIn(at('15:00', '2026-11-19')) } });
  const closedOver = { ...yesterday, browserStartedAt: at('08:00') };
  const show = { ...nineToFive, ...settingsOf({ shiftEnd: true, leftover: 'show' }), shifts: nineToFive.shifts };
  const leftover = (settings: TimeSettings, facts: Facts, now: number) => {
    const [shift] = [{ startAt: at('09:00', '2026-11-19'), endAt: at('17:00', '2026-11-19') }];
    const site = facts.sites.a;
    return site && shift && isLeftover(site, [shift], (endAt) => wasMissed(endAt, settings, facts), now);
  };

  test('is stale for a browser that was closed over the end, and due at once', () => {
    expect(shown(nineToFive, closedOver, at('08:00'))).toEqual(['stale 11-19T17:00 a', 'shift-end 11-20T17:00 a']);
    expect(leftover(nineToFive, closedOver, at('08:00'))).toBe(true);
  });

  test('by setting it is only shown, and the next end stands all the same', () => {
    expect(shown(show, closedOver, at('08:00'))).toEqual(['shift-end 11-20T17:00 a']);
    expect(leftover(show, closedOver, at('08:00'))).toBe(true);
  });

  test('one that could not be ended is stale when the next shift begins', () => {
    const facts = handled(yesterday, `shift-end@${at('17:00', '2026-11-19')}`);
    expect(shown(nineToFive, facts, at('08:00'))).toEqual(['stale 11-20T09:00 a', 'shift-end 11-20T17:00 a']);
    expect(shown(show, facts, at('08:00'))).toEqual(['shift-end 11-20T17:00 a']);
    expect(shown(nineToFive, handled(facts, `stale@${at('09:00')}`), at('10:00'))).toEqual(['shift-end 11-20T17:00 a']);
  });

  test('C16 H8 a browser that crashes while the end was put off goes on with that', () => {
    const id = `shift-end@${at('17:00', '2026-11-19')}`;
    const facts = { ...yesterday, extensions: { [id]: 3 }, browserStartedAt: at('17:12', '2026-11-19') };
    expect(shown(nineToFive, facts, at('17:12', '2026-11-19'))).toEqual(['shift-end 11-19T17:30 a']);
    expect(leftover(nineToFive, facts, at('17:12', '2026-11-19'))).toBe(false);
    const later = { ...facts, browserStartedAt: at('17:31', '2026-11-19') };
    expect(shown(nineToFive, later, at('17:31', '2026-11-19'))[0]).toBe('stale 11-19T17:00 a');
  });
});

test('I6 sites that differ in how long a call holds them end each by its own rule', () => {
  const calls = settingsOf({ shiftEnd: true, callMs: 20 * MINUTE_MS }, [{}, { callMs: 0 }, {}]);
  const facts = factsOf({ sites: { a: signedIn(at('09:00')), b: signedIn(at('09:00')), c: signedIn(at('10:00')) } });
  const found = deadlines({ ...calls, shifts: nineToFive.shifts }, facts, utc, at('12:00'));
  expect(found.map(({ siteIds, callUntilAt }) => [siteIds.join(), callUntilAt])).toEqual([
    ['a,c', at('17:20')],
    ['b', null],
  ]);
});

test('an end that was acted on is due no more', () => {
  expect(shown(nineToFive, handled(factsOf(), `shift-end@${end}`), at('17:01'))).toEqual([
    'stale 11-21T09:00 a',
    'shift-end 11-21T17:00 a',
  ]);
});
