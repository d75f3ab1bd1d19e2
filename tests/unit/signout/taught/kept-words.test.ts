import { describe, expect, test } from 'vitest';
import { keptSelectors, keptText } from '../../../../lib/signout/taught/kept-words';
import type { TaughtRole } from '../../../../lib/sites/taught';

describe('S9 R33 a label is kept only where it is a word of our own', () => {
  test.each<[TaughtRole, string, string]>([
    ['control', 'Sign out', 'Sign out'],
    ['control', ' 退出登录 ', '退出登录'],
    ['control', 'Sign out Anna Schmidt', ''],
    ['control', 'Anna abmelden', ''],
    ['control', 'Feierabend', ''],
    ['answer', 'Yes', 'Yes'],
    ['answer', '确 定', '确 定'],
    ['answer', 'Yes, Anna', ''],
    ['answer', 'Continue', 'Continue'],
    ['opener', 'Account', 'Account'],
    ['opener', '个人中心', '个人中心'],
    ['opener', 'Anna Schmidt ▾', ''],
    ['opener', 'Anna’s account', ''],
  ])('%s “%s” → “%s”', (role, label, kept) => expect(keptText(label, role)).toBe(kept));
});

test.each<[string, TaughtRole, string, string[][], string[][]]>([
  ['a name in a label', 'opener', 'Anna Schmidt', [['[aria-label="Anna Schmidt"]'], ['#me']], [['#me']]],
  ['a name in an id', 'opener', 'Anna Schmidt', [['#menu-anna'], ['button.user']], [['button.user']]],
  [
    'a name on the way',
    'opener',
    'Anna',
    [
      ['#anna-box', 'button'],
      ['x-user', 'button'],
    ],
    [['x-user', 'button']],
  ],
  ['a name beside the word', 'control', 'Log out Anna', [['#logout-anna'], ['#logout']], [['#logout']]],
  ['our own word', 'opener', 'Account', [['[title="Account"]'], ['#account']], [['[title="Account"]'], ['#account']]],
  ['a word of the product', 'control', 'Feierabend', [['#feierabend']], [['#feierabend']]],
])('S9 R33 ways to an element without %s', (_, role, label, selectors, kept) => {
  const tagged = (chains: string[][]) => chains.map((chain) => chain.map((part) => part.replace(/^\[/, 'a[')));
  expect(keptSelectors(tagged(selectors), label, role, [])).toEqual(tagged(kept));
});
