import { describe, expect, test } from 'vitest';
import type { CookieFact } from '../../../../lib/signout/cookie';
import type { Answered } from '../../../../lib/signout/proof/answer';
import { cookiesOfHop, laidOver } from '../../../../lib/signout/provider/walk-cookies';

const cookie = (name: string, change: Partial<CookieFact> = {}): CookieFact => ({
  ...{ name, value: '1', domain: 'idp.example', hostOnly: true, path: '/', secure: false, httpOnly: true },
  ...{ sameSite: 'lax', storeId: '0', expiresAtS: null, partition: null },
  ...change,
});

const jar = [
  cookie('lax'),
  cookie('strict', { sameSite: 'strict' }),
  cookie('none', { sameSite: 'no_restriction', secure: true }),
  cookie('deep', { path: '/realms/staff/' }),
  cookie('unsaid', { sameSite: 'unspecified', path: '/sso' }),
  cookie('fox', { sameSite: 'unspecified', path: '/sso', storeId: 'firefox-container-1' }),
  cookie('shared', { domain: '.idp.example', hostOnly: false }),
];

const at = (url: string, initiator: string | null = null, form: string | null = null) =>
  (cookiesOfHop({ url, form, initiator }, jar) ?? '')
    .split('; ')
    .map((pair) => pair.split('=')[0])
    .sort()
    .join(' ');

describe('X26 R37 which cookies go along with a hop', () => {
  test.each<[string, string, string]>([
    ['as typed', at('https://idp.example/auth'), 'lax none shared strict'],
    ['below a folder', at('https://idp.example/realms/staff/x'), 'deep lax none shared strict'],
    ['led there by a page of another site', at('https://idp.example/', 'https://crm.example'), 'lax none shared'],
    ['posted by a page of another site', at('https://idp.example/', 'https://crm.example', 'a=1'), 'none'],
    [
      'posted by a page of another site, with cookies that do not say',
      at('https://idp.example/sso', 'https://crm.example', 'a=1'),
      'fox none',
    ],
    ['led there', at('https://idp.example/sso', 'https://crm.example'), 'fox lax none shared unsaid'],
    ['posted by a page of its own', at('https://idp.example/', 'https://idp.example', 'a=1'), 'lax none shared strict'],
    ['without encryption', at('http://idp.example/'), 'lax shared strict'],
    ['to a host below', at('https://a.idp.example/'), 'shared'],
    ['to the site', at('https://crm.example/'), ''],
    ['to a name that ends alike', at('https://evilidp.example/'), ''],
  ])('%s', (_what, sent, expected) => expect(sent).toBe(expected));
});

describe('P4 what a chain sets lives as long as the walk', () => {
  const answer = (setCookies: Answered['setCookies'], url = 'https://idp.example/auth'): Answered => ({
    ...{ kind: 'answered', url, status: 200, location: null, contentType: '', body: '', setCookies },
    at: Date.parse('2026-11-20T17:00:00Z'),
  });
  const jarAfter = (...setCookies: Answered['setCookies']) =>
    laidOver([cookie('sid'), cookie('sid', { path: '/deep/' }), cookie('other')], answer(setCookies));
  const pairs = (cookies: readonly CookieFact[]) => cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

  test.each<[string, Answered['setCookies'][number], string]>([
    ['a new one', { name: 'fresh', value: '2', attributes: 'Path=/x; HttpOnly' }, 'sid=1; sid=1; other=1; fresh=2'],
    ['one again', { name: 'sid', value: '2' }, 'other=1; sid=2'],
    ['one taken back', { name: 'sid', value: '', attributes: 'Max-Age=0' }, 'other=1'],
    ['one that ran out', { name: 'sid', value: '', attributes: 'Expires=Thu, 01 Jan 1970 00:00:00 GMT' }, 'other=1'],
    [
      'one that lasts',
      { name: 'sid', value: '2', attributes: 'Expires=Thu, 01 Jan 2099 00:00:00 GMT' },
      'other=1; sid=2',
    ],
  ])('%s', (_what, set, expected) => expect(pairs(jarAfter(set))).toBe(expected));

  test('a domain that is not the host’s own is not believed', () => {
    const [, , , set] = jarAfter({ name: 'x', value: '1', attributes: 'Domain=crm.example' });
    expect(set).toMatchObject({ domain: 'idp.example', hostOnly: true });
  });

  test('a parent domain holds for its other hosts, too', () => {
    const [set] = laidOver(
      [],
      answer(
        [{ name: 'x', value: '1', attributes: 'domain=.corp.example; SameSite=None; Secure' }],
        'https://idp.corp.example/',
      ),
    );
    expect(set).toMatchObject({ domain: '.corp.example', hostOnly: false, sameSite: 'no_restriction', secure: true });
  });
});
