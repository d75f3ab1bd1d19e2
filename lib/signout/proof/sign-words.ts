import { denseSignIn, denseSignOut, signInPhrases, signOutPhrases, wholeSignOut } from './sign-vocabulary';
import { type Run, runsOf } from './words';

export interface SignWords {
  readonly signIn: boolean;
  readonly signOut: boolean;
}

/** Does a page speak of signing in, of signing out? Labels, addresses and attributes count alike, accents do not. */
export function signWordsIn(text: string): SignWords {
  const runs = runsOf(text);
  const words = runs.map((run) => (run.dense ? run.text : plain(run.text)));
  const scripts = runs.filter((run) => run.dense);
  return {
    signIn: holds(words, signIn) || scripts.some((run) => holdsOne(run, denseSignIn)),
    signOut:
      holds(words, signOut) || scripts.some((run) => wholeSignOut.includes(run.text) || holdsOne(run, denseSignOut)),
  };
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const signIn = phrasesOf(signInPhrases);
const signOut = phrasesOf(signOutPhrases);

/** By their first word. */
function phrasesOf(phrases: readonly string[]): Phrases {
  const split = phrases.map((phrase) => runsOf(phrase).map((run) => plain(run.text)));
  return Map.groupBy(split, ([first]) => first ?? '');
}

function holds(words: readonly string[], phrases: Phrases): boolean {
  return words.some((word, at) =>
    (phrases.get(word) ?? []).some((phrase) => phrase.every((part, offset) => words[at + offset] === part)),
  );
}

function holdsOne(run: Run, words: readonly string[]): boolean {
  return words.some((word) => run.text.includes(word));
}

function plain(text: string): string {
  const lower = text.toLowerCase();
  return /^[a-z\d]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}
