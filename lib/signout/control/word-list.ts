import { normaliseLabel, UNSPACED } from './normalise-label';
import type { WordTable } from './sign-out-words';

export interface WordMatch {
  readonly exact: boolean;
  /** Words beside the matched one; of scripts without blanks, every 1.5 characters count as one. */
  readonly extraWords: number;
}

/** Words of all languages, normalised once, longest first. */
export interface WordList {
  /** The longest word that the normalised label is or holds as whole words. */
  find(label: string): WordMatch | null;
  has(label: string): boolean;
  readonly words: readonly string[];
}

export function wordList(...tables: readonly WordTable[]): WordList {
  const all = tables.flatMap((table) => Object.values(table).flat().map(normaliseLabel));
  const words = [...new Set(all)].sort((a, b) => b.length - a.length);
  const exact = new Set(words);
  return { words, has: (label) => exact.has(label), find: (label) => findIn(words, exact, label) };
}

function findIn(words: readonly string[], exact: ReadonlySet<string>, label: string): WordMatch | null {
  if (exact.has(label)) return { exact: true, extraWords: 0 };
  const padded = ` ${label} `;
  const held = words.find((word) => (UNSPACED.test(word) ? label.includes(word) : padded.includes(` ${word} `)));
  return held === undefined ? null : { exact: false, extraWords: countWords(padded.replace(held, ' ')) };
}

function countWords(text: string): number {
  const unspaced = [...text].filter((letter) => UNSPACED.test(letter)).length;
  const spaced = text.split(' ').filter((word) => word !== '' && !UNSPACED.test(word)).length;
  return spaced + Math.ceil(unspaced / 1.5);
}
