import { describe, expect, test } from 'vitest';
import { cookieHeaderFor, cookieNames, splitByLife } from '../../../../lib/signout/proof/cookie-header';
import { cookie } from './answers';

const own = 'https://crm.example/';

describe('a cookie goes along', () => {
  test.each([
    ['its own host', 'https://crm.example/', {}, true],
    ['a sub-domain, host-only', 'https://eu.crm.example/', {}, false],
    ['a sub-domain, domain cookie', 'https://eu.crm.example/', { domain: '.crm.example', hostOnly: false }, true],
    ['a host that only ends alike', 'https://evilcrm.example/', { domain: '.crm.example', hostOnly: false }, false],
    ['the parent of its host', 'https://example/', { domain: '.crm.example', hostOnly: false }, false],
    ['an address of numbers ending alike', 'http://127.0.0.1/', { domain: '.0.0.1', hostOnly: false }, false],
    ['another port', 'https://crm.example:8443/', {}, true],
    ['its own path', 'https://crm.example/wp-admin', { path: '/wp-admin' }, true],
    ['below its path', 'https://crm.example/wp-admin/users.php', { path: '/wp-admin' }, true],
    ['below its path with a slash', 'https://crm.example/wp-admin/users.php', { path: '/wp-admin/' }, true],
    ['a path that only begins alike', 'https://crm.example/wp-administrator', { path: '/wp-admin' }, false],
    ['above its path', 'https://crm.example/', { path: '/wp-admin' }, false],
    ['https, secure', 'https://crm.example/', { secure: true }, true],
    ['http, secure', 'http://crm.example/', { secure: true }, false],
    ['http on loopback, secure', 'http://crm.localhost:8080/', { secure: true, domain: 'crm.localhost' }, true],
    ['http on 127.0.0.1, secure', 'http://127.0.0.1:8080/', { secure: true, domain: '127.0.0.1' }, true],
    ['an IPv6 host', 'http://[::1]:8080/', { secure: true, domain: '[::1]' }, true],
    ['HttpOnly and SameSite', 'https://crm.example/', { httpOnly: true, sameSite: 'strict' }, true],
  ])('to %s (%s): %o is sent: %s', (_, url, facts, sent) => {
    expect(cookieHeaderFor(url, [cookie('sid', facts)], own) !== null).toBe(sent);
  });
});

describe('a partitioned cookie goes along only under the site itself', () => {
  const under = (topLevelSite: string, hasCrossSiteAncestor: boolean | null = false) =>
    cookie('sid', { domain: 'eu.crm.example', partition: { topLevelSite, hasCrossSiteAncestor } });

  test.each([
    ['https://crm.example', false, true],
    ['https://eu.crm.example', null, true],
    ['https://other.example', false, false],
    ['https://m.example', false, false],
    ['http://crm.example', false, false],
    ['https://crm.example', true, false],
    ['nonsense', false, false],
  ])('under %s (cross-site ancestor %s): %s', (topLevelSite, ancestor, sent) => {
    const header = cookieHeaderFor(
      'https://eu.crm.example/',
      [under(topLevelSite, ancestor)],
      'https://eu.crm.example/',
    );
    expect(header !== null).toBe(sent);
  });
});

test('longer paths come first, then the order of the browser', () => {
  const cookies = [cookie('a'), cookie('b', { path: '/crm/admin' }), cookie('c', { path: '/crm' }), cookie('d')];
  expect(cookieHeaderFor('https://crm.example/crm/admin/x', cookies, own)).toBe('b=1; c=1; a=1; d=1');
});

test('a cookie without a name is its value alone', () => {
  expect(cookieHeaderFor(own, [cookie('', { value: 'v' }), cookie('e', { value: '' })], own)).toBe('v; e=');
});

test('no cookie, no header', () => expect(cookieHeaderFor(own, [], own)).toBeNull());

test('a cookie is persistent when it has an end', () => {
  const { persistent, session } = splitByLife([cookie('a'), cookie('b', { expiresAtS: 2_000_000_000 })]);
  expect([persistent.map((c) => c.name), session.map((c) => c.name)]).toEqual([['b'], ['a']]);
});

test.each([
  ['a=1; b=x=y; a=2', ['a', 'b']],
  ['lonely; ; c=', ['', 'c']],
  [null, []],
])('names in %s', (header, names) => expect(cookieNames(header)).toEqual(names));
