import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText, isOvernight, parseDay, parseTime } from '../../../lib/shifts/day-text';
import { clockTime } from './random-plan';

test.each([
  ['09:00–17:30', '09:00–17:30'],
  ['09:00-13:00, 14:00-17:30', '09:00–13:00, 14:00–17:30'],
  ['09:00–13:00, 22:00-06:00', '09:00–13:00, 22:00–06:00'],
  ['9-17', '09:00–17:00'],
  [' 9:00 – 17:30 ', '09:00–17:30'],
  ['9.00—17.30', '09:00–17:30'],
  ['09:00~18:00', '09:00–18:00'],
  ['０９：００～１８：００，２０：００－２２：００', '09:00–18:00, 20:00–22:00'],
  ['9:00至18:00、20:00到22:00', '09:00–18:00, 20:00–22:00'],
  ['9-12;13-17', '09:00–12:00, 13:00–17:00'],
  ['0:00-24:00', '00:00–24:00'],
  ['16-0', '16:00–00:00'],
  ['9am-5pm', '09:00–17:00'],
  ['9:30 AM – 12 pm', '09:30–12:00'],
  ['12am-12pm', '00:00–12:00'],
  ['9-5pm', '09:00–17:00'],
  ['0900-1700', '09:00–17:00'],
  ['900-1330', '09:00–13:30'],
  ['9:00 to 17:00', '09:00–17:00'],
  ['9am TO 5pm', '09:00–17:00'],
  ['9–12 13–17', '09:00–12:00, 13:00–17:00'],
  ['9am to 12pm  1 pm to 5 pm, 18-19 20-21', '09:00–12:00, 13:00–17:00, 18:00–19:00, 20:00–21:00'],
  ['', ''],
  ['  ', ''],
  ['Off', ''],
  ['–', ''],
  ['休', ''],
  ['休息', ''],
])('%j is read as %j', (text, expected) => {
  const parsed = parseDay(text);
  expect(parsed.ok && dayText(parsed.ranges)).toBe(expected);
});

test.each([
  ['9-25', 'not-a-time', 0, '9-25'],
  ['9-17, 18:60-19', 'not-a-time', 6, '18:60-19'],
  ['24:00-06:00', 'not-a-time', 0, '24:00-06:00'],
  ['9-24:01', 'not-a-time', 0, '9-24:01'],
  ['9-99:99', 'not-a-time', 0, '9-99:99'],
  ['9', 'not-a-range', 0, '9'],
  ['9-', 'not-a-range', 0, '9-'],
  ['9-12-17', 'not-a-range', 0, '9-12-17'],
  ['９－１２， nine to five ', 'not-a-range', 6, 'nine to five'],
  ['9-17,,', 'read', 0, ''],
  ['13pm-14', 'not-a-time', 0, '13pm-14'],
  ['0am-5', 'not-a-time', 0, '0am-5'],
  ['9-12 13-99', 'not-a-time', 5, '13-99'],
  ['0960-1700', 'not-a-time', 0, '0960-1700'],
  ['9-12 17', 'not-a-range', 0, '9-12 17'],
  ['09000-17000', 'not-a-range', 0, '09000-17000'],
  ['9:00 to', 'not-a-range', 0, '9:00 to'],
  ['1 2-13', 'not-a-range', 0, '1 2-13'],
  ['-9-17', 'not-a-range', 0, '-9-17'],
  ['9-12, 休息', 'not-a-range', 6, '休息'],
  [Array(13).fill('9-10').join(), 'too-many-ranges', 60, '9-10'],
])('X39 %j is %s from %i on: %j', (text, code, at, part) => {
  const parsed = parseDay(text);
  expect(parsed.ok ? { code: 'read', at: 0, text: '' } : parsed.problem).toEqual({ code, at, text: part });
});

test('what is written for ranges is read as these ranges', () => {
  const minute = fc.nat({ max: 1_439 }).map(clockTime);
  const range = fc.record({ start: minute, end: fc.oneof(minute, fc.constant('24:00')) });
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
      expect(parseDay(dayText(ranges))).toEqual({ ok: true, ranges });
    }),
  );
});

test('X39 no text makes it fail, and what it reads stays the same when read again', () => {
  const sign = fc.constantFrom(...'0123456789:.-–~至,， \t：９９', 'off', '休', '24:00', '😀', 'to', 'am', 'pm');
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
      (text) => {
        const parsed = parseDay(text);
        if (parsed.ok) expect(parseDay(dayText(parsed.ranges))).toEqual(parsed);
        else expect(text.startsWith(parsed.problem.text, parsed.problem.at)).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  ['09:00–05:00', true],
  ['22:00–06:00', true],
  ['09:00–09:00', true],
  ['09:00–17:00', false],
  ['16:00–24:00', false],
  ['16:00–00:00', false],
])('H2 whether %s goes on into the next day must be asked: %s', (text, expected) => {
  const parsed = parseDay(text);
  expect(parsed.ok && parsed.ranges.some(isOvernight)).toBe(expected);
});

test.each([
  ['9', '09:00'],
  ['08:30', '08:30'],
  [' 0830 ', '08:30'],
  ['5.45pm', '17:45'],
  ['１８：００', '18:00'],
  ['24:00', '24:00'],
  ['', null],
  ['25', null],
  ['9:75', null],
  ['9-17', null],
  ['noon', null],
])('one time "%s" is %s', (text, expected) => {
  expect(parseTime(text)).toBe(expected);
});
