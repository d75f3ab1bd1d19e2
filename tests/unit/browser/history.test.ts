import { beforeEach, expect, test, vi } from 'vitest';
import { createHistory } from '../../../lib/browser/history';

interface Download {
  readonly id: number;
  readonly url: string;
  readonly finalUrl?: string;
  readonly referrer?: string;
  readonly state: 'complete' | 'interrupted' | 'in_progress';
}

/** A browser's two lists. `keeps`: addresses it does not let go, as an administrator may rule. */
const lists = vi.hoisted(() => ({
  allowed: true as boolean | 'broken',
  visits: [] as string[],
  downloads: [] as Download[],
  keeps: [] as string[],
  searches: [] as { text: string; startTime: number }[],
  /** What a search waits for. */
  answer: (): Promise<void> => Promise.resolve(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      contains: async () => {
        if (lists.allowed === 'broken') throw new Error('no answer');
        return lists.allowed;
      },
    },
    get history() {
      if (lists.allowed !== true) return undefined;
      return {
        search: async (query: { text: string; startTime: number }) => {
          lists.searches.push(query);
          await lists.answer();
          return lists.visits.map((url) => ({ url }));
        },
        deleteUrl: async ({ url }: { url: string }) => {
          if (lists.keeps.includes(url)) throw new Error('not allowed to be deleted');
          lists.visits = lists.visits.filter((one) => one !== url);
        },
      };
    },
    downloads: {
      search: async () => lists.downloads,
      erase: async ({ id }: { id: number }) => {
        lists.downloads = lists.downloads.filter((item) => item.id !== id);
      },
    },
  },
}));

const goes = (url: string) => url.startsWith('https://crm.example/');
const history = createHistory();
const forget = (limitMs = 1_000) => history.forget('crm.example', goes, limitMs);

beforeEach(() => {
  lists.allowed = true;
  lists.visits = ['https://crm.example/', 'https://crm.example/deal', 'https://other.example/'];
  lists.downloads = [
    { id: 1, url: 'https://crm.example/export.csv', state: 'complete' },
    { id: 2, url: 'https://cdn.example/x', finalUrl: 'https://crm.example/x', state: 'interrupted' },
    { id: 3, url: 'https://cdn.example/y', referrer: 'https://crm.example/deal', state: 'complete' },
    { id: 4, url: 'https://other.example/z', state: 'complete' },
  ];
  lists.keeps = [];
  lists.searches = [];
  lists.answer = () => Promise.resolve();
});

test('C13 every entry of both lists that goes is gone, the others stay', async () => {
  expect(await history.count('crm.example', goes)).toBe(5);
  expect(await forget()).toEqual({ left: 0 });
  expect(lists.visits).toEqual(['https://other.example/']);
  expect(lists.downloads.map(({ id }) => id)).toEqual([4]);
});

test('C13 what the browser keeps is counted, and the rest goes all the same', async () => {
  lists.keeps = ['https://crm.example/deal'];
  expect(await forget()).toEqual({ left: 1 });
  expect(lists.visits).toEqual(['https://crm.example/deal', 'https://other.example/']);
});

test('C13 a download that is under way is neither cancelled nor passed over in silence', async () => {
  lists.downloads = [{ id: 5, url: 'https://crm.example/big.zip', state: 'in_progress' }];
  expect(await forget()).toEqual({ left: 1 });
  expect(lists.downloads).toHaveLength(1);
});

test.each([
  ['hangs', () => new Promise<never>(() => {})],
  ['fails', () => Promise.reject(new Error('broken'))],
])('C13 a list whose search %s is unknown, not empty', async (_how, answer) => {
  lists.answer = answer;
  expect(await forget(30)).toEqual({ left: null });
  expect(lists.visits).toHaveLength(3);
});

test('C13 what is not known to be gone in time counts as left', async () => {
  lists.answer = () => {
    lists.answer = () => new Promise<never>(() => {});
    return Promise.resolve();
  };
  expect(await forget(50)).toEqual({ left: 5 });
});

test.each([false, 'broken'] as const)(
  'C13 permission %s: nothing is asked, nothing claimed, nothing thrown',
  async (allowed) => {
    lists.allowed = allowed;
    expect([await forget(), await history.count('crm.example', goes)]).toEqual([null, null]);
    expect(lists.visits).toHaveLength(3);
  },
);

test.each([
  ['crm.example', 'crm.example'],
  ['xn--crm-7ld.example', ''],
  ['[::1]', ''],
])('C13 entries at %s are looked for from the beginning, by "%s"', async (host, text) => {
  await history.count(host, goes);
  expect(lists.searches).toEqual([expect.objectContaining({ text, startTime: 0 })]);
});
