import { expect, test } from 'vitest';
import { hostOrigins, permissionOrigins } from '../../../lib/sites/permission-origins';
import { aSite } from './a-site';

test.each([
  ['https://crm.example/', {}, ['crm.example']],
  ['http://crm:8080/suite/', {}, ['crm']],
  ['http://[::1]:3000/', { parentCookies: 'clear' as const }, ['[::1]']],
  ['https://eu.crm.test/', {}, ['eu.crm.test']],
  ['https://eu.crm.test/', { parentCookies: 'clear' as const }, ['eu.crm.test', 'crm.test']],
  ['https://a.b.co.uk/', { parentCookies: 'clear' as const }, ['a.b.co.uk', 'b.co.uk']],
  ['https://crm.example/', { embeddedHosts: ['chat.example'] }, ['crm.example', 'chat.example']],
])('R31 S10 %s with %j needs access to %j and no more', (address, change, hosts) =>
  expect(permissionOrigins(aSite(address, change))).toEqual(hosts.flatMap(hostOrigins)),
);

test('C1 C2 access to a host is for both schemes: a cookie that is not Secure is shown to `http:` only, a Secure one to `https:`', () =>
  expect(hostOrigins('crm.example')).toEqual(['https://crm.example/*', 'http://crm.example/*']));
