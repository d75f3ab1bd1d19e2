import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CookieFact } from '../../../lib/signout/cookie';
import { cookiesToRemove, type SortedCookies, sortCookies } from '../../../lib/signout/cookies';
import { type Site, siteDefaults } from '../../../lib/sites/site';

const site: Site = {
  id: 'eu',
  name: 'EU',
  address: 'https://eu.crm.test:8443/suite/',
  ...siteDefaults,
  keepCookies: ['device'],
  embeddedHosts: ['chat.crm.test'],
};

function cookie(domain: string, more: Partial<CookieFact> = {}): CookieFact {
  return {
    name: 'sid',
    value: 'v',
    domain,
    hostOnly: !domain.startsWith('.'),
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    storeId: '0',
    expiresAtS: null,
    partition: null,
    ...more,
  };
}

const under = (topLevelSite: string) => ({ partition: { topLevelSite, hasCrossSiteAncestor: null } });

function heapOf(of: Site, fact: CookieFact): keyof SortedCookies | undefined {
  return Object.entries(sortCookies(of, [fact], [of])).find(([, heap]) => heap.length > 0)?.[0] as keyof SortedCookies;
}

test.each<[string, CookieFact, keyof SortedCookies]>([
  ['a host-only cookie of the host', cookie('eu.crm.test'), 'own'],
  ['a domain cookie of the host', cookie('.eu.crm.test'), 'own'],
  ['S3: a cookie of a neighbour’s path on the host', cookie('eu.crm.test', { path: '/other/' }), 'foreign'],
  ['S3: a cookie below the site’s path', cookie('eu.crm.test', { path: '/suite/admin' }), 'own'],
  ['X28: a cookie without a name', cookie('eu.crm.test', { name: '' }), 'own'],
  ['C2: a partitioned cookie of the host', cookie('eu.crm.test', under('https://crm.test')), 'ownPartitioned'],
  [
    'C2: a cookie of the host where another site frames it',
    cookie('eu.crm.test', under('https://portal.test')),
    'ownPartitioned',
  ],
  ['C3: a third party partitioned under the site', cookie('widget.test', under('https://crm.test')), 'embedded'],
  ['C3: a third party in a partition of another site', cookie('widget.test', under('https://portal.test')), 'foreign'],
  [
    'C3: a third party under a site whose name merely ends alike',
    cookie('widget.test', under('https://evilcrm.test')),
    'foreign',
  ],
  [
    'C3: a listed host of the same family, partitioned under the site',
    cookie('chat.crm.test', under('https://crm.test')),
    'embedded',
  ],
  ['a listed host of the same family, not partitioned', cookie('chat.crm.test'), 'foreign'],
  ['C11, S6: a sibling', cookie('us.crm.test'), 'foreign'],
  ['C11: a sibling in the partition of the common family', cookie('us.crm.test', under('https://crm.test')), 'foreign'],
  ['C11: a sub-domain of the host', cookie('app.eu.crm.test'), 'foreign'],
  ['X29: a domain cookie of the parent', cookie('.crm.test'), 'shared'],
  ['X29: a host-only cookie of the parent', cookie('crm.test'), 'foreign'],
  ['a host whose name ends alike', cookie('evileu.crm.test'), 'foreign'],
  ['C10: a cookie on the keep-list', cookie('eu.crm.test', { name: 'device' }), 'kept'],
  [
    'C10: a partitioned one on the keep-list',
    cookie('eu.crm.test', { name: 'device', ...under('https://crm.test') }),
    'kept',
  ],
  ['C10: the keep-list is case-sensitive', cookie('eu.crm.test', { name: 'Device' }), 'own'],
  ['C10: a sibling stays a sibling, whatever its name', cookie('us.crm.test', { name: 'device' }), 'foreign'],
])('%s', (_what, fact, heap) => expect(heapOf(site, fact)).toBe(heap));

test.each<[string, CookieFact, keyof SortedCookies]>([
  ['a domain cookie of the parent', cookie('.crm.test'), 'own'],
  ['a partitioned one of the parent', cookie('.crm.test', under('https://crm.test')), 'ownPartitioned'],
  ['a host-only cookie of the parent', cookie('crm.test'), 'foreign'],
  ['a sibling', cookie('us.crm.test'), 'foreign'],
])('X29: with parent cookies to be cleared, %s', (_what, fact, heap) =>
  expect(heapOf({ ...site, parentCookies: 'clear' }, fact)).toBe(heap),
);

const sales = { ...site, otherHosts: ['login.sales.test', '*.force.test'] };
const sandbox = { ...site, id: 'sandbox', address: 'https://sandbox.force.test/' };

test.each<[string, CookieFact, keyof SortedCookies]>([
  ['a cookie of a named host', cookie('login.sales.test', { path: '/sso' }), 'own'],
  ['one of that host in a partition', cookie('login.sales.test', under('https://portal.test')), 'ownPartitioned'],
  ['S6: one of its neighbour', cookie('shop.sales.test'), 'foreign'],
  ['X29: a domain cookie of its parent', cookie('.sales.test'), 'foreign'],
  ['a cookie anywhere in a named family', cookie('.acme.force.test'), 'own'],
  ['the family’s own domain cookie', cookie('.force.test'), 'own'],
  ['S6: one of a host that is another site’s own', cookie('sandbox.force.test'), 'foreign'],
  ['S6: that host’s domain cookie', cookie('.sandbox.force.test'), 'foreign'],
  ['C10: one on the keep-list', cookie('a.force.test', { name: 'device' }), 'kept'],
  ['C3: a third party partitioned under a named host', cookie('widget.test', under('https://sales.test')), 'embedded'],
])('hosts of the same sign-in: %s', (_what, fact, heap) => {
  const sorted = sortCookies(sales, [fact], [sales, sandbox]);
  expect(Object.entries(sorted).find(([, all]) => all.length > 0)?.[0]).toBe(heap);
});

test('X74: an address made of numbers has cookies of its own like any host', () => {
  const numeric = { ...site, address: 'http://[::1]:8080/' };
  expect(heapOf(numeric, cookie('[::1]'))).toBe('own');
  expect(heapOf({ ...site, address: 'http://10.0.0.7/' }, cookie('0.0.7'))).toBe('foreign');
});

test('C11: nothing outside the host is removed while parent cookies are left', () => {
  const label = fc.constantFrom('eu', 'us', 'crm', 'test', 'a');
  const domain = fc
    .tuple(fc.constantFrom('', '.'), fc.array(label, { minLength: 1, maxLength: 4 }))
    .map(([dot, labels]) => dot + labels.join('.'));
  fc.assert(
    fc.property(fc.array(domain.map((one) => cookie(one))), (cookies) => {
      const sorted = sortCookies(site, cookies, [site]);
      expect(Object.values(sorted).flat()).toHaveLength(cookies.length);
      for (const { domain: gone } of cookiesToRemove(sorted)) expect(['eu.crm.test', '.eu.crm.test']).toContain(gone);
    }),
  );
});
