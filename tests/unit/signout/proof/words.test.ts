import { describe, expect, test } from 'vitest';
import { isStructural, jsonMarks } from '../../../../lib/signout/proof/json-marks';
import { hasPasswordField } from '../../../../lib/signout/proof/password-field';
import { signWordsIn } from '../../../../lib/signout/proof/sign-words';
import { wordsIn } from '../../../../lib/signout/proof/words';

test.each([
  ['Hello, Ada Lovelace!', ['hello', 'ada', 'lovelace']],
  ['<a href="/my-deals">Geschäfte für Jürgen</a>', ['href', 'my', 'deals', 'geschäfte', 'für', 'jürgen']],
  ['客户管理 CRM', ['客户', '户管', '管理', 'crm']],
  ['ログイン画面', ['ログ', 'グイ', 'イン', 'ン画', '画面']],
  ['유승민 고객', ['유승민', '고객']],
  ['page2 h1 v10beta 20251009 a1b2c3d4 x', ['page2', 'v10beta']],
  [`${'a'.repeat(28)} ${'b'.repeat(29)}`, ['a'.repeat(28)]],
  ['user_name', ['user', 'name']],
  ['', []],
])('words of %s', (text, words) => expect([...wordsIn(text)].toSorted()).toEqual(words.toSorted()));

describe('JSON', () => {
  test('gives key paths and short values', () => {
    const text = JSON.stringify({ user: { id: 7, name: 'Ada' }, rows: [{ a: 1 }, { b: null }], on: true });
    expect([...(jsonMarks(text) ?? [])].toSorted()).toEqual(
      [
        '{}',
        'user',
        'user.id',
        'user.id=7',
        'user.name',
        'user.name=ada',
        'rows',
        'rows[].a',
        'rows[].a=1',
        'rows[].b',
        'rows[].b=null',
        'on',
        'on=true',
      ].toSorted(),
    );
  });

  test('leaves clocks, ids and long texts out', () => {
    const text = JSON.stringify({ at: 1_760_000_000_000, token: 'a1b2c3d4e5f6', about: 'x'.repeat(41), k12345: 1 });
    expect([...(jsonMarks(text) ?? [])]).toEqual(['{}', 'at', 'token', 'about']);
  });

  test.each([
    [')]}\',\n{"a":1}', true],
    ['while(1);[1]', true],
    ['for(;;);{"a":1}', true],
    ['hello', false],
    ['"text"', false],
    ['17', false],
    ['{"a":', false],
    ['', false],
  ])('in %s: %s', (text, found) => expect(jsonMarks(text) !== null).toBe(found));

  test('as deep as a well is read to a depth', () => {
    expect(jsonMarks(`${'[{"a":'.repeat(500)}1${'}]'.repeat(500)}`)?.size).toBeLessThan(40);
  });

  test.each([
    ['user', true],
    ['on=true', true],
    ['user=null', true],
    ['lang=de', false],
    ['code=401', false],
  ])('%s is structure: %s', (mark, structural) => expect(isStructural(mark)).toBe(structural));
});

test.each([
  ['<input type="password">', true],
  ['<INPUT class=x TYPE = Password>', true],
  ["<input name='p' type='password'/>", true],
  ['<input type=password>', true],
  ['<input\n\ttype="password"\n>', true],
  ['<input value="a > b" type="password">', true],
  ['<input type="text"><input type="password">', true],
  ['<input type="passwordless">', false],
  ['<input name="password" type="text">', false],
  ['<input data-type="password">', false],
  ['<p type="password">', false],
  ['<input type="text"> type="password"', false],
  ["<input placeholder=don't type=text><b title='x' type='password'>", false],
  ['<input', false],
  ['', false],
])('password field in %s: %s', (html, found) => expect(hasPasswordField(html)).toBe(found));

describe('sign-in and sign-out words', () => {
  test.each([
    ['<a href="/x">Log out</a>', false, true],
    ['<a href="/logout"><i></i></a>', false, true],
    ['<button>Sign in</button>', true, false],
    ['<button>Se connecter</button>', true, false],
    ['<a>Se déconnecter</a> <a>deconnexion</a>', false, true],
    ['Cerrar sesion', false, true],
    ['Iniciar sesión', true, false],
    ['Abmelden', false, true],
    ['Anmelden', true, false],
    ['您好张三，安全退出', false, true],
    ['<a>退出</a>', false, true],
    ['退出全屏', false, false],
    ['请登录', true, false],
    ['ログアウトする', false, true],
    ['로그아웃', false, true],
    ['Выйти', false, true],
    ['Войти', true, false],
    ['Çıkış Yap', false, true],
    ['ออกจากระบบ', false, true],
    ['تسجيل الخروج', false, true],
    ['a log. In the out tray', true, false],
    ['catalog outlet, designing, blogging', false, false],
    ['', false, false],
  ])('%s: in %s, out %s', (text, signIn, signOut) => expect(signWordsIn(text)).toEqual({ signIn, signOut }));
});
