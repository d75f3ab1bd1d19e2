import type { Reading } from './reading';

export interface Marks {
  /** In both signed-in answers and in no anonymous one. What changes by itself drops out. */
  readonly signedIn: readonly string[];
  readonly signedOut: readonly string[];
}

type Pair = readonly [Reading, Reading];

export function marksOf(signedIn: Pair, anonymous: Pair): Marks {
  return { signedIn: onlyIn(signedIn, anonymous), signedOut: onlyIn(anonymous, signedIn) };
}

function onlyIn([first, second]: Pair, others: Pair): string[] {
  return sharedWords(first.words, second.words).filter((word) => others.every(({ words }) => !words.has(word)));
}

export function sharedWords(first: ReadonlySet<string>, second: ReadonlySet<string>): string[] {
  return [...first].filter((word) => second.has(word));
}

const mostWords = 400;
const mostBytes = 12_000;

/** At most 400 words and 12 kB, spread evenly over the page. */
export function sampleOf(words: readonly string[]): string[] {
  const step = Math.max(1, words.length / mostWords);
  const spread = Array.from(
    { length: Math.min(words.length, mostWords) },
    (_, at) => words[Math.floor(at * step)] ?? '',
  );
  let bytes = 0;
  return spread.filter((word) => {
    bytes += bytesOf(word);
    return bytes <= mostBytes;
  });
}

/** As a piece of JSON in UTF-8, with quotes and comma. */
function bytesOf(word: string): number {
  return [...word].reduce((sum, char) => sum + utf8Length(char.codePointAt(0) ?? 0), 3);
}

function utf8Length(code: number): number {
  if (code < 0x80) return code < 0x20 || code === 0x22 || code === 0x5c ? 6 : 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Share of these words that stand in the answer, 0–1; 1 when there are none. */
export function shareOf(words: readonly string[], answer: ReadonlySet<string>): number {
  if (words.length === 0) return 1;
  return words.filter((word) => answer.has(word)).length / words.length;
}
