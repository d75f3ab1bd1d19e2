import { describe, expect, test } from 'vitest';
import { noShifts } from '../../../lib/shifts/shift';
import { plainHours, weekOf } from '../../../lib/ui/welcome/plain-hours';

const day = { start: '09:00', end: '17:00' };
const night = { start: '22:00', end: '06:00' };

describe('a week as the same hours on some days', () => {
  test.each([
    ['no shift', noShifts.week, 'none'],
    ['one day', [[], [day], [], [], [], [], []], { days: [1], range: day }],
    ['nights at the weekend', [[], [], [], [], [], [night], [night]], { days: [5, 6], range: night }],
    ['other hours on one day', [[day], [night], [], [], [], [], []], null],
    ['two ranges on a day', [[day, day], [], [], [], [], [], []], null],
  ])('%s', (_, week, expected) => {
    expect(plainHours(week)).toEqual(expected);
  });

  test('what was read is written the same', () => {
    const hours = { days: [0, 3, 6], range: night };
    expect(plainHours(weekOf(hours))).toEqual(hours);
  });
});
