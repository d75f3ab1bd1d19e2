import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { traces } from '../../../lib/page/traces';

afterEach(() => vi.unstubAllGlobals());

function page(body: string, stored: { local?: readonly string[]; session?: readonly string[] } = {}): void {
  const { document, Element, HTMLElement } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  const storage = (names: readonly string[] = []) => ({
    length: names.length,
    key: (at: number) => names[at] ?? null,
    getItem: () => expect.unreachable('a value was read'),
  });
  const storages = { localStorage: storage(stored.local), sessionStorage: storage(stored.session) };
  for (const [name, value] of Object.entries({ document, Element, HTMLElement, ...storages }))
    vi.stubGlobal(name, value);
}

test('S2 names the entries of both storages once, without a look at a value', () => {
  page('', { local: ['crm.user', 'both'], session: ['both', 'draft'] });
  expect(traces([]).storageKeys).toEqual(['crm.user', 'both', 'draft']);
});

test('S2 X38 at most 200 names are told, none of more than 100 characters', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `key-${at}`);
  page('', { local: ['x'.repeat(101), 'x'.repeat(100), ...many], session: many });
  const { storageKeys } = traces([]);
  expect(storageKeys).toHaveLength(200);
  expect(Math.max(...storageKeys.map((key) => key.length))).toBe(100);
});

test('S2 a page that may not use its storage has no names', () => {
  page('<a id="logout_link">Log out</a>');
  const denied = { get: () => expect.fail('denied') };
  Object.defineProperty(globalThis, 'localStorage', { ...denied, configurable: true });
  expect(traces(['#logout_link'])).toEqual({ storageKeys: [], markup: ['#logout_link'] });
});

test('S2 tells the selectors that hit; one that cannot be read hits nothing', () => {
  page('<nav><a id="logout_link">Log out</a></nav>');
  expect(traces(['#logout_link', '#logout-link', ':::', '.o_user_menu']).markup).toEqual(['#logout_link']);
});
