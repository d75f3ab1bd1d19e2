const ASCII = /^[\x20-\x7e]*$/;

/** Scripts written without blanks between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** NFKC, lower case, accents of Latin, Greek and Cyrillic letters and the lack of a dot dropped, punctuation to single blanks, trimmed. */
export function normaliseLabel(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ı/g, 'i')
    .normalize('NFC');
  return plain.replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, ' ').trim();
}
