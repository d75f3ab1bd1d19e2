import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCardNumber } from '../../../lib/unsaved/card-number';
import { markOf } from '../../../lib/unsaved/mark-of';

test.each([
  '4111111111111111',
  '4111 1111 1111 1111',
  ' 4111-1111-1111-1111 ',
  '5500005555555559',
  '2223003122003222',
  '378282246310005',
  '30569309025904',
  '3530111333300000',
  '6011111111111117',
  '6759649826438453',
  '6200000000000005',
])('X60 %s is a card’s number and has no mark', (text) => {
  expect([isCardNumber(text), markOf(text)]).toEqual([true, null]);
});

test.each([
  ['a digit is wrong', '4111111111111112'],
  ['too short', '4222222222222'],
  ['a device', '490154203237518'],
  ['an article', '4006381333931'],
  ['a moment', '1732233600000'],
  ['an account', 'DE89370400440532013000'],
  ['a text with a number in it', 'card 4111111111111111'],
  ['zeros', '0000000000000000'],
  ['nothing', ''],
])('%s: %s', (_, text) => expect(isCardNumber(text)).toBe(false));

test('any one digit off is no card’s number', () => {
  const at = fc.integer({ min: 0, max: 15 });
  const by = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(at, by, (place, more) => {
      const digits = [...'5500005555555559'];
      digits[place] = String((Number(digits[place]) + more) % 10);
      expect(isCardNumber(digits.join(''))).toBe(false);
    }),
  );
});
