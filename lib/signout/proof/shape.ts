import { sampleOf, sharedWords } from './marks';
import type { Reading } from './reading';

/** How both answers of one kind (signed in, or anonymous) look. */
export interface Shape {
  readonly kind: 'content' | 'redirect' | 'refusal';
  readonly status: number;
  /** Normalised target of a redirect: host and path, ids replaced, no query. null: no redirect. */
  readonly target: string | null;
  /** The redirect leads to a sign-in address. */
  readonly toSignIn: boolean;
  /** The words are key paths and values of a JSON document. */
  readonly json: boolean;
  readonly passwordField: boolean;
  readonly signInWord: boolean;
  readonly signOutWord: boolean;
  /** Words that stand in both answers; a sample of at most 400. */
  readonly words: readonly string[];
  readonly wordCount: number;
}

/** null: the two answers are not of one kind, so that nothing can be compared with them. */
export function shapeOf([first, second]: readonly [Reading, Reading]): Shape | null {
  if (!sameKind(first, second)) return null;
  const words = sharedWords(first.words, second.words);
  return {
    kind: first.kind,
    status: first.status,
    target: first.redirect?.target ?? null,
    toSignIn: first.redirect?.toSignIn ?? false,
    json: first.json,
    passwordField: first.passwordField,
    signInWord: first.signInWord && second.signInWord,
    signOutWord: first.signOutWord && second.signOutWord,
    words: sampleOf(words),
    wordCount: words.length,
  };
}

function sameKind(a: Reading, b: Reading): boolean {
  return (
    a.kind === b.kind &&
    (a.kind !== 'refusal' || a.status === b.status) &&
    a.redirect?.target === b.redirect?.target &&
    a.redirect?.toSignIn === b.redirect?.toSignIn &&
    a.json === b.json &&
    a.passwordField === b.passwordField
  );
}
