import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/base/time';
import { deadlines } from '../../../lib/deadlines/deadlines';
import type { Facts } from '../../../lib/deadlines/facts';
import { withClock, withExtension } from '../../../lib/deadlines/news';
import { nextMomentAt } from '../../../lib/deadlines/next-moment';
import { parseFacts } from '../../../lib/deadlines/parse-facts';
import { pausable, pauseAt, withoutPause, withPause } from '../../../lib/deadlines/pause';
import { withoutOld } from '../../../lib/deadlines/without-old';
import { at, daily, factsOf, settingsOf, shown, utc } from './some-facts';

const warnMs = 2 * MINUTE_MS;
const idle = settingsOf({ idleMs: 15 * MINUTE_MS, idleOf: 'site' });
const pausedFrom = (from: string, until: string, rules = pausable as readonly (typeof pausable)[number][]): Facts =>
  withPause(factsOf(), { untilAt: at(until), rules }, at(from), warnMs) ?? expect.fail('no pause');
const withRunning = (facts: Facts, until: string, from: string): Facts =>
  withPause(facts, { untilAt: at(until), rules: pausable }, at(from), warnMs) ?? expect.fail('no pause');

describe('Z27 a pause', () => {
  test.each([
    ['puts off what would be due in it', '09:10', '10:00', 'idle 11-20T10:00 a'],
    ['leaves alone what is due after it', '09:01', '09:10', 'idle 11-20T09:15 a'],
    ['leaves alone what was due before it', '09:16', '10:00', 'idle 11-20T09:15 a'],
    ['begins with its first instant', '09:15', '10:00', 'idle 11-20T10:00 a'],
    ['is over at its end', '09:05', '09:15', 'idle 11-20T09:15 a'],
  ])('%s', (_what, from, until, expected) => {
    expect(shown(idle, pausedFrom(from, until), at('09:05'))).toEqual([expected]);
  });

  test('holds the rules that it names and no other', () => {
    const both = {
      ...settingsOf({ idleMs: 15 * MINUTE_MS, idleOf: 'site', shiftEnd: true }),
      shifts: daily('08:00-09:30'),
    };
    expect(shown(both, pausedFrom('09:05', '11:00', ['idle']), at('09:05'))).toEqual([
      'shift-end 11-20T09:30 a',
      'idle 11-20T11:00 a',
    ]);
    expect(shown(both, pausedFrom('09:05', '11:00', ['shift-end']), at('09:05'))).toEqual([
      'idle 11-20T09:15 a',
      'shift-end 11-20T11:00 a',
    ]);
  });

  test('never holds somebody who stepped away', () => {
    const facts = { ...pausedFrom('09:05', '11:00'), away: { sinceAt: at('09:06'), siteIds: ['a'] } };
    expect(shown(idle, facts, at('09:07'))[0]).toMatch(/^away 11-20T09:1/);
  });

  test('its end is warned of, and an extension goes on from there', () => {
    const facts = pausedFrom('09:05', '10:00');
    const [due] = deadlines(idle, facts, utc, at('09:50'));
    expect(due?.warnAt).toEqual([at('09:58')]);
    const extended = due && withExtension(facts, due, at('09:59'));
    expect(extended && shown(idle, extended, at('09:59'))).toEqual(['idle 11-20T10:10 a']);
  });

  test('a second one after it does not make overdue what the first put off', () => {
    const first = pausedFrom('09:05', '10:00');
    const [due] = deadlines(idle, first, utc, at('09:59'));
    const extended = due && withExtension(first, due, at('09:59'));
    expect(extended && shown(idle, withRunning(extended, '11:00', '10:02'), at('10:02'))).toEqual([
      'idle 11-20T11:00 a',
    ]);
  });

  test('pauses are twelve hours in any day, made longer or one after the other', () => {
    const first = pausedFrom('09:05', '10:00');
    const until = (facts: Facts, untilAt: number, now: string) =>
      withPause(facts, { untilAt, rules: pausable }, at(now), warnMs);
    expect(until(first, at('21:05'), '09:55')).not.toBeNull();
    expect(until(first, at('21:05') + 1, '09:55')).toBeNull();
    const again = until(first, at('12:00'), '11:00') ?? expect.fail('no pause');
    expect(until(again, at('23:05'), '13:00')).not.toBeNull();
    expect(until(again, at('23:05') + 1, '13:00')).toBeNull();
    expect(until(again, at('12:00') + DAY_MS, '12:00')).toBeNull();
    expect(
      withPause(again, { untilAt: at('21:00') + DAY_MS, rules: pausable }, at('12:01') + DAY_MS, warnMs),
    ).not.toBeNull();
  });

  test('a pause that is changed again and again counts once', () => {
    const changed = ['09:10', '09:11', '09:12'].reduce(
      (facts, now) => withPause(facts, { untilAt: at('11:00'), rules: pausable }, at(now), warnMs) ?? facts,
      pausedFrom('09:05', '11:00'),
    );
    const until = (untilAt: number) => withPause(changed, { untilAt, rules: pausable }, at('09:13'), warnMs);
    expect(until(at('21:05'))).not.toBeNull();
    expect(until(at('21:05') + 1)).toBeNull();
  });

  test('what a changed pause holds no more gets the time of a warning', () => {
    const both = {
      ...settingsOf({ idleMs: 15 * MINUTE_MS, idleOf: 'site', shiftEnd: true }),
      shifts: daily('08:00-09:30'),
    };
    const less = withPause(
      pausedFrom('09:05', '11:00'),
      { untilAt: at('11:00'), rules: ['idle'] },
      at('10:00'),
      warnMs,
    );
    expect(less && shown(both, less, at('10:00'))).toEqual(['shift-end 11-20T10:02 a', 'idle 11-20T11:00 a']);
  });

  test.each([
    ['over already', at('09:05'), pausable],
    ['longer than twelve hours', at('09:05') + 12 * HOUR_MS + 1, pausable],
    ['of nothing', at('10:00'), []],
  ])('is refused when it is %s', (_what, untilAt, rules) => {
    expect(withPause(factsOf(), { untilAt, rules }, at('09:05'), warnMs)).toBeNull();
  });

  test('that is ended early leaves what it put off the time of a warning', () => {
    const ended = withoutPause(pausedFrom('09:05', '11:00'), at('10:00'), warnMs);
    expect(pauseAt(ended, at('10:00'))).toBeNull();
    expect(shown(idle, ended, at('10:00'))).toEqual(['idle 11-20T10:02 a']);
    expect(withoutPause(factsOf(), at('10:00'), warnMs)).toEqual(factsOf());
  });

  test('is looked at again when it ends', () => {
    const facts = pausedFrom('09:05', '10:00');
    expect(nextMomentAt([], idle, facts, { maintenance: [] }, at('09:30'))).toBe(at('10:00'));
  });

  test('is over when the clock is set back before it', () => {
    expect(withClock(pausedFrom('09:05', '11:00'), at('08:00')).pauses).toEqual([]);
  });

  test('is read back as it was written, and forgotten when nothing can ask for it', () => {
    const facts = pausedFrom('09:05', '11:00');
    expect(parseFacts(structuredClone(facts))).toEqual(facts);
    expect(parseFacts({ ...facts, pauses: [{ sinceAt: 1, untilAt: 2, rules: ['away'] }] })).toBeNull();
    expect(parseFacts({ ...facts, pauses: [{ sinceAt: 1, untilAt: 2 + 12 * HOUR_MS, rules: ['idle'] }] })).toBeNull();
    expect(withoutOld(facts, ['a'], at('12:00') + 30 * DAY_MS).pauses).toHaveLength(1);
    expect(withoutOld(facts, ['a'], at('12:00') + 36 * DAY_MS).pauses).toEqual([]);
  });

  test('no paused rule is ever due in a pause, and without one nothing changes', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(
      fc.property(
        minute,
        minute,
        minute,
        fc.subarray([...pausable], { minLength: 1 }),
        (limit, from, length, rules) => {
          const settings = settingsOf({
            idleMs: (limit + 1) * MINUTE_MS,
            idleOf: 'site',
            maxAgeMs: (limit + 7) * MINUTE_MS,
          });
          const now = at('09:00') + from * MINUTE_MS;
          const paused = withPause(factsOf(), { untilAt: now + length * MINUTE_MS, rules }, now, warnMs);
          if (paused === null) return;
          const before = deadlines(settings, factsOf(), utc, now);
          for (const [n, due] of deadlines(settings, paused, utc, now).toSorted(byCause).entries()) {
            const isOf = rules.some((rule) => rule === due.cause);
            const inPause = due.dueAt >= now && due.dueAt < now + length * MINUTE_MS;
            const planned = before.toSorted(byCause)[n];
            expect(isOf && inPause).toBe(false);
            if (!isOf) expect(due).toEqual(planned);
            expect(due.dueAt).toBeGreaterThanOrEqual(planned?.dueAt ?? Number.POSITIVE_INFINITY);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

const byCause = (a: { cause: string }, b: { cause: string }): number => a.cause.localeCompare(b.cause);
