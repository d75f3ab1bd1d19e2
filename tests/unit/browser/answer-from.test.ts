import { expect, test } from 'vitest';
import { answerFrom } from '../../../lib/browser/answer-from';
import type { ResponseHead } from '../../../lib/browser/own-responses';

const url = 'https://crm.test/suite/me';
const redirected = { type: 'opaqueredirect', status: 0, headers: new Headers() } as const;
const plain = {
  type: 'basic',
  status: 200,
  headers: new Headers({ 'content-type': 'Text/HTML; charset=utf-8' }),
} as const;
const head = (status: number, ...headers: [string, string][]): ResponseHead => ({
  status,
  headers: headers.map(([name, value]) => ({ name, value })),
});

test('a redirect has the status and target that were observed, made absolute', () => {
  const answer = answerFrom(url, redirected, head(302, ['location', '../login?x=1']), '', 5);
  expect(answer).toMatchObject({ status: 302, location: 'https://crm.test/login?x=1', at: 5 });
});

test('a redirect whose head was not told is no answer', () =>
  expect(answerFrom(url, redirected, null, '', 0)).toBeNull());

test('a page whose head was not told still has what fetch knows', () => {
  expect(answerFrom(url, plain, null, 'hi', 0)).toMatchObject({
    status: 200,
    location: null,
    contentType: 'text/html',
    body: 'hi',
    setCookies: [],
  });
});

test.each([
  ['a page that names a location', head(200, ['location', '/x'])],
  ['a redirect to nothing', head(302)],
  ['a redirect to what is no address', head(302, ['location', 'https://[broken'])],
])('%s has no target', (_what, told) => expect(answerFrom(url, plain, told, '', 0)?.location).toBeNull());

test('X28: cookies are read off each line, nameless ones too', () => {
  const told = head(
    200,
    ['set-cookie', 'sid=a=b; Path=/; HttpOnly'],
    ['set-cookie', ' lone ;Secure'],
    ['set-cookie', 'x=1\ny=2; Path=/'],
  );
  expect(answerFrom(url, plain, told, '', 0)?.setCookies).toEqual([
    { name: 'sid', value: 'a=b', attributes: 'Path=/; HttpOnly' },
    { name: '', value: 'lone', attributes: 'Secure' },
    { name: 'x', value: '1' },
    { name: 'y', value: '2', attributes: 'Path=/' },
  ]);
});
