import { matchSignOut } from './match-label';
import { NEGATIVE } from './negative-words';
import { normaliseLabel, UNSPACED } from './normalise-label';

const words = Object.values(NEGATIVE).flat().map(normaliseLabel);
const accountWords = (NEGATIVE['delete or close the account'] ?? []).map(normaliseLabel);
/** Beside a sign-out word these speak of other people, other devices, or every session. */
const OTHERS = /\b(?:all|every|everyone|everybody|everywhere|others?|another|users|agents|devices|sessions)\b/;

const holds = (label: string, word: string): boolean =>
  UNSPACED.test(word) ? label.replace(/ /g, '').includes(word) : label.includes(word);

/** What looks like a sign-out and is none: full screen, newsletter, other people's sessions, closing the account … */
export function isNegativeLabel(text: string): boolean {
  const label = normaliseLabel(text);
  if (words.some((word) => holds(label, word))) return true;
  return OTHERS.test(label) && matchSignOut(text) !== null;
}

/** The text is about deleting the account. */
export function speaksOfDeletingAccount(text: string): boolean {
  const label = normaliseLabel(text);
  return accountWords.some((word) => holds(label, word));
}
