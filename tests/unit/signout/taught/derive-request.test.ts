import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillRecipe } from '../../../../lib/page/fill-recipe';
import { deriveRequest, type KnownValues, type SentRequest } from '../../../../lib/signout/taught/derive-request';
import { digestOf } from '../../../../lib/signout/taught/digest';
import { type KnownSource, knownValueIn } from '../../../../lib/signout/taught/press-report';
import { recipeAt } from '../../../../lib/sites/taught';

const origin = 'https://crm.example';
const token = 'k3Jd9-s8Gh2kQ71x';
const sent = (change: Partial<SentRequest>): SentRequest => ({
  ...{
    tabId: 1,
    method: 'POST',
    url: `${origin}/x/9`,
    type: 'call',
    at: 0,
    headers: [],
    contentType: null,
    body: null,
  },
  ...change,
});
const meta: KnownSource = { from: 'meta', name: 'csrf' };
const known: KnownValues = new Map([
  [digestOf(token), meta],
  [digestOf('anna.berg'), { from: 'input', name: 'user' }],
]);
const derive = (...requests: SentRequest[]) => deriveRequest(requests, known, origin, []);

describe('S9 a request whose every value stood on the page becomes one that holds none of them', () => {
  test.each<[string, Partial<SentRequest>, object]>([
    ['no value at all', {}, { path: '/x/9', body: null, values: [] }],
    ['a form', { body: { kind: 'form', pairs: [['_token', token]] } }, { body: { type: 'form', text: '_token={v0}' } }],
    [
      'the same value twice',
      { url: `${origin}/x?t=${token}`, body: { kind: 'form', pairs: [['t', token]] } },
      { path: '/x?t={v0}', body: { type: 'form', text: 't={v0}' }, values: [{ placeholder: 'v0', ...meta }] },
    ],
    [
      'a form as text',
      { contentType: 'application/x-www-form-urlencoded', body: { kind: 'text', text: `a=1&t=${token}` } },
      { body: { type: 'form', text: 'a=1&t={v0}' } },
    ],
    [
      'JSON',
      { body: { kind: 'text', text: JSON.stringify({ csrf: token, all: false, by: ['user'] }) } },
      { body: { type: 'json', text: '{"csrf":"{v0}","all":false,"by":["user"]}' } },
    ],
    [
      'headers',
      {
        headers: [
          { name: 'x-csrf-token', value: token },
          { name: 'x-requested-with', value: 'XMLHttpRequest' },
        ],
      },
      {
        headers: [
          { name: 'x-csrf-token', value: '{v0}' },
          { name: 'x-requested-with', value: 'XMLHttpRequest' },
        ],
      },
    ],
    [
      'a bearer',
      { headers: [{ name: 'authorization', value: `Bearer ${token}` }] },
      { headers: [{ value: 'Bearer {v0}' }] },
    ],
    ['a token in the path', { url: `${origin}/leave/${token}` }, { path: '/leave/{v0}' }],
  ])('%s', (_, change, request) => {
    const derived = derive(sent(change));
    expect(derived).toMatchObject({ kind: 'derived', request });
    expect(JSON.stringify(derived)).not.toContain(token);
  });
});

describe('S9 R48 with one value that the page did not hold there is no request: only the presses are repeated', () => {
  const other = 'a91f0c33d77b2e54';
  test.each<[string, Partial<SentRequest>]>([
    ['in the query', { url: `${origin}/x?t=${other}` }],
    ['in the path', { url: `${origin}/x/${other}` }],
    ['in a form', { body: { kind: 'form', pairs: [['t', other]] } }],
    [
      'beside a known one',
      {
        body: {
          kind: 'form',
          pairs: [
            ['t', token],
            ['u', other],
          ],
        },
      },
    ],
    ['in JSON', { body: { kind: 'text', text: JSON.stringify({ deep: [{ t: other }] }) } }],
    ['as a number', { body: { kind: 'text', text: '{"user":4711}' } }],
    ['as a name of a field', { body: { kind: 'form', pairs: [[other.repeat(5), '1']] } }],
    ['in a header', { headers: [{ name: 'x-token', value: other }] }],
    ['as somebody’s name', { body: { kind: 'form', pairs: [['user', 'Max']] } }],
    ['in a body nobody can read', { body: { kind: 'other' } }],
    ['in a text without a shape', { body: { kind: 'text', text: 'bye' } }],
    ['as a file', { body: { kind: 'form', pairs: [['file', null]] } }],
  ])('%s', (_, change) => expect(derive(sent(change))).toEqual({ kind: 'unexplained' }));
});

