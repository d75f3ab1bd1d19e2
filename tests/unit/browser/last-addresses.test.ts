import { beforeEach, expect, test, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { rememberAddresses } from '../../../lib/browser/last-addresses';

type Listener = (details: object) => void;

/** What a tab says when a script is to run there. */
const web = vi.hoisted(() => ({
  loaded: (() => {}) as Listener,
  stored: {} as Record<string, unknown>,
  answers: {} as Record<number, () => Promise<unknown[]>>,
  asked: [] as number[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    webRequest: {
      onCompleted: {
        addListener: (listener: Listener) => {
          web.loaded = listener;
        },
      },
    },
    permissions: { onAdded: { addListener: () => {} } },
    storage: {
      session: {
        get: async () => web.stored,
        set: async (items: object) => void Object.assign(web.stored, items),
      },
    },
    scripting: {
      executeScript: async ({ target: { tabId } }: { target: { tabId: number } }) => {
        web.asked.push(tabId);
        return (web.answers[tabId] ?? (async () => [undefined]))();
      },
    },
  },
}));

beforeEach(() => Object.assign(web, { stored: {}, answers: {}, asked: [] }));

const tab = (id: number, url?: string) => ({ id, ...(url !== undefined && { url }) }) as Tabs.Tab;
const noAccess = () => Promise.reject(new Error('Missing host permission for the tab'));
const crm = 'https://crm.example/contacts';
const query =
  (...tabs: Tabs.Tab[]) =>
  async () =>
    tabs;

test('U12 a tab that has crashed is where it was, without what stood behind the path', async () => {
  const addresses = rememberAddresses();
  web.loaded({ tabId: 5, url: `${crm}?token=1#a` });
  expect(await addresses.tabs(query(tab(5)))).toEqual([tab(5, crm)]);
});

test('U12 it is known by a worker that began after the crash', async () => {
  rememberAddresses();
  web.loaded({ tabId: 5, url: crm });
  await vi.waitFor(() => expect(web.stored).not.toEqual({}));
  expect(await rememberAddresses().tabs(query(tab(5)))).toEqual([tab(5, crm)]);
});

test.each<[string, () => Promise<unknown[]>]>([
  ['shows somebody else’s page', noAccess],
  ['shows a page', async () => [{ frameId: 0, result: true }]],
])('U12 a tab without address that %s has not crashed, and is not asked again', async (_, answer) => {
  const addresses = rememberAddresses();
  web.answers[5] = answer;
  web.loaded({ tabId: 5, url: crm });
  expect(await addresses.tabs(query(tab(5)))).toEqual([tab(5)]);
  await addresses.tabs(query(tab(5)));
  expect(web.asked).toEqual([5]);
});

test('U12 a page that loads while nobody knows what stands there is remembered', async () => {
  const addresses = rememberAddresses();
  web.loaded({ tabId: 5, url: crm });
  web.answers[5] = async () => {
    web.loaded({ tabId: 5, url: `${crm}/7` });
    return noAccess();
  };
  expect(await addresses.tabs(query(tab(5)))).toEqual([tab(5)]);
  delete web.answers[5];
  expect(await addresses.tabs(query(tab(5)))).toEqual([tab(5, `${crm}/7`)]);
});

test('U12 tabs that tell their address, and tabs nobody knows, are asked nothing', async () => {
  const addresses = rememberAddresses();
  web.loaded({ tabId: 5, url: crm });
  web.loaded({ tabId: -1, url: crm });
  const tabs = [tab(5, 'https://crm.example/deals'), tab(6)];
  expect(await addresses.tabs(query(...tabs))).toEqual(tabs);
  expect(web.asked).toEqual([]);
});

test('U12 closed tabs are forgotten', async () => {
  const addresses = rememberAddresses();
  web.loaded({ tabId: 5, url: crm });
  await addresses.tabs(query());
  expect(await addresses.tabs(query(tab(5)))).toEqual([tab(5)]);
});

test('U12 a tab that hangs holds nobody up', async () => {
  vi.useFakeTimers();
  const addresses = rememberAddresses();
  web.answers[5] = () => new Promise(() => {});
  web.loaded({ tabId: 5, url: crm });
  const asked = addresses.tabs(query(tab(5)));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toEqual([tab(5)]);
  vi.useRealTimers();
});
