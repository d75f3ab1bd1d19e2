import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSignInLabel, matchSignOut, mentionsSignOutWord } from '../../../../lib/signout/control/match-label';
import { normaliseLabel } from '../../../../lib/signout/control/normalise-label';
import { SIGN_IN, SIGN_OUT, SIGN_OUT_AMBIGUOUS } from '../../../../lib/signout/control/sign-out-words';

test.each([
  ['  Log\n Out… ', 'log out'],
  ['LOG-OUT', 'log out'],
  ['Ｌｏｇｏｕｔ', 'logout'],
  ['Se déconnecter', 'se deconnecter'],
  ['Выйти', 'выити'],
  ['退出登录？', '退出登录'],
  ['ログアウト', 'ログアウト'],
  ['Çıkış Yap', 'cikis yap'],
  ['⏻', ''],
])('%j is compared as %j', (text, normal) => {
  expect(normaliseLabel(text)).toBe(normal);
});

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => normaliseLabel(normaliseLabel(text)) === normaliseLabel(text),
    ),
  );
});

test.each([
  ['Log out', { clear: true, exact: true, extraWords: 0 }],
  ['Sign out of Contoso', { clear: true, exact: false, extraWords: 2 }],
  ['退出', { clear: false, exact: true, extraWords: 0 }],
  ['退出登录', { clear: true, exact: true, extraWords: 0 }],
  ['张三 退出登录', { clear: true, exact: false, extraWords: 2 }],
  ['Abmelden', { clear: false, exact: true, extraWords: 0 }],
  ['Anna abmelden', { clear: false, exact: false, extraWords: 1 }],
  ['Cerrar sesión', { clear: true, exact: true, extraWords: 0 }],
])('%s names the sign-out', (label, match) => {
  expect(matchSignOut(label)).toEqual(match);
});

test.each(['Log', 'Logo utility', 'Catalogout', 'Signal output', 'Blogging', '登录', 'Anmelden', 'Sign up', ''])(
  '%j does not',
  (label) => {
    expect(matchSignOut(label)).toBeNull();
  },
);

const words = [...Object.values(SIGN_OUT), ...Object.values(SIGN_OUT_AMBIGUOUS)].flat();

test.each(words)('the sieve lets %s through, also in capitals and among other words', (word) => {
  expect(mentionsSignOutWord(word)).toBe(true);
  expect(mentionsSignOutWord(`  ${word.toLocaleUpperCase('en')}! `)).toBe(true);
  expect(mentionsSignOutWord(word.normalize('NFD'))).toBe(true);
  expect(matchSignOut(word)?.exact).toBe(true);
});

test('a word for signing in is one, unless it is a part of signing out', () => {
  expect(
    Object.values(SIGN_IN)
      .flat()
      .filter((word) => !isSignInLabel(word)),
  ).toEqual([]);
  expect(['退出登录', 'Login out', '注销登录'].filter(isSignInLabel)).toEqual([]);
});
