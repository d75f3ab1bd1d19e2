import { beforeEach, expect, test, vi } from 'vitest';
import { createPageSheets } from '../../../lib/browser/page-sheets';

const web = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  /** By tab: the sheets in its page. No entry: an error page. */
  pages: new Map<number, string[]>(),
  frozen: [] as number[],
}));
vi.mock('webextension-polyfill', () => {
  const pageOf = (tabId: number) => {
    const page = web.pages.get(tabId);
    if (page === undefined) throw new Error('Frame with ID 0 is showing error page');
    return page;
  };
  return {
    default: {
      storage: {
        session: {
          get: async (key: string) => (key in web.session ? { [key]: structuredClone(web.session[key]) } : {}),
          set: async (items: object) => void Object.assign(web.session, structuredClone(items)),
        },
      },
      tabs: { query: async () => [...web.pages.keys()].map((id) => ({ id })) },
      scripting: {
        insertCSS: async ({ target, css, origin }: { target: { tabId: number }; css: string; origin: string }) => {
          expect(origin).toBe('USER');
          if (web.frozen.includes(target.tabId)) return new Promise(() => {});
          return void pageOf(target.tabId).push(css);
        },
        removeCSS: async ({ target, css }: { target: { tabId: number }; css: string }) => {
          if (web.frozen.includes(target.tabId)) return new Promise(() => {});
          const page = pageOf(target.tabId);
          const at = page.lastIndexOf(css);
          return at < 0 ? undefined : void page.splice(at, 1);
        },
      },
    },
  };
});

let sheets: ReturnType<typeof createPageSheets>;
const told: [tabId: number, isLaid: boolean][] = [];
/** A new worker. */
const start = () => {
  sheets = createPageSheets('cover', (tabId, isLaid) => void told.push([tabId, isLaid]));
};
const on = (tabId: number) => web.pages.get(tabId)?.length;

beforeEach(() => {
  web.session = {};
  web.pages = new Map([1, 2, 3].map((id) => [id, []]));
  web.frozen.length = 0;
  told.length = 0;
  start();
});

test('pages are covered once, by whichever worker, and uncovered', async () => {
  await sheets.show([1, 2], 'c');
  await sheets.show([1, 2], 'c');
  start();
  await sheets.show([2, 3], 'c');
  expect([1, 2, 3].map(on)).toEqual([0, 1, 1]);
  start();
  await sheets.show([], 'c');
  expect([1, 2, 3].map(on)).toEqual([0, 0, 0]);
});

test('who asks is told where a sheet lies from now on and where none does, whichever worker laid it', async () => {
  web.pages.delete(3);
  await sheets.show([1, 2, 3], 'c');
  await sheets.show([1, 2], 'c');
  start();
  await sheets.show([2], 'c');
  expect(told).toEqual([
    [1, true],
    [2, true],
    [3, false],
    [1, false],
  ]);
});

test('a worker that died before it could remember leaves no second cover', async () => {
  await sheets.show([1], 'c');
  web.session = {};
  start();
  await sheets.show([1], 'c');
  expect(on(1)).toBe(1);
  await sheets.show([], 'c');
  expect(on(1)).toBe(0);
});

test('a new document in a covered tab is covered, in any other it is not', async () => {
  await sheets.show([1], 'c');
  for (const tab of [1, 2]) web.pages.set(tab, []);
  start();
  await Promise.all([sheets.documentBegan(1), sheets.documentBegan(2)]);
  expect([1, 2].map(on)).toEqual([1, 0]);
});

test('a page that was left covered and comes back later is uncovered, whatever the cover said', async () => {
  await sheets.show([1], 'c');
  await sheets.show([1], 'd');
  const left = [...(web.pages.get(1) ?? [])];
  expect(left).toEqual(['d']);
  web.pages.set(1, []);
  await sheets.show([], 'd');
  web.pages.set(1, left);
  await sheets.documentBegan(1);
  expect(on(1)).toBe(0);
});

test('a page that was left covered and comes back meanwhile is covered once', async () => {
  await sheets.show([1], 'c');
  await sheets.documentBegan(1);
  expect(on(1)).toBe(1);
});

test('a document that begins is covered at once where it must be, and uncovered when the tab is', async () => {
  await sheets.documentBegan(1, 'c');
  expect(web.pages.get(1)).toEqual(['c']);
  start();
  await sheets.show([1], 'c');
  expect(on(1)).toBe(1);
  await sheets.show([], 'c');
  expect(on(1)).toBe(0);
});

test('a covered tab whose next document must not be covered is not', async () => {
  await sheets.show([1], 'c');
  await sheets.documentBegan(1, null);
  expect(on(1)).toBe(0);
  await sheets.show([1], 'c');
  expect(on(1)).toBe(1);
});

test('nothing is remembered of tabs that are gone', async () => {
  for (let id = 10; id < 30; id += 1) {
    web.pages.set(id, []);
    await sheets.show([1, id], 'c');
    await sheets.show([1], 'c');
    web.pages.delete(id);
  }
  expect(web.session.cover).toMatchObject({ tabIds: [1], everIds: [1, 29] });
});

test('an error page is covered as soon as there is a page again', async () => {
  web.pages.delete(2);
  await sheets.show([1, 2], 'c');
  web.pages.set(2, []);
  await sheets.show([1, 2], 'c');
  expect([1, 2].map(on)).toEqual([1, 1]);
});

test('a frozen page does not hold up the others', async () => {
  vi.useFakeTimers();
  web.frozen.push(3);
  const shown = sheets.show([1, 2, 3], 'c');
  await vi.advanceTimersByTimeAsync(1_500);
  await shown;
  vi.useRealTimers();
  expect([1, 2].map(on)).toEqual([1, 1]);
});
