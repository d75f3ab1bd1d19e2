import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noShifts, type TimeRange, type Week } from '../../../lib/shifts/shift';
import { keyTarget } from '../../../lib/ui/options/shifts/handle-keys';
import {
  added,
  DAY,
  hoursOf,
  moved,
  type Part,
  rangeOf,
  removed,
  roomAround,
  roomAt,
  spanAt,
  spanOf,
} from '../../../lib/ui/options/shifts/week-spans';

const weekOf = (days: Readonly<Record<number, string>>): Week =>
  noShifts.week.map((_, day) =>
    (days[day] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((text) => ({ start: text.slice(0, 5), end: text.slice(6) })),
  );
const textOf = (ranges: readonly TimeRange[] = []) => ranges.map(({ start, end }) => `${start}-${end}`).join(' ');

test.each([
  ['08:30', '12:00', 510, 720],
  ['22:00', '06:00', 1320, 1800],
  ['16:00', '24:00', 960, 1440],
  ['00:00', '24:00', 0, 1440],
  ['08:00', '08:00', 480, 1920],
])('X39 %s–%s lies from minute %i to %i', (start, end, from, to) => {
  expect(spanOf({ start, end })).toEqual({ start: from, end: to });
  expect(rangeOf({ start: from, end: to })).toEqual({ start, end });
});

test('X39 an end at 00:00 is the end of the day itself', () => {
  expect(spanOf({ start: '16:00', end: '00:00' })).toEqual({ start: 960, end: 1440 });
});

const place = { day: 4, index: 0 };
const friday = '09:00-13:00';
test.each<[string, Readonly<Record<number, string>>, Part, number, string]>([
  ['an end', { 4: friday }, 'end', 14 * 60, '09:00-14:00'],
  ['an end, past midnight', { 4: friday }, 'end', 30 * 60, '09:00-06:00'],
  ['an end, to the next range of its day', { 4: `${friday} 15:00-16:00` }, 'end', 1400, '09:00-15:00 15:00-16:00'],
  ['an end, to the first range of the next day', { 4: friday, 5: '02:00-03:00' }, 'end', 3000, '09:00-02:00'],
  ['an end of Sunday, to Monday’s first range', { 0: '04:00-05:00', 4: friday }, 'end', 9999, '09:00-09:00'],
  ['an end, not before its start', { 4: friday }, 'end', 0, '09:00-09:15'],
  ['a start, to midnight', { 4: friday }, 'start', -100, '00:00-13:00'],
  ['a start, to the end of the night before', { 3: '22:00-06:00', 4: friday }, 'start', 0, '06:00-13:00'],
  ['a start, not past its end', { 4: friday }, 'start', 2000, '12:45-13:00'],
  ['all of it', { 4: friday }, 'whole', 20 * 60, '20:00-24:00'],
  ['all of it, over midnight', { 4: friday }, 'whole', 23 * 60, '23:00-03:00'],
  ['all of it, to its neighbour', { 4: `${friday} 15:00-16:00` }, 'whole', 14 * 60, '11:00-15:00 15:00-16:00'],
])('H3 moving %s', (_, days, part, to, expected) => {
  expect(textOf(moved(weekOf(days), place, part, to)[4])).toBe(expected);
});

test('H3 the neighbours of a week’s ends are those of its other end', () => {
  const week = weekOf({ 0: '06:00-10:00', 6: '20:00-23:00' });
  expect(textOf(moved(week, { day: 6, index: 0 }, 'end', 5000)[6])).toBe('20:00-06:00');
  expect(textOf(moved(weekOf({ 0: '06:00-10:00', 6: '20:00-03:00' }), { day: 0, index: 0 }, 'start', 0)[0])).toBe(
    '03:00-10:00',
  );
});

test.each([
  [4, 12 * 60, null],
  [4, 14 * 60, { start: 13 * 60, end: 22 * 60 }],
  [5, 7 * 60, { start: 6 * 60, end: DAY }],
  [5, 60, null],
  [6, 0, { start: 0, end: DAY }],
])('the free room of day %i around minute %i', (day, minute, room) => {
  expect(roomAt(weekOf({ 4: '09:00-13:00 22:00-06:00' }), day, minute)).toEqual(room);
});

test('H3 a new range stands at its place, one is taken away, the hours are counted over midnight', () => {
  const week = added(weekOf({ 1: '13:00-17:00' }), 1, { start: 480, end: 720 });
  expect(textOf(week[1])).toBe('08:00-12:00 13:00-17:00');
  expect(textOf(removed(week, { day: 1, index: 1 })[1])).toBe('08:00-12:00');
  expect(hoursOf(week.with(4, [{ start: '22:00', end: '06:30' }]))).toBe(16.5);
});

const anyMinute = fc.integer({ min: 0, max: 95 }).map((n) => n * 15);
const anyWeek = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), anyMinute, fc.integer({ min: 1, max: 96 })), { maxLength: 12 })
  .map((wishes) =>
    wishes.reduce<Week>((week, [day, start, quarters]) => {
      const room = roomAt(week, day, start);
      const end = Math.min(start + quarters * 15, room?.end ?? 0);
      return room === null || end <= start ? week : added(week, day, { start, end });
    }, noShifts.week),
  );

