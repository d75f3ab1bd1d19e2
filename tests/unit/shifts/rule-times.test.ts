import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { ruleTimes } from '../../../lib/shifts/calendar/rule-times';

const DAY = 86_400_000;
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const rules = fc
  .record({
    FREQ: fc.constantFrom('DAILY', 'WEEKLY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY'),
    INTERVAL: fc.integer({ min: 1, max: 5 }),
    COUNT: fc.option(fc.integer({ min: 1, max: 400 })),
    BYDAY: fc.option(fc.subarray(days, { minLength: 1 })),
    WKST: fc.constantFrom(null, 'SU', 'MO', 'WE'),
  })
  .map((parts) =>
    Object.entries(parts)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  );

test('a rule is followed as the library follows it from its first day on, wherever one begins to look', () => {
  const start = fc.integer({ min: Date.parse('2023-01-01') / DAY, max: Date.parse('2025-12-31') / DAY });
  fc.assert(
    fc.property(rules, start, fc.nat({ max: 600 }), fc.nat({ max: 60 }), (rule, startDay, later, length) => {
      const startMs = startDay * DAY + 34_200_000;
      const [fromMs, toMs] = [startMs + later * DAY, startMs + (later + length) * DAY];
      const inside = (times: readonly number[]) => times.filter((at) => at >= fromMs && at <= toMs);
      const found = ruleTimes(rule, startMs, fromMs, toMs, { left: 1_000_000 });
      expect(inside(found ?? [])).toEqual(inside(fromFirstDay(rule, startMs, toMs)));
    }),
    { numRuns: 400 },
  );
});

test('what a rule costs is taken from what a file may cost', () => {
  const effort = { left: 100 };
  expect(ruleTimes('FREQ=DAILY', 0, 0, 9 * DAY, effort)).toHaveLength(10);
  expect(effort.left).toBeLessThan(100);
  expect(ruleTimes('FREQ=DAILY', 0, 0, 900 * DAY, effort)).toBeNull();
  expect(effort.left).toBeLessThanOrEqual(0);
});

function fromFirstDay(rule: string, startMs: number, toMs: number): number[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(
    ICAL.Time.fromDateTimeString(new Date(startMs).toISOString().slice(0, 19)),
  );
  const times: number[] = [];
  for (let time = iterator.next(); time; time = iterator.next()) {
    const at = Date.parse(`${time.toString()}Z`);
    if (at > toMs) break;
    times.push(at);
  }
  return times;
}
