import { expect, test } from 'vitest';
import { reIssuedNames } from '../../../../lib/signout/proof/one-time';
import { answered, silent } from './answers';

const sent = 'sid=old; lang=en; two=a; two=b';

test.each([
  ['a new value', [{ name: 'sid', value: 'new' }], ['sid']],
  ['the same value with a new life', [{ name: 'sid', value: 'old' }], []],
  ['a cookie that was not sent', [{ name: 'csrf', value: 'x' }], []],
  ['an emptied cookie', [{ name: 'sid', value: '' }], []],
  ['a deleted cookie as PHP writes it', [{ name: 'sid', value: 'deleted' }], []],
  ['one of two namesakes unchanged', [{ name: 'two', value: 'b' }], []],
  ['a namesake renewed', [{ name: 'two', value: 'c' }], ['two']],
  [
    'the same name twice',
    [
      { name: 'sid', value: 'n1' },
      { name: 'sid', value: 'n2' },
    ],
    ['sid'],
  ],
  ['another case of the name', [{ name: 'SID', value: 'new' }], []],
])('re-issued by %s', (_, setCookies, names) => {
  expect(reIssuedNames(sent, answered({ setCookies }))).toEqual(names);
});

test('nothing is re-issued by silence, nor without a cookie', () => {
  expect(reIssuedNames(sent, silent())).toEqual([]);
  expect(reIssuedNames(null, answered({ setCookies: [{ name: 'sid', value: 'x' }] }))).toEqual([]);
});
