import { expect, test } from 'vitest';
import { createTabRequests } from '../../../lib/browser/tab-requests';

test('a tab is quiet since its last request ended', () => {
  const requests = createTabRequests();
  requests.started('1', 7, 100);
  requests.started('2', 7, 110);
  expect(requests.quietMs(7, 50, 150)).toBe(0);
  requests.ended('1', 160);
  expect(requests.quietMs(7, 50, 200)).toBe(0);
  requests.ended('2', 210);
  expect(requests.quietMs(7, 50, 500)).toBe(290);
});

test('a stream that began earlier does not count, nor do other tabs', () => {
  const requests = createTabRequests();
  requests.started('stream', 7, 10);
  requests.started('other', 8, 100);
  expect(requests.quietMs(7, 50, 150)).toBe(100);
  expect(requests.startedSince(7, 50)).toBe(0);
  expect(requests.startedSince(7, 10)).toBe(1);
});

test('a redirect is still the same request', () => {
  const requests = createTabRequests();
  requests.started('1', 7, 100);
  requests.started('1', 7, 130);
  expect(requests.startedSince(7, 120)).toBe(0);
  expect(requests.startedSince(7, 90)).toBe(1);
});

test('what ended long ago is forgotten, what is under way is not', () => {
  const requests = createTabRequests();
  requests.started('ended', 7, 1);
  requests.ended('ended', 2);
  requests.started('open', 7, 3);
  requests.started('new', 7, 100_000);
  expect(requests.startedSince(7, 0)).toBe(2);
});
