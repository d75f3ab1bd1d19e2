import { expect, test } from 'vitest';
import { isCredentialed, scriptHeaders } from '../../../lib/browser/request-headers';

const header = (name: string, value = '1') => ({ name, value });

test.each(['Authorization', 'X-CSRF-Token', 'X-Tenant', 'Origin', 'x-api-version'])(
  '%s was put there by a script',
  (name) => expect(scriptHeaders([header(name)])).toEqual([header(name)]),
);

test.each([
  'Cookie',
  'User-Agent',
  'Accept',
  'Referer',
  'sec-ch-ua',
  'Sec-Fetch-Site',
  'If-None-Match',
  'Range',
  'Content-Type',
])('%s is the browser’s own', (name) => expect(scriptHeaders([header(name)])).toEqual([]));

test('a header of unreasonable length is left out', () =>
  expect(scriptHeaders([header('x-big', 'x'.repeat(20_000))])).toEqual([]));

test.each([
  ['Cookie', true],
  ['Authorization', true],
  ['X-Session-Id', true],
  ['x-jwt', true],
  ['X-Tenant', false],
  ['Sec-Token-Binding', false],
])('%s carries a credential: %s', (name, carries) => expect(isCredentialed([header(name)])).toBe(carries));