describe('S9 R48 nor where the place of a value is itself a secret, or somebody’s', () => {
  const sent1 = () => sent({ body: { kind: 'form', pairs: [['t', token]] } });
  test.each<[string, KnownSource, 'derived' | 'unexplained']>([
    [
      'a key with an address',
      { from: 'local-storage', key: 'user:anna@corp', path: [], decode: 'none' },
      'unexplained',
    ],
    ['a part of it', { from: 'local-storage', key: 'a', path: ['9f8a7b6c5d4e3f2a'], decode: 'none' }, 'unexplained'],
    [
      'a key with a number of an account',
      { from: 'session-storage', key: 'msal.4711234', path: [], decode: 'none' },
      'unexplained',
    ],
    ['a link with a session', { from: 'link', fragment: '/x;jsessionid=AB', parameter: 't' }, 'unexplained'],
    ['a link of somebody', { from: 'link', fragment: '/u/annalisa/exit', parameter: 't' }, 'unexplained'],
    ['a field that is a token', { from: 'input', name: 'a3f9bc01d7e24f6a8b90' }, 'unexplained'],
    ['a plain key', { from: 'local-storage', key: 'auth-tokens', path: ['access_token'], decode: 'none' }, 'derived'],
    ['a plain link', { from: 'link', fragment: 'csrf=', parameter: 'csrf' }, 'derived'],
    ['a control of a form with numbered parts', { from: 'input', name: 'ctl00$cph1$token' }, 'derived'],
  ])('%s', (_, source, kind) => {
    const derived = deriveRequest([sent1()], new Map([[digestOf(token), source]]), origin, ['annalisa']);
    expect(derived.kind).toBe(kind);
  });
});

test.each<[string, SentRequest[], string | null]>([
  [
    'the one whose address says so',
    [sent({ url: `${origin}/ping` }), sent({ url: `${origin}/logout`, method: 'GET', type: 'page' })],
    '/logout',
  ],
  ['else the first that changes something', [sent({ method: 'GET', url: `${origin}/menu` }), sent({})], '/x/9'],
  ['none of another host', [sent({ url: 'https://stats.example/logout' })], null],
  ['none that only reads', [sent({ method: 'GET', url: `${origin}/menu` })], null],
])('S9 of several requests %s', (_, requests, path) => {
  const derived = derive(...requests);
  expect(derived.kind === 'derived' ? derived.request.path : null).toBe(path);
});

test('S9 R48 whatever a form holds: what comes out holds no secret, and filled again it is what was sent', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9+/=_-]{8,40}$/);
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), secret, { maxKeys: 5 }), (fields) => {
      const values = Object.values(fields);
      const page = new Map(
        values.map((value, at) => [digestOf(value), { from: 'input', name: `f${at}` } as KnownSource]),
      );
      const body = { kind: 'form', pairs: Object.entries(fields) } as const;
      const derived = deriveRequest([sent({ body })], page, origin, []);
      if (derived.kind !== 'derived') throw new Error('every value was known');
      for (const value of values) expect(JSON.stringify(derived.request.body)).not.toContain(value);
      const byPlaceholder = new Map(
        derived.request.values.map((source) => {
          const at = source.from === 'input' ? Number(source.name.slice(1)) : -1;
          return [source.placeholder, values[at] ?? null];
        }),
      );
      const filled = fillRecipe(recipeAt(origin, derived.request), byPlaceholder);
      const text = 'missing' in filled ? '' : (filled.body ?? '');
      expect([...new URLSearchParams(text)]).toEqual(Object.entries(fields));
    }),
  );
});

test.each([
  ['["d",{"from":"meta","name":"csrf"}]', true],
  ['["d",{"from":"link","fragment":"/x","parameter":"t"}]', true],
  ['["d",{"from":"local-storage","key":"a","path":["b"],"decode":"none"}]', true],
  ['["d",{"from":"local-storage","key":"a","path":[1],"decode":"none"}]', false],
  ['["d",{"from":"password","name":"x"}]', false],
  ['[1,{"from":"meta","name":"csrf"}]', false],
  ['{"from":"meta"}', false],
  ['nonsense', false],
])('R32 %s is a value of a page: %s', (text, expected) => expect(knownValueIn(text) !== null).toBe(expected));

test.each([
  ['/customers/mueller-gmbh', 'csrf='],
  ['/logout', '/logout'],
])(
  'S9 a value that stood in a link to %s is looked for again by %s: other links speak of customers',
  (path, fragment) => {
    const told = { from: 'link', fragment: path, parameter: 'csrf', note: 'Mueller GmbH' };
    expect(knownValueIn(JSON.stringify(['d', told]))).toEqual(['d', { from: 'link', fragment, parameter: 'csrf' }]);
  },
);
