import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readValue } from '../../../lib/page/recipe-values';
import { lacksFor, runRecipe } from '../../../lib/page/run-recipe';
import type { Recipe, ValueSource } from '../../../lib/signout/recipe';

const session = { 'access-token': 'a 1', client: 'c', expiry: 1795000000, nested: { id: 'deep' } };

const stored: Readonly<Record<string, string>> = {
  plain: 'p-1',
  quoted: '"q-1"',
  half: '"h-1',
  base64: btoa('b-1'),
  json: JSON.stringify(session),
};

beforeEach(() => {
  const { document, Element, HTMLElement } = parseHTML(`<html><head><meta name="csrf-token" content="m-1"></head><body>
    <a href="/help?ChallengeToken=no">Help</a>
    <a href="/otrs/index.pl?Action=AgentTicketQueue;ChallengeToken=s-1">Queue</a>
    <a href="/auth/?logout=yes&amp;sessid=l-1">Out</a>
  </body></html>`);
  Object.defineProperty(document, 'baseURI', { value: 'https://crm.example/otrs/' });
  Object.defineProperty(document, 'cookie', {
    value: `cw_d_session_info=${encodeURIComponent(JSON.stringify(session))}; XSRF-TOKEN=x%3D1; raw=100%`,
  });
  for (const [name, value] of Object.entries({ document, Element, HTMLElement })) vi.stubGlobal(name, value);
  vi.stubGlobal('location', { origin: 'https://crm.example' });
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored[key] ?? null });
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const from = (source: object) => readValue({ placeholder: 'token', ...source } as ValueSource);

test.each<[string, object, string | null]>([
  ['a cookie, decoded', { from: 'cookie', name: 'XSRF-TOKEN' }, 'x=1'],
  ['a cookie that is not encoded', { from: 'cookie', name: 'raw' }, '100%'],
  ['a key of the JSON in a cookie', { from: 'cookie', name: 'cw_d_session_info', path: ['access-token'] }, 'a 1'],
  ['a number in it', { from: 'cookie', name: 'cw_d_session_info', path: ['expiry'] }, '1795000000'],
  ['a key that it does not have', { from: 'cookie', name: 'cw_d_session_info', path: ['toString'] }, null],
  ['an object, which is no value', { from: 'cookie', name: 'cw_d_session_info', path: ['nested'] }, null],
  ['a cookie that is not there', { from: 'cookie', name: 'sid', path: ['x'] }, null],
  ['a stored text', { from: 'local-storage', key: 'plain' }, 'p-1'],
  ['a stored text in JSON’s quotation marks', { from: 'local-storage', key: 'quoted', decode: 'json' }, 'q-1'],
  ['the same without them', { from: 'local-storage', key: 'plain', decode: 'json' }, 'p-1'],
  ['a text that only begins like one', { from: 'local-storage', key: 'half', decode: 'json' }, '"h-1'],
  ['a stored text in base 64', { from: 'local-storage', key: 'base64', decode: 'base64' }, 'b-1'],
  ['a key deep in it', { from: 'local-storage', key: 'json', path: ['nested', 'id'] }, 'deep'],
  ['a link’s parameter', { from: 'link', fragment: 'logout=yes', parameter: 'sessid' }, 'l-1'],
  ['parameters parted by semicolons', { from: 'link', fragment: 'Action=', parameter: 'ChallengeToken' }, 's-1'],
  ['a link that is not there', { from: 'link', fragment: '/user/logout', parameter: 'token' }, null],
  ['a meta element', { from: 'meta', name: 'csrf-token' }, 'm-1'],
])('S2 the value is read from %s', (_, source, value) => expect(from(source)).toBe(value));

const recipe = (...places: object[]): Recipe => ({
  ...{ method: 'POST', url: 'https://crm.example/out?t={token}&k={other}', headers: [], body: null },
  values: places.map((place) => ({ placeholder: 'token', ...place }) as ValueSource),
});
const nowhere = { from: 'meta', name: 'nonce' };
const meta = { from: 'meta', name: 'csrf-token' };
const kept = { from: 'local-storage', key: 'plain' };

test.each<[string, object[], string | null]>([
  ['the only one', [meta], null],
  ['the first', [meta, nowhere], null],
  ['the last', [nowhere, nowhere, kept], null],
  ['none', [nowhere, { from: 'cookie', name: 'sid' }], 'token'],
  ['all of one value and none of another', [meta, kept, { ...nowhere, placeholder: 'other' }], 'other'],
  ['one of each of two values', [nowhere, meta, { ...kept, placeholder: 'other' }], null],
])('S2 Z6 of several places for one value %s has it', (_, places, missing) => {
  const told = missing === null ? { kind: 'complete' } : { kind: 'missing', placeholder: missing };
  expect(lacksFor(recipe(...places))).toEqual(told);
});

test('S2 of several places for one value the first that has it is sent', async () => {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    sent.push(url);
    return { status: 204 };
  });
  const other = { ...kept, placeholder: 'other' };
  await runRecipe(recipe(nowhere, meta, kept, other));
  await runRecipe(recipe(kept, meta, other));
  expect(sent).toEqual(['https://crm.example/out?t=m-1&k=p-1', 'https://crm.example/out?t=p-1&k=p-1']);
});

test('P2 a page of another origin would send nothing, whatever it holds, and sends nothing', async () => {
  vi.stubGlobal('location', { origin: 'https://login.crm.example' });
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const other = recipe(meta, { ...kept, placeholder: 'other' });
  expect([lacksFor(other), await runRecipe(other)]).toEqual([{ kind: 'no-answer' }, { kind: 'no-answer' }]);
  expect(fetched).not.toHaveBeenCalled();
});
