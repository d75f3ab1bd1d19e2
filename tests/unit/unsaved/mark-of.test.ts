import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markOf, plainText } from '../../../lib/unsaved/mark-of';

const mark = (text: string) => markOf(text) ?? Number.NaN;

test.each([
  ['a blank more', 'Ana Lindqvist', 'Ana  Lindqvist'],
  ['line ends', 'one\r\ntwo', 'one\ntwo'],
  ['a no-break blank', '12 500', '12\u00a0500'],
  ['a zero-width blank', 'Ana\u200bLindqvist', 'AnaLindqvist'],
  ['its HTML', 'Ana Lindqvist', '<p>Ana <b>Lindqvist</b></p>'],
  ['HTML with entities', 'Tom & "Ana" < 5', '<p>Tom &amp; &quot;Ana&quot;&nbsp;&lt; 5</p>'],
  ['what looks like markup', 'a <b> c', '<p>a &lt;b&gt; c</p>'],
  ['markup escaped twice', 'a & b', '<p>a &amp;amp; b</p>'],
  ['a letter of two parts', 'Zo\u00eb', 'Zoe\u0308'],
])('U5 a text and %s have one mark', (_, text, other) => expect(markOf(other)).toBe(mark(text)));

test.each([
  ['its case', 'ana', 'Ana'],
  ['one letter', 'Ana Lindqvist', 'Ana Lindqvisd'],
  ['the order', 'ab', 'ba'],
])('texts that differ in %s have two marks', (_, text, other) => expect(markOf(other)).not.toBe(markOf(text)));

test.each(['', 'a', ' a ', '<p></p>', '\u200b\u200b\u200b', '<p>5</p>', 'x'.repeat(300_001)])(
  'what proves nothing has no mark',
  (text) => expect(markOf(text)).toBeNull(),
);

test('a mark fits a number exactly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 0, maxLength: 200 }), (text) => {
      const found = markOf(text);
      expect(found === null || (Number.isSafeInteger(found) && found >= 0)).toBe(true);
      expect(markOf(text)).toBe(found);
    }),
    { numRuns: 20_000 },
  );
});

test('200,000 texts have as many marks', () => {
  const marks = new Set<number | null>();
  for (let n = 0; n < 100_000; n += 1) {
    marks.add(markOf(`contact ${n}`));
    marks.add(markOf(`${n}!`));
  }
  expect(marks.size).toBe(200_000);
});

test('each bit of a mark is as often set as not', () => {
  const sums = Array.from({ length: 53 }, () => 0);
  for (let n = 0; n < 4_000; n += 1) {
    const bits = BigInt(mark(`value ${n}`));
    sums.forEach((_, at) => {
      sums[at] = (sums[at] ?? 0) + Number((bits >> BigInt(at)) & 1n);
    });
  }
  expect(Math.min(...sums)).toBeGreaterThan(1_800);
  expect(Math.max(...sums)).toBeLessThan(2_200);
});

describe('X62 hostile texts take no time', () => {
  test.each([
    ['open angles', '<'.repeat(290_000)],
    ['open tags', '<a '.repeat(90_000)],
    ['ampersands', '&'.repeat(290_000)],
    ['half entities', '&amp'.repeat(70_000)],
    ['nested escapes', '&amp;'.repeat(58_000)],
    ['blanks', ' '.repeat(290_000)],
    ['angles both ways', '<>'.repeat(140_000)],
  ])('%s', (_, text) => {
    const startedAt = performance.now();
    plainText(text);
    markOf(text);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
