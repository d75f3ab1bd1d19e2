import { expect, test } from 'vitest';
import { oneLine } from '../../../lib/page/dom';

test.each<[what: string, text: string, line: string]>([
  ['a plain one', 'Log out', 'Log out'],
  ['letters of any kind', '退出登录 Žluťoučký 👤', '退出登录 Žluťoučký 👤'],
  ['breaks and tabs', 'Log\r\n\tout', 'Log out'],
  ['other breaks', 'Log\u0085out', 'Log out'],
  ['what turns it round', 'Log \u202eout\u202c', 'Log out'],
  ['isolates', '\u2066Log\u2069 out', 'Log out'],
  ['what takes no room', 'L\u200bo\ufeffg', 'L o g'],
  ['controls of a terminal', '\u001b[31mLog out\u0007', '[31mLog out'],
  ['nothing but such', '\u202e\u200b\n', ''],
])('Z6 X53 a label of a page, %s, stands in one line of ours', (_, text, line) => expect(oneLine(text)).toBe(line));

test('X53 breaks of paragraphs and lines, which are no control characters, break nothing either', () => {
  expect(oneLine('Log\u2028out\u2029now')).toBe('Log out now');
});
