import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../lib/base/time';
import type { Deadline } from '../../../lib/deadlines/deadline';
import { deadlines, type TimeSettings } from '../../../lib/deadlines/deadlines';
import type { Facts } from '../../../lib/deadlines/facts';
import { withActivity, withClock, withExtension, withNotBefore } from '../../../lib/deadlines/news';
import { withoutOld } from '../../../lib/deadlines/without-old';
import { at, daily, factsOf, settingsOf, signedIn, utc } from './some-facts';

const plan = { ...settingsOf({ shiftEnd: true }), shifts: daily('09:00-17:00') };
const idle = settingsOf({ idleMs: 15 * MINUTE_MS, idleOf: 'site' });

function first(settings: TimeSettings, facts: Facts, now: number): Deadline {
  const [found] = deadlines(settings, facts, utc, now);
  if (found === undefined) throw new Error('no deadline');
  return found;
}
const extended = (settings: TimeSettings, facts: Facts, now: number) =>
  withExtension(facts, first(settings, facts, now), now);

test.each([
  ['before the first hint', '16:44', false],
  ['from the first hint on', '16:45', true],
  ['in the warning', '16:59', true],
  ['when it is due', '17:00', false],
  ['after it was due', '17:30', false],
])('R3 %s an extension is granted: %s, %s', (_what, now, granted) => {
  expect(extended(plan, factsOf(), at(now)) !== null).toBe(granted);
});

test('R4 R15 each extension begins a fresh countdown, ten of them and not one more', () => {
  let facts = factsOf();
  for (let nth = 1; nth <= 10; nth += 1) {
    const { dueAt } = first(plan, facts, at('16:59'));
    facts = extended(plan, facts, dueAt - MINUTE_MS) ?? factsOf();
    const next = first(plan, facts, dueAt);
    expect([next.dueAt, next.warnAt.at(-1)]).toEqual([dueAt + 10 * MINUTE_MS, dueAt + 8 * MINUTE_MS]);
    expect(next.extension).toMatchObject({ used: nth, most: 10, latestAt: at('18:40') });
  }
  expect(extended(plan, facts, at('18:39'))).toBeNull();
});

test('H8 X45 a cap that is lowered meanwhile holds at once', () => {
  const facts = factsOf({ extensions: { [`shift-end@${at('17:00')}`]: 30 } });
  expect(first(plan, facts, at('17:05')).extension).toMatchObject({ used: 10, most: 10 });
  expect(first(plan, facts, at('17:05')).dueAt).toBe(at('18:40'));
});

test('after real activity everything is new: countdown and number of extensions', () => {
  const facts = extended(idle, factsOf(), at('09:14')) ?? factsOf();
  expect(first(idle, facts, at('09:14'))).toMatchObject({ dueAt: at('09:25'), extension: { used: 1 } });
  const active = withActivity(facts, 'a', at('09:20'));
  expect(first(idle, active, at('09:20'))).toMatchObject({ dueAt: at('09:35'), extension: { used: 0 } });
});

describe('X43 a deadline that comes late', () => {
  /** The limit was tightened: it would have been due at 09:15. */
  const late = factsOf({ notBefore: { [`idle@${at('09:15')}#0`]: at('12:02') } });

  test('is not due before somebody was warned', () => {
    expect(first(idle, late, at('12:00')).dueAt).toBe(at('12:02'));
  });

  test('is put off from there, not from where it would have been', () => {
    const facts = extended(idle, late, at('12:01')) ?? late;
    expect(first(idle, facts, at('12:01'))).toMatchObject({ dueAt: at('12:12'), extension: { latestAt: at('13:42') } });
  });

  test('is warned of once for each countdown, so that warnings move nothing again and again', () => {
    const again = withNotBefore(late, first(idle, late, at('12:01')), at('12:03'));
    expect(first(idle, again, at('12:01')).dueAt).toBe(at('12:02'));
    const facts = extended(idle, late, at('12:01')) ?? late;
    const next = withNotBefore(facts, first(idle, facts, at('12:11')), at('12:13'));
    expect(first(idle, next, at('12:11')).dueAt).toBe(at('12:13'));
  });

  test('X40 is drawn back to a clock that was set back', () => {
    expect(first(idle, withClock(late, at('10:00')), at('10:00')).dueAt).toBe(at('10:30'));
  });
});

describe('what is remembered of countdowns', () => {
  const old = at('09:00', '2026-11-14');
  const maxAge = settingsOf({ maxAgeMs: DAY_MS });

  test('X43 stays while it is still ahead, however old the sign-in', () => {
    const facts = factsOf({ sites: { a: signedIn(old) } });
    const warned = withNotBefore(facts, first(maxAge, facts, at('12:00')), at('12:02'));
    expect(first(maxAge, withoutOld(warned, ['a'], at('12:00')), at('12:00')).dueAt).toBe(at('12:02'));
  });

  test('R15 stays for as long as anything can be put off: a hundred times an hour', () => {
    const generous = { ...plan, warning: { ...plan.warning, extendMs: 60 * MINUTE_MS, mostExtensions: 100 } };
    const end = at('17:00', '2026-11-16');
    const facts = factsOf({
      sites: { a: signedIn(end - 1) },
      browserStartedAt: end - 1,
      extensions: { [`shift-end@${end}`]: 100 },
    });
    const kept = withoutOld(facts, ['a'], end + 99 * 60 * MINUTE_MS);
    expect(first(generous, kept, at('12:00')).dueAt).toBe(end + 100 * 60 * MINUTE_MS);
  });

  test('never outgrows what is read back: hints of months of reading go, the shift’s extensions stay', () => {
    const ids = Array.from({ length: 5_000 }, (_, nth) => `idle@${at('12:00') - nth * MINUTE_MS}`);
    const many = Object.fromEntries(ids.map((id) => [`${id}#0`, at('12:00')]));
    const extensions = { ...Object.fromEntries(ids.map((id) => [id, 1])), [`shift-end@${at('17:00')}`]: 10 };
    const kept = withoutOld(factsOf({ notBefore: many, extensions }), ['a'], at('12:00'));
    expect(Object.keys(kept.notBefore).length).toBeLessThan(1_000);
    expect(Object.keys(kept.extensions).length).toBeLessThan(1_000);
    expect(kept.extensions[`shift-end@${at('17:00')}`]).toBe(10);
    expect(kept.notBefore[`${ids[0]}#0`]).toBe(at('12:00'));
  });

  test('goes with time', () => {
    const facts = factsOf({
      extensions: { [`idle@${old}`]: 1 },
      notBefore: { [`idle@${old}#0`]: old },
      stayLate: [{ endAt: old - 40 * DAY_MS, untilAt: old - 40 * DAY_MS + 1 }],
    });
    expect(withoutOld(facts, ['a'], old + 8 * DAY_MS)).toMatchObject({ extensions: {}, notBefore: {}, stayLate: [] });
  });
});

test('E6 a site that left the settings is forgotten, also by whoever stepped away', () => {
  const facts = factsOf({
    sites: { a: signedIn(at('09:00')), b: signedIn(at('09:00')) },
    away: { sinceAt: at('10:00'), siteIds: ['a', 'b'] },
  });
  expect(withoutOld(facts, ['a'], at('10:00'))).toMatchObject({ away: { siteIds: ['a'] } });
  expect(withoutOld(facts, [], at('10:00'))).toMatchObject({ sites: {}, away: null });
});
