import { describe, expect, test } from 'vitest';
import { dress, type Undressed } from '../../../lib/browser/request-dress';

const base: Undressed = {
  url: 'https://crm.test:8443/me?x=1',
  method: 'GET',
  as: 'call',
  accept: null,
  headers: [],
  cookies: null,
  besideJar: null,
};

const sent = (more: Partial<Undressed>) =>
  Object.fromEntries(
    (dress({ ...base, ...more }) ?? []).map((change) => [
      change.header,
      change.operation === 'remove' ? null : change.value,
    ]),
  );

test.each<[string, Partial<Undressed>, Record<string, string | null>]>([
  [
    'a typed address comes from nowhere',
    { as: 'typed' },
    {
      origin: null,
      referer: null,
      'sec-fetch-site': 'none',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    },
  ],
  [
    'a link of the site has its referrer and, being a read, no Origin',
    { as: 'page' },
    { origin: null, referer: 'https://crm.test:8443/', 'sec-fetch-site': 'same-origin' },
  ],
  [
    'a form of the site has both',
    { as: 'page', method: 'POST' },
    { origin: 'https://crm.test:8443', referer: 'https://crm.test:8443/', 'sec-fetch-site': 'same-origin' },
  ],
  [
    'a script of the site never shows the extension as its origin',
    { as: 'call' },
    {
      origin: null,
      referer: 'https://crm.test:8443/',
      'sec-fetch-mode': 'cors',
      'sec-fetch-dest': 'empty',
      accept: '*/*',
    },
  ],
  [
    'a script that called another host keeps the origin it had',
    { as: 'call', headers: [{ name: 'Origin', value: 'https://app.test' }] },
    { origin: 'https://app.test', referer: 'https://app.test/', 'sec-fetch-site': 'cross-site' },
  ],
  [
    'X26 R37 a form that a page of another site posts by itself comes from there, and nobody pressed it',
    { as: 'led', from: 'https://app.example', method: 'POST' },
    {
      origin: 'https://app.example',
      referer: 'https://app.example/',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-user': null,
      'sec-fetch-dest': 'document',
    },
  ],
  [
    'a page of another site that leads there is no secret, and has no Origin',
    { as: 'led', from: 'https://app.example' },
    { origin: null, referer: 'https://app.example/', 'sec-fetch-site': 'cross-site' },
  ],
  [
    'a neighbour under one domain is of the same site',
    { as: 'led', url: 'https://login.crm.example/', from: 'https://app.crm.example', method: 'POST' },
    { origin: 'https://app.crm.example', 'sec-fetch-site': 'same-site' },
  ],
  ['the accepted types of the original stand', { accept: 'application/json' }, { accept: 'application/json' }],
  [
    'credential headers go along under their own names',
    { headers: [{ name: 'Authorization', value: 'Bearer x' }] },
    { authorization: 'Bearer x' },
  ],
  ['cookies are those given', { cookies: 'a=1; b=2' }, { cookie: 'a=1; b=2' }],
])('%s', (_what, more, headers) => expect(sent(more)).toMatchObject(headers));

test('a Cookie header among the others cannot slip in, nor can framing headers', () => {
  const headers = ['Cookie', 'Host', 'Content-Length', 'Transfer-Encoding'].map((name) => ({ name, value: '1' }));
  expect(Object.keys(sent({ headers }))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/cookie|host|length|encoding/)]),
  );
});

test('without cookies there is no change of the Cookie header', () => expect(sent({})).not.toHaveProperty('cookie'));

test('cookies beside the jar are added to it', () => {
  expect(dress({ ...base, besideJar: 'p=1' })).toContainEqual({ header: 'cookie', operation: 'append', value: 'p=1' });
});

describe('X28: what cannot stand in a header', () => {
  test.each(['a=1\r\nX: y', 'a=\n', 'a=\0'])('cookies %j', (cookies) => expect(dress({ ...base, cookies })).toBeNull());
  test.each(['', 'X Y', 'x:y', 'é'])('a header named %j', (name) =>
    expect(dress({ ...base, headers: [{ name, value: '1' }] })).toBeNull(),
  );
  test('other letters may: browsers send them as they are', () =>
    expect(dress({ ...base, cookies: 'a=é中' })).not.toBeNull());
});
