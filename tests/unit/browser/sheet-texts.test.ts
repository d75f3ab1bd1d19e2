import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bannerSheet, coverSheet, cssString } from '../../../lib/browser/sheet-texts';

/** What a browser reads out of a CSS string; null: it ends early, or is none. */
function readString(css: string): string | null {
  const inside = /^"((?:[^"\\\n\r\f]|\\[0-9a-f]{1,6} )*)"$/su.exec(css)?.[1];
  return inside === undefined
    ? null
    : inside.replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

test.each([
  'plain',
  'a "b" \'c\'',
  'back\\slash',
  'two\nlines\r\n',
  '</style><script>',
  '\u0000\u007f',
  '17:00 下班',
  '"; } * { color: red',
])('%j is one string, whatever is in it', (text) => {
  expect(readString(cssString(text))).toBe(text);
});

test('no text ends its string, its rule or its sheet', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readString(cssString(text))).toBe(text.toWellFormed());
      expect(cssString(text)).not.toMatch(/[<>]/);
    }),
  );
});

test.each([bannerSheet('text'), coverSheet('text')])('no declaration can be overruled by a page', (sheet) => {
  const declarations = [...sheet.matchAll(/([a-z-]+): [^;{}]+;/g)].map(([whole]) => whole);
  expect(declarations.length).toBeGreaterThan(10);
  expect(declarations.filter((one) => !one.endsWith('!important;'))).toEqual([]);
});
