import { beforeEach, expect, test, vi } from 'vitest';
import type { FramePlace } from '../../../lib/browser/unsaved-memory';

const web = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  openTabs: [] as number[] | null,
  closings: new Set<(tabId: number) => void>(),
}));
vi.mock('webextension-polyfill', () => {
  const event = {
    addListener: (one: never) => web.closings.add(one),
    removeListener: (one: never) => web.closings.delete(one),
  };
  return {
    default: {
      storage: {
        session: {
          get: async (key: string) => (key in web.session ? { [key]: structuredClone(web.session[key]) } : {}),
          set: async (items: object) => void Object.assign(web.session, structuredClone(items)),
        },
      },
      tabs: {
        onRemoved: event,
        onReplaced: { addListener() {}, removeListener() {} },
        query: async () => {
          if (web.openTabs === null) throw new Error('closing');
          return web.openTabs.map((id) => ({ id }));
        },
      },
    },
  };
});

let changes: number;

/** A new worker; `eventPage`: in a document, as in Firefox. */
async function start(eventPage = false) {
  vi.resetModules();
  vi.unstubAllGlobals();
  if (eventPage) vi.stubGlobal('document', {});
  web.closings.clear();
  changes = 0;
  const { createReports } = await import('../../../lib/browser/unsaved-reports');
  return createReports(() => {
    changes += 1;
  });
}

const place = (tabId: number): FramePlace => ({
  tabId,
  frameId: 0,
  documentId: `d${tabId}`,
  origin: 'https://crm.test',
});
const countsOf = async (reports: Awaited<ReturnType<typeof start>>) => [...(await reports.sums()).keys()];

beforeEach(async () => {
  web.session = {};
  web.openTabs = [1, 2];
  const before = await start();
  await before.sums();
  for (const id of [1, 2]) before.take(place(id), { unsaved: 1, call: false }, 0);
  await vi.waitFor(() => expect(web.session.unsaved).toHaveLength(2));
});

test('what an earlier worker knew of is there again, but for tabs that were closed meanwhile', async () => {
  expect(await countsOf(await start())).toEqual([1, 2]);
  expect(changes).toBe(0);
  web.openTabs = [2];
  expect(await countsOf(await start())).toEqual([2]);
  expect(changes).toBe(1);
  await vi.waitFor(() => expect(web.session.unsaved).toHaveLength(1));
});

test('a browser that does not tell which tabs there are loses nothing', async () => {
  web.openTabs = null;
  expect(await countsOf(await start())).toEqual([1, 2]);
});

test.each([
  ['a worker listens to closed tabs from its first turn on', false, 1],
  ['an event page, which would be started by what it took back since, does not', true, 0],
])('X17 %s; both do while something is unsaved, and no longer', async (_, eventPage, atOnce) => {
  const reports = await start(eventPage);
  expect(web.closings.size).toBe(atOnce);
  await reports.sums();
  expect(web.closings.size).toBe(1);
  for (const id of [1, 2]) for (const closed of web.closings) closed(id);
  expect(web.closings.size).toBe(0);
  expect(await countsOf(reports)).toEqual([]);
});
