import { beforeEach, expect, test, vi } from 'vitest';
import { createRosterFetch } from '../../../lib/browser/fetch-roster';
import type { OwnResponses, ResponseHead } from '../../../lib/browser/own-responses';

type Page = { status: number; body?: string | ReadableStream<Uint8Array>; location?: string };

/** Servers by address, and who may be asked. */
const web = vi.hoisted(() => ({
  pages: new Map<string, Page | 'silent' | 'refuses'>(),
  granted: [] as string[],
  asked: [] as { url: string; init: RequestInit }[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => web.granted.includes(one)),
    },
  },
}));

/** What the browser tells of each of our own responses. */
const responses: OwnResponses = {
  expect: (tag) => ({
    head: async (): Promise<ResponseHead | null> => {
      const asked = web.asked.find(({ url }) => url.endsWith(`#${tag}`))?.url.split('#')[0] ?? '';
      const page = web.pages.get(asked);
      if (page === undefined || typeof page === 'string') return null;
      return { status: page.status, headers: [{ name: 'location', value: page.location ?? '' }] };
    },
    forget: () => undefined,
  }),
};

vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
  web.asked.push({ url: url.href, init });
  const page = web.pages.get(url.href.split('#')[0] ?? '') ?? 'refuses';
  if (page === 'refuses') throw new TypeError('Failed to fetch');
  if (page === 'silent')
    return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  if (page.location !== undefined) return { type: 'opaqueredirect', status: 0, ok: false };
  return new Response(page.body ?? '', { status: page.status });
});

const address = 'https://plan.example/mine.ics';
const fetchRoster = (url = address, limitMs = 1_000) => createRosterFetch(responses)(url, limitMs);

beforeEach(() => {
  web.pages = new Map([[address, { status: 200, body: 'BEGIN:VCALENDAR' }]]);
  web.granted = ['https://plan.example/*', 'http://localhost/*', 'http://127.0.0.1/*'];
  web.asked = [];
});

test('a calendar is asked for without credentials and past the cache', async () => {
  expect(await fetchRoster()).toEqual({ text: 'BEGIN:VCALENDAR' });
  expect(web.asked.map(({ init }) => [init.credentials, init.redirect, init.cache])).toEqual([
    ['omit', 'manual', 'no-store'],
  ]);
});

test.each([
  ['an address without access', 'https://other.example/mine.ics'],
  ['an address that is not encrypted', 'http://plan.example/mine.ics'],
  ['a file', 'file:///etc/passwd'],
  ['no address', 'mine.ics'],
])('%s is not asked', async (_what, url) => {
  web.granted.push('http://plan.example/*');
  expect(await fetchRoster(url)).toEqual({ problem: { code: 'no-access' } });
  expect(web.asked).toEqual([]);
});

test.each(['http://localhost:8080/a.ics', 'http://127.0.0.1/a.ics'])('%s does not leave this computer', async (url) => {
  web.pages.set(url, { status: 200, body: 'here' });
  expect(await fetchRoster(url)).toEqual({ text: 'here' });
});

test.each([404, 500, 401])('an answer of %d is named', async (status) => {
  web.pages.set(address, { status });
  expect(await fetchRoster()).toEqual({ problem: { code: 'bad-status', status } });
});

test('within the host a redirect is followed', async () => {
  web.pages.set(address, { status: 301, location: '/new.ics' });
  web.pages.set('https://plan.example/new.ics', { status: 200, body: 'moved' });
  expect(await fetchRoster()).toEqual({ text: 'moved' });
});

test.each([
  'https://other.example/mine.ics',
  'https://plan.example:8443/mine.ics',
  'http://localhost/mine.ics',
  'data:text/calendar,x',
])('R37 X24 a redirect to %s is not', async (location) => {
  web.granted.push('https://other.example/*');
  web.pages.set(address, { status: 302, location });
  web.pages.set(location, { status: 200, body: 'elsewhere' });
  expect(await fetchRoster()).toEqual({ problem: { code: 'bad-status', status: 302 } });
  expect(web.asked).toHaveLength(1);
});

test('a circle of redirects ends', async () => {
  web.pages.set(address, { status: 302, location: address });
  expect(await fetchRoster()).toEqual({ problem: { code: 'no-answer' } });
  expect(web.asked.length).toBeLessThan(10);
});

test('a server that does not answer in time, or not at all, gave no answer', async () => {
  web.pages.set(address, 'silent');
  expect(await fetchRoster(address, 30)).toEqual({ problem: { code: 'no-answer' } });
  web.pages.set(address, 'refuses');
  expect(await fetchRoster()).toEqual({ problem: { code: 'no-answer' } });
});

test('an answer without end is given up where it is too large', async () => {
  let parts = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      parts += 1;
      controller.enqueue(new Uint8Array(1_000_000).fill(65));
    },
  });
  web.pages.set(address, { status: 200, body });
  expect(await fetchRoster(address, 5_000)).toEqual({ problem: { code: 'too-large' } });
  expect(parts).toBeLessThan(12);
});

test('letters that arrive in halves are put together', async () => {
  const bytes = new TextEncoder().encode('\ufeffFrühschicht 早班');
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  web.pages.set(address, { status: 200, body });
  expect(await fetchRoster()).toEqual({ text: 'Frühschicht 早班' });
});
