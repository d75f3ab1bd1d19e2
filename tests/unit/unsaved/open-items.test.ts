import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openItemsIn } from '../../../lib/unsaved/open-items';

test.each<[string, string, number | null]>([
  ['(3) Inbox – Desk', '(#)', 3],
  ['Inbox (12) – Desk', '(#)', 12],
  ['Inbox ( 12 )', '(#)', 12],
  ['(1,234) Inbox', '(#)', 1234],
  ['(1.234) Inbox', '(#)', 1234],
  ['(1\u202f234) Inbox', '(#)', 1234],
  ['Case 5 (3)', '(#)', 3],
  ['Case (x) (3)', '(#)', 3],
  ['Inbox', '(#)', null],
  ['(no) Inbox', '(#)', null],
  ['Open: 7 tickets', 'Open: # tickets', 7],
  ['Open:7  tickets', 'Open: # tickets', 7],
  ['Open:\u00a07 tickets', 'Open:  #  tickets', 7],
  ['7 tickets', '# tickets', 7],
  ['Ticket 5 3 open', '# open', 3],
  ['17 open', '#', 17],
  ['(0) Desk', '(#)', 0],
  ['* 4 new', '* # new', 4],
  ['a.4', 'a.#', 4],
  ['ax4', 'a.#', null],
  ['Posteingang [8]', '[#]', 8],
  ['（5）收件箱', '（#）', 5],
  ['(3) Inbox', '()', null],
  ['(3) (4)', '(#) (#)', null],
  ['', '(#)', null],
  ['(3)', '', null],
])('Z17 %s read by %s: %s', (title, pattern, expected) => expect(openItemsIn(title, pattern)).toBe(expected));

test('a number between any two texts is read', () => {
  const text = fc.string({ maxLength: 20 }).filter((one) => !/[#\d]/.test(one));
  fc.assert(
    fc.property(text, text, fc.nat(999), (before, after, number) => {
      expect(openItemsIn(`${before}${number}${after}`, `${before}#${after}`)).toBe(number);
    }),
    { numRuns: 10_000 },
  );
});

test('R38 a pattern is no program: any two texts are compared without a throw and in no time', () => {
  const startedAt = performance.now();
  expect(openItemsIn(' '.repeat(400), `${' ('.repeat(100)}#`)).toBeNull();
  expect(openItemsIn(`${'a '.repeat(199)}`, `${'a '.repeat(60)}#`)).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, pattern) => {
      const found = openItemsIn(title, `${pattern}#`);
      expect(found === null || found >= 0).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
