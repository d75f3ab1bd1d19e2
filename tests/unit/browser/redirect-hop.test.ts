import { expect, test } from 'vitest';
import { nextHop, type Sendable } from '../../../lib/browser/redirect-hop';
import type { Answered } from '../../../lib/signout/proof/answer';

const request: Sendable = {
  method: 'POST',
  url: 'https://crm.test/logout',
  headers: [
    { name: 'Content-Type', value: 'application/x-www-form-urlencoded' },
    { name: 'X-CSRF', value: 't' },
  ],
  body: 'a=1',
  cookies: 'sid=1; lang=de',
};

const answer = (status: number, location: string | null, setCookies: Answered['setCookies'] = []): Answered => ({
  kind: 'answered',
  url: request.url,
  status,
  location,
  contentType: '',
  body: '',
  setCookies,
  at: 0,
});

test.each([301, 302, 303])('after %i the next request reads, without the body and its type', (status) => {
  expect(nextHop(request, answer(status, 'https://crm.test/bye'))).toEqual({
    ...request,
    method: 'GET',
    url: 'https://crm.test/bye',
    headers: [{ name: 'X-CSRF', value: 't' }],
    body: null,
  });
});

test.each([307, 308])('after %i the request is repeated as it was', (status) => {
  expect(nextHop(request, answer(status, 'https://crm.test/bye'))).toEqual({ ...request, url: 'https://crm.test/bye' });
});

test.each([
  ['another host', 'https://idp.test/logout'],
  ['a sub-domain', 'https://a.crm.test/'],
  ['a host that ends alike', 'https://evilcrm.test/'],
  ['another port', 'https://crm.test:8443/'],
  ['the plain scheme', 'http://crm.test/'],
  ['an address with user info', 'https://u:p@crm.test/'],
  ['no web address', 'javascript:alert(1)'],
])('X24, X26: credentials do not follow to %s', (_what, location) =>
  expect(nextHop(request, answer(302, location))).toBeNull(),
);

test('an answer without a redirect is the last', () => expect(nextHop(request, answer(200, null))).toBeNull());

test('a plain address may step up to the encrypted one on the usual ports only', () => {
  const plain = { ...request, url: 'http://crm.test/logout' };
  expect(nextHop(plain, answer(302, 'https://crm.test/'))?.url).toBe('https://crm.test/');
  expect(nextHop({ ...request, url: 'http://crm.test:8080/logout' }, answer(302, 'https://crm.test/'))).toBeNull();
});

test('cookies set on the way lie over those given; the jar looks after itself', () => {
  const hop = answer(302, 'https://crm.test/bye', [
    { name: 'sid', value: '' },
    { name: 'flash', value: 'bye' },
  ]);
  expect(nextHop(request, hop)?.cookies).toBe('sid=; lang=de; flash=bye');
  expect(nextHop({ ...request, cookies: 'jar' }, hop)?.cookies).toBe('jar');
  expect(nextHop({ ...request, cookies: null }, hop)?.cookies).toBeNull();
});
