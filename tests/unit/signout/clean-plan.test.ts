import { describe, expect, test } from 'vitest';
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

const cookieOf = (domain: string): CookieFact => ({
  name: 'sid',
  value: '',
  domain,
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  storeId: '0',
  expiresAtS: null,
  partition: null,
});

test('S6: cookies of others are not in the plan', () => {
  const own = cookieOf('crm.test');
  const cookies = [own, { ...own, domain: 'app.crm.test' }];
  expect(cleanPlan(site, { cookies, embedded: [], resources: [] }, [site]).cookies).toEqual([own]);
});

describe('hosts of the same sign-in', () => {
  const sales: Site = { ...site, otherHosts: ['*.force.test', 'login.test'] };
  const sandbox: Site = { ...site, id: 'b', address: 'https://sandbox.force.test/' };
  const plan = (embedded: readonly string[], cookies: readonly CookieFact[] = []) =>
    cleanPlan(sales, { cookies, embedded, resources: ['https://a.force.test:8443/x.js', 'https://cdn.test/y.js'] }, [
      sales,
      sandbox,
    ]);

  test('their origins are cleared with it, ports included, and read back; those of a host that it embeds are cleared only', () => {
    const { origins, ownOrigins, resources } = plan([
      'https://a.force.test:8443',
      'http://login.test',
      'https://chat.test',
    ]);
    expect(ownOrigins).toEqual(['https://crm.test:8443', 'https://a.force.test:8443', 'http://login.test']);
    expect(origins).toEqual([...ownOrigins, 'https://chat.test']);
    expect(resources).toEqual(['https://a.force.test:8443/x.js']);
  });

  test('S6: a host that is another site’s own is left alone', () =>
    expect(plan(['https://sandbox.force.test']).origins).toEqual(['https://crm.test:8443']));

  test('where only a cookie tells of a host, it is looked for at the usual port', () => {
    const cookies = [cookieOf('quiet.force.test'), { ...cookieOf('.force.test'), hostOnly: false }];
    expect(plan([], cookies).origins).toEqual(['https://crm.test:8443', 'https://quiet.force.test']);
    expect(plan(['https://quiet.force.test:8443'], cookies).origins).toEqual([
      'https://crm.test:8443',
      'https://quiet.force.test:8443',
    ]);
  });
});
