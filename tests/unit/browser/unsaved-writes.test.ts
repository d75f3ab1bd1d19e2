import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HandOver } from '../../../lib/browser/unsaved-hand-over';
import type { UnsavedReports } from '../../../lib/browser/unsaved-reports';
import { observeWrites } from '../../../lib/browser/unsaved-writes';

type Listener = (details: object) => void;

const web = vi.hoisted(() => ({ listeners: {} as Record<string, Listener> }));
vi.mock('webextension-polyfill', () => {
  const event = (name: string) => ({
    addListener: (listener: Listener) => {
      web.listeners[name] = listener;
    },
  });
  const names = ['onBeforeRequest', 'onBeforeRedirect', 'onHeadersReceived', 'onCompleted', 'onErrorOccurred'];
  const webRequest = Object.fromEntries(names.map((name) => [name, event(name)]));
  return { default: { webRequest, permissions: { onAdded: event('granted') } } };
});

const NOW = 1_700_000_000_000;
const url = 'https://crm.example/save';
const request = { requestId: '5', url, method: 'POST', type: 'main_frame', tabId: 1, frameId: 0, originUrl: url };
const place = (frameId: number) => ({ tabId: 1, frameId, documentId: `d${frameId}`, origin: 'https://crm.example' });
let answered: Parameters<HandOver['answered']>[];
/** Frames in which something is unsaved. */
let waiting: ReturnType<typeof place>[];
let told: [string, number][];
let writes: ReturnType<typeof observeWrites>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  answered = [];
  waiting = [];
  told = [];
  const reports = {
    whenReady: (work: () => void) => work(),
    followsPress: () => false,
    waiting: () => waiting,
    tabsOf: () => [],
  } as Partial<UnsavedReports> as UnsavedReports;
  const handOver = { left: () => {}, answered: (...given: (typeof answered)[number]) => void answered.push(given) };
  writes = observeWrites(reports, handOver, (_tab, { type }, { frameId }) => void told.push([type, frameId]));
});
afterEach(() => vi.useRealTimers());

const happens = (name: string, details: object) => web.listeners[name]?.({ ...request, ...details });

test.each<[string, number, number]>([
  ['at once', NOW, NOW],
  ['200 ms late', NOW - 200, NOW - 200],
  ['by a clock that runs ahead', NOW + 50, NOW],
  ['by a clock that is hours behind', NOW - 3_600_000, NOW - 2_000],
])('U5 a form that is told of %s left when the browser says it left', (_, timeStamp, leftAt) => {
  happens('onBeforeRequest', { timeStamp });
  vi.advanceTimersByTime(30);
  happens('onHeadersReceived', { timeStamp: timeStamp + 10, statusCode: 422, responseHeaders: [] });
  const answer = { origin: 'https://crm.example', leftAt, status: 422, redirected: false };
  expect(answered).toEqual([[1, 0, answer, NOW + 30]]);
});

test.each<[string, object]>([
  ['a call of the page', { type: 'xmlhttprequest' }],
  ['a worker', { tabId: -1 }],
  ['a hop', { statusCode: 303 }],
  ['nothing', { statusCode: 204 }],
  ['nothing, to be emptied', { statusCode: 205 }],
  ['a file', { responseHeaders: [{ name: 'Content-Disposition', value: 'attachment; filename=a.csv' }] }],
])('U5 R33 the answer to %s becomes no document', (_, change) => {
  happens('onBeforeRequest', { timeStamp: NOW, ...change });
  happens('onHeadersReceived', { timeStamp: NOW, statusCode: 200, responseHeaders: [], ...change });
  expect(answered).toEqual([]);
});

test('U5 what only reads is nobody’s answer', () => {
  happens('onBeforeRequest', { timeStamp: NOW, method: 'GET' });
  happens('onHeadersReceived', { timeStamp: NOW, method: 'GET', statusCode: 200, responseHeaders: [] });
  expect(answered).toEqual([]);
});

test('U5 who waited when a form left hears how it ended', () => {
  waiting = [place(0)];
  happens('onBeforeRequest', { timeStamp: NOW });
  happens('onHeadersReceived', { timeStamp: NOW, statusCode: 422, responseHeaders: [] });
  happens('onCompleted', { statusCode: 422 });
  expect(told).toEqual([
    ['write.left', 0],
    ['write.ended', 0],
  ]);
});

test.each<[string, number, object, number[]]>([
  ['the page that its answer brought', 0, { type: 'main_frame' }, []],
  ['a frame of the page that its answer brought', 3, { type: 'main_frame' }, []],
  ['the frame that its answer stands in', 3, { type: 'sub_frame', frameId: 3 }, []],
  ['the page around that frame', 0, { type: 'sub_frame', frameId: 3 }, [0]],
  ['a page that stays: a call', 0, { type: 'xmlhttprequest' }, [0]],
  ['a page that stays: an answer without content', 0, { type: 'main_frame', statusCode: 204 }, [0]],
])('U5 what somebody edits right after a write, in %s', (_, frameId, change, hearing) => {
  happens('onBeforeRequest', { timeStamp: NOW, ...change });
  happens('onHeadersReceived', { timeStamp: NOW, statusCode: 200, responseHeaders: [], ...change });
  waiting = [place(frameId)];
  writes.wanted(1);
  expect(told).toEqual(hearing.map((id) => ['write.left', id]));
});
