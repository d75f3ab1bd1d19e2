import { OPENERS } from '../control/opener-words';
import { SIGN_OUT, SIGN_OUT_AMBIGUOUS } from '../control/sign-out-words';
import { wordList } from '../control/word-list';

export const openers = wordList(OPENERS);

/** Each word of our own for signing out and for account menus. */
export const ownParts: ReadonlySet<string> = new Set(
  wordList(SIGN_OUT, SIGN_OUT_AMBIGUOUS, OPENERS).words.flatMap((word) => word.split(' ')),
);
