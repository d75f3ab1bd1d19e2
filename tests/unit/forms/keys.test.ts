import { expect, test } from 'vitest';
import { keyOf } from '../../forms/hands/keys';

test.each([
  ['a', 'KeyA', 65, undefined],
  ['A', 'KeyA', 65, true],
  ['7', 'Digit7', 55, undefined],
  ['&', 'Digit7', 55, true],
  ['@', 'Digit2', 50, true],
  ['?', 'Slash', 191, true],
  [' ', 'Space', 32, undefined],
  ['\n', 'Enter', 13, undefined],
  ['ArrowDown', 'ArrowDown', 40, undefined],
])('the key for %j is %s, number %i', (name, code, windowsVirtualKeyCode, shift) => {
  expect(keyOf(name)).toMatchObject({ code, windowsVirtualKeyCode, ...(shift && { shift }) });
});

test.each(['ö', '库', '€'])('no key writes %s', (sign) => {
  expect(keyOf(sign)).toBeNull();
});
