import { beforeEach, expect, test, vi } from 'vitest';

const told = vi.hoisted(() => ({
  allowed: false,
  stores: ['0'],
  tabs: new Map<number, { incognito: boolean; cookieStoreId?: string }>(),
  asked: 0,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    extension: { isAllowedIncognitoAccess: async () => told.allowed },
    cookies: { getAllCookieStores: async () => told.stores.map((id) => ({ id, tabIds: [] })) },
    tabs: {
      get: async (id: number) => {
        told.asked += 1;
        const tab = told.tabs.get(id);
        if (tab === undefined) throw new Error('no such tab');
        return { id, ...tab };
      },
    },
  },
}));

const { createRequestStores } = await import('../../../lib/browser/request-store');

beforeEach(() => {
  // The tests' own build is neither browser's.
  vi.stubEnv('FIREFOX', '');
  told.asked = 0;
  told.tabs = new Map([
    [1, { incognito: false }],
    [2, { incognito: true }],
  ]);
});

test.each([
  ['Firefox says it itself', true, ['0'], { tabId: 9, cookieStoreId: 'firefox-container-2' }, 'firefox-container-2'],
  ['without access to private windows there is but one', false, ['0'], { tabId: 1 }, '0'],
  ['the same for a worker of the site', false, ['0'], { tabId: -1 }, '0'],
  ['a tab of the normal windows', true, ['0', '1'], { tabId: 1 }, '0'],
  ['a tab of a private window', true, ['0', '1'], { tabId: 2 }, '1'],
  ['a worker of the site while no private window is open', true, ['0'], { tabId: -1 }, '0'],
  ['a worker of the site while one is: it cannot be told', true, ['0', '1'], { tabId: -1 }, null],
  ['a tab that has gone while one is: it cannot be told', true, ['0', '1'], { tabId: 7 }, null],
  ['a tab that has gone, the last private one maybe', true, ['0'], { tabId: 7 }, null],
])('L7 R56 whose cookies a request carried: %s', async (_what, allowed, stores, request, expected) => {
  told.allowed = allowed;
  told.stores = stores;
  expect(await createRequestStores()(request)).toBe(expected);
});

test('a tab is asked for once', async () => {
  told.allowed = true;
  told.stores = ['0', '1'];
  const storeOf = createRequestStores();
  for (let at = 0; at < 50; at += 1) await storeOf({ tabId: 2 });
  expect(told.asked).toBe(1);
});
