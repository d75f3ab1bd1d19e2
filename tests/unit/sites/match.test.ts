import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belongsTo, hostLabel, isOnOtherHost, originOf, siteForUrl } from '../../../lib/sites/match';
import { aSite } from './a-site';

const crm = aSite('https://crm.com/');

describe('X31 M16 addresses that try to look like crm.com', () => {
  test.each([
    ['https://crm.com', true, 'plain'],
    ['https://crm.com/', true, 'plain'],
    ['https://crm.com/deal/7?x=1#y', true, 'below'],
    ['https://CRM.COM/', true, 'upper case'],
    ['https://crm.com./', true, 'root dot'],
    ['https://crm.com:443/', true, 'the scheme’s own port'],
    ['https://user:pw@crm.com/', true, 'user info before the real host'],
    ['https://crm%2ecom/', true, 'escaped dot'],
    ['https://crm\u3002com/', true, 'ideographic dot'],
    ['https://ⓒrm.com/', true, 'circled c is the letter c to the parser'],
    ['https://crm\u00ad.com/', true, 'soft hyphen is nothing to the parser'],
    ['https:crm.com', true, 'missing slashes are added by the parser'],
    ['ht\ttps://crm.com/', true, 'tab in the scheme is dropped by the parser'],
    ['https://a.crm.com/', false, 'sub-domain (S6)'],
    ['https://evilcrm.com/', false, 'suffix without boundary'],
    ['https://crm.com.evil.com/', false, 'prefix'],
    ['https://crm.com@evil.com/', false, 'as user info'],
    ['https://evil.com/crm.com', false, 'in the path'],
    ['https://evil.com/?u=https://crm.com', false, 'in the query'],
    ['https://evil.com#@crm.com', false, 'in the fragment'],
    ['https://evil.com\\@crm.com', false, 'backslash ends the host'],
    ['https://crm.com\\.evil.com/', true, 'backslash ends the host, the rest is path'],
    ['https://crm.com:8443/', false, 'other port'],
    ['https://\u0441rm.com/', false, 'Cyrillic letter (X32)'],
    ['https://crm.com%00.evil.com/', false, 'NUL'],
    ['http://crm.com/', false, 'other scheme'],
    ['javascript:location="https://crm.com"', false, 'script'],
    ['blob:https://crm.com/0b', false, 'blob'],
    ['//crm.com', false, 'no scheme'],
    ['crm.com', false, 'no scheme'],
    ['https://0x7f.1/', false, 'number as host'],
    ['https://[::ffff:127.0.0.1]/', false, 'IPv4 in IPv6'],
    ['https://crm.com../', false, 'two root dots'],
    ['', false, 'nothing'],
  ])('%s belongs: %s (%s)', (url, expected) => expect(belongsTo(crm, url)).toBe(expected));
});

test.each([
  ['https://crm.example:8443/suite/', 'https://crm.example:8443/suite/index.php', true],
  ['https://crm.example:8443/suite/', 'https://crm.example:8443/suite', true],
  ['https://crm.example:8443/suite/', 'https://crm.example:8443/suite2/', false],
  ['https://crm.example:8443/suite/', 'https://crm.example:8443/suite/../shop/', false],
  ['https://crm.example:8443/suite/', 'https://crm.example:8443/suite/%2e%2e/shop/', false],
  ['https://crm.example:8443/suite/', 'https://crm.example:8443/Suite/', false],
  ['https://crm.example:8443/suite/', 'https://crm.example/suite/', false],
  ['http://127.0.0.1:81/', 'http://0x7f.1:81/x', true],
  ['http://[::1]:81/', 'http://[0:0:0:0:0:0:0:1]:81/x', true],
])('S3 X74 %s and %s: %s', (address, url, expected) => expect(belongsTo(aSite(address), url)).toBe(expected));

test('the site with the longest path wins, whatever their order', () => {
  const shop = aSite('https://crm.example/shop/', { id: 'shop' });
  const root = aSite('https://crm.example/', { id: 'root' });
  const admin = aSite('https://crm.example/shop/admin/', { id: 'admin' });
  for (const sites of [
    [shop, root, admin],
    [admin, root, shop],
    [root, shop, admin],
  ]) {
    expect(siteForUrl(sites, 'https://crm.example/shop/admin/x')?.id).toBe('admin');
    expect(siteForUrl(sites, 'https://crm.example/shop/x')?.id).toBe('shop');
    expect(siteForUrl(sites, 'https://crm.example/x')?.id).toBe('root');
  }
});

test('S6 two tenants of one domain stay apart', () => {
  const sites = [aSite('https://eu.crm.test/', { id: 'eu' }), aSite('https://us.crm.test/', { id: 'us' })];
  expect(siteForUrl(sites, 'https://us.crm.test/deal')?.id).toBe('us');
  expect(siteForUrl(sites, 'https://crm.test/')).toBeNull();
});

test('X31 100,000 made-up addresses: never throws, and only the parsed host decides', () => {
  const piece = fc.constantFrom(
    ...'https://|http://|crm.com|evil|.|@|:|/|\\|#|?|%2e|\t|\u0441|8443|\u0000|\u3002'.split('|'),
  );
  const made = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.webUrl(),
    fc.string(),
  );
  fc.assert(
    fc.property(made, (url) => {
      const parsed = URL.parse(url);
      const expected = parsed?.protocol === 'https:' && parsed.port === '' && /^crm\.com\.?$/.test(parsed.hostname);
      expect(belongsTo(crm, url)).toBe(expected);
    }),
    { numRuns: 100_000 },
  );
}, 60_000);

test('host and origin as shown', () => {
  const suite = aSite('https://xn--crm-rma.example:8443/suite/');
  expect(hostLabel(suite)).toBe('xn--crm-rma.example:8443/suite');
  expect(originOf(suite)).toBe('https://xn--crm-rma.example:8443');
  expect(hostLabel(crm)).toBe('crm.com');
});

describe('hosts of the same sign-in', () => {
  const sales = aSite('https://acme.my.sales.example/', {
    id: 'sales',
    otherHosts: ['acme.lightning.example', '*.force.example'],
  });
  const sandbox = aSite('https://sandbox.force.example/', { id: 'sandbox' });
  const partner = aSite('https://partner.example/', { id: 'partner', otherHosts: ['*.eu.force.example'] });
  const sites = [sales, sandbox, partner];

  test.each([
    ['https://acme.my.sales.example/home', 'sales'],
    ['https://acme.lightning.example/one', 'sales'],
    ['https://acme.lightning.example:8080/one', 'sales'],
    ['http://acme.lightning.example/one', undefined],
    ['https://other.lightning.example/', undefined],
    ['https://files.force.example/x', 'sales'],
    ['https://force.example/', 'sales'],
    ['https://sandbox.force.example/', 'sandbox'],
    ['https://sandbox.force.example:8443/', undefined],
    ['https://a.eu.force.example/', 'partner'],
    ['https://my.sales.example/', undefined],
  ])('X29 S6 %s belongs to %s: a site’s own host is no other’s, the more exact name wins', (url, id) => {
    expect(siteForUrl(sites, url)?.id).toBe(id);
    expect(siteForUrl([...sites].reverse(), url)?.id).toBe(id);
  });

  test.each([
    ['https://acme.lightning.example/out', true],
    ['http://acme.lightning.example/out', false],
    ['https://evil.example/out', false],
    ['javascript:alert(1)', false],
  ])('X26 %s may be opened to sign out: %s', (url, expected) => expect(isOnOtherHost(sales, url)).toBe(expected));
});
