import { expect, test } from 'vitest';
import { signInShape } from '../../../../lib/signout/doctor/sign-in-shape';
import type { Answered } from '../../../../lib/signout/proof/answer';

const page = (body: string, change: Partial<Answered> = {}): Answered => ({
  kind: 'answered',
  url: 'https://crm.example/login',
  status: 200,
  location: null,
  contentType: 'text/html',
  body,
  setCookies: [],
  at: 0,
  ...change,
});

const form = (fields: string) => `<h1>Welcome, Ada</h1><form method="post" action="/login">${fields}</form>`;
const usual = form('<input name="user"><input type="password" name="pw">');
const shape = (body: string, again = body) => signInShape(page(body), page(again));

test.each([
  ['other words', usual.replace('Welcome, Ada', '欢迎')],
  ['another token in a hidden field', usual.replace('</form>', '<input type="hidden" name="csrf" value="x9"></form>')],
  ['another order', form('<input type="password" name="pw"><input name="user">')],
])('Z6 %s are the same sign-in page', (_, other) => {
  expect(shape(other)).toBe(shape(usual));
});

test.each([
  ['a field more', form('<input name="user"><input type="password" name="pw"><input name="code">')],
  ['a field by another name', form('<input name="email"><input type="password" name="pw">')],
  ['a form that goes elsewhere', usual.replace('/login', '/session')],
])('Z6 %s is another sign-in page', (_, other) => {
  expect(shape(other)).not.toBe(shape(usual));
});

test('Z6 another place is another sign-in page, another id in it is not', () => {
  const at = (url: string) => signInShape(page(usual, { url }), page(usual, { url }));
  expect(at('https://crm.example/signin')).not.toBe(at('https://crm.example/login'));
  expect(at('https://crm.example/login/8123456')).toBe(at('https://crm.example/login/7000001'));
});

test('Z6 names that are made anew at each visit count for nothing', () => {
  const trap = (name: string) => usual.replace('</form>', `<input name="${name}"></form>`);
  expect(shape(trap('x1'), trap('x2'))).toBe(shape(trap('x3'), trap('x4')));
});

test('Z6 where the site sends strangers to another house, that house is the shape', () => {
  const led = (location: string) => {
    const answer = page('', { status: 302, location });
    return signInShape(answer, answer);
  };
  expect(led('https://login.corp.example/authorize?state=1')).toBe(led('https://login.corp.example/authorize?state=2'));
  expect(led('https://login.other.example/authorize')).not.toBe(led('https://login.corp.example/authorize'));
});

test('Z6 a page that asks for nothing is no sign-in page', () => {
  expect(shape('<h1>Public board</h1><form><input name="q"></form>')).toBeNull();
});

test('R56 the shape holds no word of the page', () => {
  expect(shape(usual)).toMatch(/^[\da-f]{16}$/);
});
