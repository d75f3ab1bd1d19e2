import { expect, test } from 'vitest';
import { integer } from '../../testbed/http/der.ts';

test.each([
  ['12', '020112'],
  ['0012', '020112'],
  ['000080', '02020080'],
  ['80', '02020080'],
  ['0000', '020100'],
  ['0102', '02020102'],
])('the integer %s is written as short as it can be', (bytes, written) => {
  expect(integer(Buffer.from(bytes, 'hex')).toString('hex')).toBe(written);
});
