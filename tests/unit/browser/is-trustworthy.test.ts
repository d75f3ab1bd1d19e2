import { expect, test } from 'vitest';
import { isTrustworthy } from '../../../lib/browser/is-trustworthy';

test.each([
  ['https://crm.example', true],
  ['https://10.0.0.7:8443', true],
  ['http://crm.example', false],
  ['http://10.0.0.7', false],
  ['http://localhost:8080', true],
  ['http://crm.localhost', true],
  ['http://127.0.0.1:3000', true],
  ['http://127.9.9.9', true],
  ['http://[::1]:3000', true],
  ['http://[::2]', false],
  ['http://localhost.example', false],
  ['http://notlocalhost', false],
  ['http://127.0.0.1.example', false],
])('M6 the header that clears is heard at %s: %s', (origin, heard) => {
  expect(isTrustworthy(origin)).toBe(heard);
});
