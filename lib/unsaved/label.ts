import { LABEL_CHARACTERS } from './entry';

/** What a page calls a field, fit for a screen: one line, no control or direction-changing characters, no star of a required field. */
export function cleanLabel(text: string): string {
  const line = text
    .slice(0, 400)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s*＊:：]+$/, '')
    .trim();
  const characters = [...line];
  return characters.length <= LABEL_CHARACTERS ? line : `${characters.slice(0, LABEL_CHARACTERS - 1).join('')}…`;
}
