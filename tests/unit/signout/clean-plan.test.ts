import { expect, test } from 'vitest';
import { cleanPlan } from '../../../lib/signout/clean-plan';
import type { CookieFact } from '../../../lib/signout/cookie';
import { type Site, siteDefaults } from '../../../lib/sites/site';

const site: Site = {
  id: 'a',
  name: 'A',
  address: 'https://crm.test:8443/suite/',
  ...siteDefaults,
  embeddedHosts: ['chat.test'],
};

test.each<[string, readonly string[], readonly string[]]>([
  ['nothing seen: the site alone', [], ['https://crm.test:8443']],
  ['a listed host, with its port', ['https://chat.test:9443'], ['https://crm.test:8443', 'https://chat.test:9443']],
  ['a listed host without a scheme is taken as https', ['chat.test'], ['https://crm.test:8443', 'https://chat.test']],
  ['C11: an embedded host that is not listed keeps its own storage', ['https://maps.test'], ['https://crm.test:8443']],
  ['the same origin twice', ['chat.test', 'https://chat.test'], ['https://crm.test:8443', 'https://chat.test']],
  ['what is no address is passed over', ['', '//', 'about:blank'], ['https://crm.test:8443']],
])('S3: origins to clear, %s', (_what, embedded, origins) => {
  expect(cleanPlan(site, { cookies: [], embedded, resources: [] }, [site]).origins).toEqual(origins);
});

test('C9: only resources of the very origin are looked for in the cache', () => {
  const resources = [
    'https://crm.test:8443/a.js',
    'https://crm.test/a.js',
    'https://cdn.test/b.js',
    'nonsense',
    'https://crm.test:8443/a.js',
  ];
  expect(cleanPlan(site, { cookies: [], embedded: [], resources }, [site]).resources).toEqual([
    'https://crm.test:8443/a.js',
  ]);
});

test('S6: cookies of others are not in the plan', () => {
  const own: CookieFact = {
    name: 'sid',
    value: '',
    domain: 'crm.test',
    hostOnly: true,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    storeId: '0',
    expiresAtS: null,
    partition: null,
  };
  const cookies = [own, { ...own, domain: 'app.crm.test' }];
  expect(cleanPlan(site, { cookies, embedded: [], resources: [] }, [site]).cookies).toEqual([own]);
});
