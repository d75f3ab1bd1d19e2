import { expect, test } from 'vitest';
import type { CookieFact } from '../../../lib/signout/cookie';
import { cookiesNear } from '../../../lib/signout/cookies-near';

const at = (domain: string): CookieFact => ({
  name: 'sid',
  value: '1',
  domain,
  hostOnly: !domain.startsWith('.'),
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  storeId: '0',
  expiresAtS: null,
  partition: null,
});

test.each([
  ['desk.crm.test', true],
  ['.desk.crm.test', true],
  ['a.desk.crm.test', true],
  ['.crm.test', true],
  ['crm.test', false], // of that host alone: it never comes here
  ['.a.crm.test', false],
  ['www.crm.test', false],
  ['evildesk.crm.test', false],
  ['.test', false],
  ['other.test', false],
])('C1 C11 a cookie of %s near desk.crm.test: %s', (domain, near) => {
  expect(cookiesNear([at(domain)], ['desk.crm.test']).length).toBe(near ? 1 : 0);
});

test('C1 several hosts, and numbers have nothing above them', () => {
  const all = ['10.0.0.7', '.0.0.7', 'crm.test', 'idp.test'].map(at);
  expect(cookiesNear(all, ['10.0.0.7', 'idp.test']).map(({ domain }) => domain)).toEqual(['10.0.0.7', 'idp.test']);
});
