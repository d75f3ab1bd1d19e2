import { expect, test } from 'vitest';
import { permissionOrigins } from '../../../lib/sites/permission-origins';
import { aSite } from './a-site';

test.each([
  ['https://crm.example/', {}, ['https://crm.example/*']],
  ['http://crm:8080/suite/', {}, ['http://crm/*']],
  ['http://[::1]:3000/', { parentCookies: 'clear' as const }, ['http://[::1]/*']],
  ['https://eu.crm.test/', {}, ['https://eu.crm.test/*']],
  ['https://eu.crm.test/', { parentCookies: 'clear' as const }, ['https://eu.crm.test/*', 'https://crm.test/*']],
  ['https://a.b.co.uk/', { parentCookies: 'clear' as const }, ['https://a.b.co.uk/*', 'https://b.co.uk/*']],
  ['https://crm.example/', { embeddedHosts: ['chat.example'] }, ['https://crm.example/*', 'https://chat.example/*']],
])('R31 S10 %s with %j needs %j and no more', (address, change, origins) =>
  expect(permissionOrigins(aSite(address, change))).toEqual(origins),
);
