/** Scripts written without blanks between words. */
const dense =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const run = new RegExp(`[${dense}ー]+|[[\\p{L}\\p{M}\\p{N}]--[${dense}]]+`, 'gv');
const denseRun = new RegExp(`^[${dense}]`, 'v');

export interface Run {
  readonly text: string;
  /** Written without blanks: several words in one run. */
  readonly dense: boolean;
}

/** Runs of letters and digits in their order, as written. Linear in the length of the text. */
export function runsOf(text: string): Run[] {
  return (text.match(run) ?? []).map((found) => ({ text: found, dense: denseRun.test(found) }));
}

const shortest = 2;
const longest = 28;

/**
 * The distinct words of a text in lower case: 2–28 characters without many digits. Runs of a script without blanks give
 * their pairs of neighbours. What looks like a token is no word.
 */
export function wordsIn(text: string): Set<string> {
  const words = new Set<string>();
  for (const found of runsOf(text)) {
    if (found.dense) addPairs(found.text, words);
    else if (isWord(found.text)) words.add(found.text.toLowerCase());
  }
  return words;
}

function addPairs(text: string, words: Set<string>): void {
  for (let at = 0; at + shortest <= text.length; at += 1) words.add(text.slice(at, at + shortest));
}

function isWord(text: string): boolean {
  if (text.length < shortest || text.length > longest) return false;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  return digits === 0 || (digits <= 2 && digits * 3 <= text.length);
}
