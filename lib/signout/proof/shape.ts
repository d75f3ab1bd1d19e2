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
}