test('X39 wherever anything is moved, no two ranges overlap and each keeps at least 15 minutes', () => {
  fc.assert(
    fc.property(
      anyWeek,
      fc.nat(),
      fc.constantFrom<Part>('start', 'end', 'whole'),
      fc.integer({ min: -300, max: 300 }).map((n) => n * 15),
      (week, which, part, to) => {
        const places = week.flatMap((ranges, day) => ranges.map((_, index) => ({ day, index })));
        const chosen = places[which % Math.max(1, places.length)];
        if (chosen === undefined) return;
        const after = moved(week, chosen, part, to);
        for (const one of places) {
          const [own, room] = [spanAt(after, one), roomAround(after, one)];
          expect(own.end - own.start).toBeGreaterThanOrEqual(15);
          expect(room.start).toBeLessThanOrEqual(own.start);
          expect(room.end).toBeGreaterThanOrEqual(own.end);
        }
        const covered = places.map((one) => spanAt(after, one)).reduce((sum, span) => sum + span.end - span.start, 0);
        expect(minutesCovered(after)).toBe(covered);
      },
    ),
    { numRuns: 2000 },
  );
});

/** By counting quarters of the week's circle. */
function minutesCovered(week: Week): number {
  const quarters = new Set<number>();
  week.forEach((ranges, day) => {
    for (const range of ranges)
      for (let at = spanOf(range).start; at < spanOf(range).end; at += 15) quarters.add((day * DAY + at) % (7 * DAY));
  });
  return quarters.size * 15;
}

describe('a key on an end of 09:07–17:30', () => {
  const span = { start: 547, end: 1050 };
  test.each<[string, boolean, 'start' | 'end', number | null]>([
    ['ArrowRight', false, 'start', 555],
    ['ArrowLeft', false, 'start', 540],
    ['ArrowRight', false, 'end', 1065],
    ['ArrowUp', true, 'end', 1110],
    ['ArrowDown', true, 'end', 990],
    ['Home', false, 'end', Number.NEGATIVE_INFINITY],
    ['End', false, 'start', Number.POSITIVE_INFINITY],
    ['End', false, 'end', DAY],
    ['x', false, 'end', null],
    ['Tab', false, 'start', null],
  ])('%s (wide: %s) brings the %s to %s', (key, wide, part, to) => expect(keyTarget(key, wide, span, part)).toBe(to));

  test('an end of the next day goes back to midnight first, and on to its neighbour', () => {
    expect(keyTarget('Home', false, { start: 1320, end: 1800 }, 'end')).toBe(DAY);
    expect(keyTarget('End', false, { start: 1320, end: 1800 }, 'end')).toBe(Number.POSITIVE_INFINITY);
  });
});
