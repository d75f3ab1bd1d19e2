import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainOf, hostMatches, overlap } from '../../../lib/sites/host-pattern';
import { parseHostPattern } from '../../../lib/sites/parse-host';

test.each([
  ['login.crm.example', 'login.crm.example', true],
  ['login.crm.example', 'a.login.crm.example', false],
  ['login.crm.example', 'crm.example', false],
  ['*.force.example', 'force.example', true],
  ['*.force.example', 'acme.lightning.force.example', true],
  ['*.force.example', 'evilforce.example', false],
  ['*.force.example', 'force.example.evil.example', false],
  ['*.force.example', '', false],
])('X29 %s is said of %s: %s', (pattern, host, expected) => expect(hostMatches(pattern, host)).toBe(expected));

test.each([
  ['LOGIN.crm.example', { ok: true, pattern: 'login.crm.example' }],
  [' *.Force.com ', { ok: true, pattern: '*.force.com' }],
  ['*.bücher.example', { ok: true, pattern: '*.xn--bcher-kva.example' }],
  ['*.com', { ok: false, code: 'bare-suffix' }],
  ['*.co.uk', { ok: false, code: 'bare-suffix' }],
  ['*.github.io', { ok: false, code: 'bare-suffix' }],
  ['*', { ok: false, code: 'covers-many' }],
  ['a.*.example', { ok: false, code: 'covers-many' }],
  ['*.*.example', { ok: false, code: 'covers-many' }],
  ['*.10.0.0.7', { ok: false, code: 'not-a-host' }],
  ['*.[::1]', { ok: false, code: 'not-a-host' }],
  ['crm.example:8443', { ok: false, code: 'not-a-host' }],
  ['crm.example/path/', { ok: false, code: 'not-a-host' }],
  ['https://crm.example', { ok: false }],
  ['user@crm.example', { ok: false, code: 'user-info' }],
  ['', { ok: false }],
])('C11 S6 %j is read as %j: never more than one family of hosts', (text, expected) =>
  expect(parseHostPattern(text)).toMatchObject(expected),
);

const host = fc
  .array(fc.constantFrom('a', 'b', 'force', 'example'), { minLength: 1, maxLength: 4 })
  .map((labels) => labels.join('.'));
const pattern = fc.tuple(fc.boolean(), host).map(([below, name]) => (below ? `*.${name}` : name));

test('what two patterns have in common is found, whichever comes first', () =>
  fc.assert(
    fc.property(pattern, pattern, host, (one, other, name) => {
      expect(overlap(one, other)).toBe(overlap(other, one));
      if (hostMatches(one, name) && hostMatches(other, name)) expect(overlap(one, other)).toBe(true);
      expect(hostMatches(one, domainOf(one))).toBe(true);
    }),
  ));
