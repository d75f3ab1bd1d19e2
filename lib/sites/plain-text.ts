import * as v from 'valibot';

/** Fits in JSON and on a screen: no control or direction-changing characters, no half characters. */
export const plainText = v.check(
  (text: string) => text.isWellFormed() && !/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u.test(text),
  'bad-characters',
);
