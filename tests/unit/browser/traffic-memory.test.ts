import { expect, test } from 'vitest';
import {
  digestOf,
  noTraffic,
  withCredentialedAnswer,
  withPresented,
  withSeen,
} from '../../../lib/browser/traffic-memory';
import type { SeenRequest } from '../../../lib/signout/proof/answer';

const request = (url: string, lastAt = 1, type: SeenRequest['type'] = 'call') => ({
  url,
  type,
  status: 200,
  contentType: 'text/html',
  accept: null,
  headers: [],
  lastAt,
});

test('the same address asked again is one entry, counted, newest first', () => {
  const traffic = [request('/a', 1), request('/b', 2), request('/a', 3)].reduce(withSeen, noTraffic);
  expect(traffic.seen.map(({ url, times, lastAt }) => [url, times, lastAt])).toEqual([
    ['/a', 2, 3],
    ['/b', 1, 2],
  ]);
});

test('E7: at most 40 are kept, and busy polling does not push out the pages', () => {
  const pages = Array.from({ length: 20 }, (_one, at) => request(`/page/${at}`, at, 'page'));
  const calls = Array.from({ length: 500 }, (_one, at) => request(`/poll?${at}`, 100 + at));
  const { seen } = [...pages, ...calls].reduce(withSeen, noTraffic);
  expect(seen).toHaveLength(40);
  expect(seen.filter(({ type }) => type === 'page').map(({ url }) => url)).toContain('/page/19');
  expect(seen[0]?.url).toBe('/poll?499');
});

test('presented cookies are distinct, newest first, and few', () => {
  const traffic = Array.from({ length: 20 }, (_one, at) => `sid=${at % 12}`).reduce(
    (known, header, at) => withPresented(known, header, at),
    noTraffic,
  );
  expect(traffic.presented).toHaveLength(8);
  expect(traffic.presented[0]).toEqual({ header: 'sid=7', lastAt: 19 });
  expect(new Set(traffic.presented.map(({ header }) => header)).size).toBe(8);
});

test.each([
  [
    'a new address',
    withSeen(noTraffic, request('/a')),
    withSeen(withSeen(noTraffic, request('/a')), request('/b')),
    true,
  ],
  [
    'an address asked for the second time',
    withSeen(noTraffic, request('/a')),
    [1, 2].map((at) => request('/a', at)).reduce(withSeen, noTraffic),
    true,
  ],
  [
    'an address asked once more',
    [1, 2].map((at) => request('/a', at)).reduce(withSeen, noTraffic),
    [1, 2, 3].map((at) => request('/a', at)).reduce(withSeen, noTraffic),
    false,
  ],
  [
    'a new credential on a known address',
    withSeen(noTraffic, request('/a')),
    withSeen(noTraffic, { ...request('/a'), headers: [{ name: 'authorization', value: 'new' }] }),
    true,
  ],
  ['a new cookie', withPresented(noTraffic, 'a=1', 1), withPresented(noTraffic, 'a=2', 1), true],
  ['the same cookie later', withPresented(noTraffic, 'a=1', 1), withPresented(noTraffic, 'a=1', 900), false],
  [
    'an answer a second later',
    withCredentialedAnswer(noTraffic, 30_000),
    withCredentialedAnswer(noTraffic, 31_000),
    false,
  ],
  [
    'an answer a minute later',
    withCredentialedAnswer(noTraffic, 30_000),
    withCredentialedAnswer(noTraffic, 90_000),
    true,
  ],
])('%s is worth a write: %#', (_what, before, after, worth) =>
  expect(digestOf(before) !== digestOf(after)).toBe(worth),
);
