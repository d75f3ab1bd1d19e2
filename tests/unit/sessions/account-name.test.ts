import { describe, expect, test } from 'vitest';
import { accountName, hintOf, type NameHint } from '../../../lib/sessions/account-name';

const menu = (text: string): NameHint => hintOf(text, 'menu');
const named = (text: string): NameHint => hintOf(text, 'named');
const told = (text: string): NameHint => ({ text, by: 'told' });

describe('Z21 who a page says is signed in', () => {
  test.each<[string, readonly NameHint[], string | null]>([
    ['data of the page before anything shown', [menu('Anna'), told('anna.schmidt')], 'anna.schmidt'],
    ['an element called after it before a menu', [menu('Support team'), named('Anna Schmidt')], 'Anna Schmidt'],
    ['the label of the account menu', [menu('  Anna   Schmidt ▾ ')], 'Anna Schmidt'],
    ['the same name twice', [named('Anna'), named('Anna ')], 'Anna'],
    ['a mail address', [menu('anna@northwind.example')], 'anna@northwind.example'],
    ['a sentence', [menu('Signed in as Anna Schmidt')], 'Anna Schmidt'],
    ['a greeting', [menu('Welcome back, Anna!')], 'Anna'],
    ['a Chinese sentence', [named('当前用户：张伟')], '张伟'],
    ['a Chinese greeting', [menu('欢迎您，张伟')], '张伟'],
    ['two names say nothing', [named('Anna'), named('Ben')], null],
    ['two of the better kind are not settled by the other', [named('Anna'), named('Ben'), menu('Anna')], null],
    ['nothing', [], null],
  ])('%s', (_what, hints, name) => expect(accountName(hints)).toBe(name));

  test.each([
    'Account',
    'My account',
    'User menu',
    'My Profile',
    'Avatar',
    'Profile picture',
    'Log in',
    'Sign out',
    'Guest',
    '个人中心',
    '我的',
    '退出登录',
    '使用者',
    'マイページ',
    '▾',
    '12',
    'x',
    'A'.repeat(61),
    'Benutzer',
    'Mon compte',
    'Mi cuenta',
  ])('%s names nobody', (text) => expect(accountName([menu(text), named(text)])).toBeNull());

  test('X53 what would turn or break the line is gone', () => {
    expect(accountName([named('An\u202ena\nSchmidt\u0000')])).toBe('An na Schmidt');
  });
});
