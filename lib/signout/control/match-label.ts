import { normaliseLabel } from './normalise-label';
import { SIGN_IN, SIGN_OUT, SIGN_OUT_AMBIGUOUS } from './sign-out-words';
import { type WordMatch, wordList } from './word-list';

const clear = wordList(SIGN_OUT);
const ambiguous = wordList(SIGN_OUT_AMBIGUOUS);
const signIn = wordList(SIGN_IN);

export interface LabelMatch extends WordMatch {
  readonly clear: boolean;
}

/** How a label names the sign-out; null: not at all. A clear word counts before an ambiguous one. */
export function matchSignOut(text: string): LabelMatch | null {
  const label = normaliseLabel(text);
  if (label === '') return null;
  if (ambiguous.has(label)) return { clear: false, exact: true, extraWords: 0 };
  const found = clear.find(label);
  if (found) return { ...found, clear: true };
  const vague = ambiguous.find(label);
  return vague && { ...vague, clear: false };
}

/** A word for signing in, and none for signing out. */
export function isSignInLabel(text: string): boolean {
  const label = normaliseLabel(text);
  const found = signIn.find(label);
  return found !== null && found.extraWords <= 3 && matchSignOut(text) === null;
}

const sieve = new RegExp(
  [...new Set([...clear.words, ...ambiguous.words])].map((word) => word.replace(/ /g, '[\\s\\p{P}]{0,3}')).join('|'),
  'iu',
);
const NEEDS_NORMALISING = /[^\x20-\x7e\p{Script=Han}\p{Script=Hiragana}가-힣]/u;

/** Lets too much through, never too little. */
export function mentionsSignOutWord(text: string): boolean {
  return sieve.test(text) || (NEEDS_NORMALISING.test(text) && sieve.test(normaliseLabel(text)));
}
