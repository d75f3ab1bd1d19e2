import { expect, test } from 'vitest';
import { readCalendar } from '../../../lib/shifts/read-calendar';
import { noRoster, noShifts } from '../../../lib/shifts/shift';
import { shiftsBetween } from '../../../lib/shifts/shifts-between';
import { calendar, event } from './calendars';

const DAY = 86_400_000;
const first = Date.parse('2026-01-01T00:00Z');
const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+Z/g, '');

/** 25 people, 400 days, nobody at night. */
const roster = calendar(
  ...Array.from({ length: 10_000 }, (_, n) => {
    const startAt = first + Math.floor(n / 25) * DAY + (6 * 60 + (n % 25) * 15) * 60_000;
    const [start, end] = [stamp(startAt), stamp(startAt + 8 * 3_600_000)];
    const times = [`DTSTART;TZID=Europe/Berlin:${start}`, `DTEND;TZID=Europe/Berlin:${end}`];
    return event(...times, `SUMMARY:Shift ${n}`, 'LOCATION:Hall 3', 'STATUS:CONFIRMED');
  }),
);

test('a roster of 10,000 shifts is evaluated within 5 ms', () => {
  const found = readCalendar(roster, 'Europe/Berlin', first, first + 400 * DAY);
  const shifts = found.ok ? found.shifts : noRoster;
  expect(shifts.shifts).toHaveLength(10_000);
  const times = Array.from({ length: 101 }, (_, n) => {
    const startedAt = performance.now();
    const at = first + (100 + n) * DAY;
    expect(
      shiftsBetween({ ...noShifts, zone: 'Europe/Berlin' }, shifts, 'UTC', at - 2 * DAY, at + 9 * DAY),
    ).toHaveLength(11);
    return performance.now() - startedAt;
  }).sort((a, b) => a - b);
  expect(times[50]).toBeLessThan(5);
});
