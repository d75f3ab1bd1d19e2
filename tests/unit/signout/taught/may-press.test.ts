import { expect, test } from 'vitest';
import { frameOf, isThatFrame } from '../../../../lib/signout/taught/frame-of';
import { type FoundAgain, foundBy, mayPress } from '../../../../lib/signout/taught/may-press';

const found: FoundAgain = { role: 'control', text: '', by: 'name', labels: [] };

test.each<[string, boolean, Partial<FoundAgain>]>([
  ['a picture with a name of its own', true, {}],
  ['a picture at its place', true, { by: 'place' }],
  ['the recorded words at the recorded place', true, { text: 'Sign out', by: 'place', labels: ['SIGN OUT '] }],
  ['other words at the recorded place', false, { text: 'Sign out', by: 'place', labels: ['Archive'] }],
  ['other words under the recorded name', true, { text: 'Sign out', labels: ['Abmelden'] }],
  ['what deletes the account, under the recorded name', false, { text: '注销', labels: ['注销账号'] }],
  ['what deletes the account, at the recorded place', false, { by: 'place', labels: ['Delete account'] }],
  ['other people’s sessions', false, { text: 'Sign out', labels: ['Sign out all users'] }],
  ['words alone, when none were recorded', false, { by: 'text', labels: ['Anything'] }],
  ['somebody’s name at the place of a menu', true, { by: 'place', labels: ['Anna Schmidt'] }],
  ['what was pressed before, and saves, under its name', false, { role: 'opener', labels: ['Save'] }],
  ['the menu, under its name', true, { role: 'opener', labels: ['Anna Schmidt'] }],
  ['an answer that closes something', true, { role: 'answer', by: 'place', labels: ['Close all tabs'] }],
  ['an answer that deletes something', false, { role: 'answer', by: 'place', labels: ['Delete draft'] }],
  ['what closes something, at the recorded place', false, { by: 'place', labels: ['Close ticket'] }],
  ['what saves or deletes, at the recorded place', false, { by: 'place', labels: ['Delete contact'] }],
])('S9 X23 %s: pressed again is %s', (_, expected, change) => {
  expect(mayPress({ ...found, ...change })).toBe(expected);
});

test.each<[string, string[]]>([
  ['place', ['#menu > li:nth-of-type(3)']],
  ['place', ['button.quiet']],
  ['place', ['dw-orb']],
  ['place', ['button[role="menuitem"]']],
  ['place', ['#account', 'button.quiet']],
  ['name', ['main > dw-orb:nth-of-type(1)', '#leave']],
  ['name', ['i[data-testid="leave"]']],
  ['name', ['form[action*="/logout"] button']],
])('S9 by its %s: %o', (by, chain) => expect(foundBy(chain)).toBe(by));

test.each([
  ['https://crm.example/frame/account?t=1', '/frame/account'],
  ['https://crm.example/u/4711/anna.schmidt@x', '/u/*/*'],
  ['https://login.example/top', 'login.example/top'],
  ['about:srcdoc', 'about:'],
])('S9 the frame %s is remembered as %s, and known again', (url, remembered) => {
  expect(frameOf(url, 'https://crm.example', [])).toBe(remembered);
  expect(isThatFrame(remembered, { url, isTop: false })).toBe(true);
  expect(isThatFrame(null, { url, isTop: false })).toBe(false);
  expect(isThatFrame(remembered, { url, isTop: true })).toBe(false);
});
