import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../../lib/base/time';
import { hintsText, readHints } from '../../../lib/ui/options/warnings/hints-text';

test.each([
  ['15, 5, 1', [15, 5, 1]],
  ['1 5 15', [15, 5, 1]],
  ['１５，５、１', [15, 5, 1]],
  ['10; 10 ,', [10]],
  ['', []],
  ['  ', []],
])('“%s” is read as %o minutes', (text, minutes) => {
  expect(readHints(text)).toEqual({ ok: true, hintsMs: minutes.map((n) => n * MINUTE_MS) });
});

test.each([
  ['15, soon', 'soon'],
  ['1.5', '1.5'],
  ['0', '0'],
  ['-5', '-5'],
  ['5 min', 'min'],
])('“%s” is refused because of “%s”', (text, piece) => expect(readHints(text)).toEqual({ ok: false, piece }));

test('what is shown is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1440 }), { maxLength: 10 }), (minutes) => {
      const hintsMs = minutes.sort((a, b) => b - a).map((n) => n * MINUTE_MS);
      expect(readHints(hintsText(hintsMs))).toEqual({ ok: true, hintsMs });
    }),
  );
});
