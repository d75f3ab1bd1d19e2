import fc from 'fast-check';
import type { ShiftException, ShiftPlan, TimeRange } from '../../../lib/shifts/shift';

const time = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 95 }).map((quarter) => clockTime(quarter * 15)) },
  { weight: 2, arbitrary: fc.nat({ max: 1_439 }).map(clockTime) },
  // where clocks change
  { weight: 2, arbitrary: fc.integer({ min: 90, max: 210 }).map(clockTime) },
);
const end = fc.oneof({ weight: 9, arbitrary: time }, { weight: 1, arbitrary: fc.constant('24:00') });
const anyRange: fc.Arbitrary<TimeRange> = fc.record({ start: time, end });

/** The second begins where the first ends. */
const touching = fc.tuple(time, time, end).map(([a, b, c]) => [
  { start: a, end: b },
  { start: b, end: c },
]);
const day = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 5, arbitrary: fc.array(anyRange, { minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.array(anyRange, { minLength: 2, maxLength: 4 }) },
  { weight: 1, arbitrary: touching },
);
const week = fc.tuple(day, day, day, day, day, day, day);

const exception = (firstDay: number, days: number): fc.Arbitrary<ShiftException> =>
  fc
    .record({ from: fc.nat({ max: days - 1 }), length: fc.constantFrom(0, 0, 0, 1, 6), ranges: day })
    .map(({ from, length, ranges }) => ({
      from: dateOf(firstDay + from),
      to: dateOf(firstDay + from + length),
      ranges,
    }));

/** A plan, with exceptions on some of the days from `firstDay` on. */
export const randomPlan = (zone: string, firstDay: number, days: number): fc.Arbitrary<ShiftPlan> =>
  fc.record({
    zone: fc.constant(zone),
    week,
    exceptions: fc.array(exception(firstDay, days), { maxLength: 4 }),
    breakMs: fc.constantFrom(0, 0, 0, 5, 30, 240).map((minutes) => minutes * 60_000),
    rosterUrl: fc.constant(null),
  });

export function clockTime(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
