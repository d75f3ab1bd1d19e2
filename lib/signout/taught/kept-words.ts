import type { TaughtRole } from '../../sites/taught';
import { isDiscard, isGoOn, isYes } from '../control/answers';
import { matchSignOut } from '../control/match-label';
import { normaliseLabel, UNSPACED } from '../control/normalise-label';
import { namesSomebody } from './names';
import { openers, ownParts } from './own-words';

const MOST_WORDS = 3;

/** A label that is a word of our own lists and nothing else; empty otherwise: what a page calls its menu is often somebody's name. */
export function keptText(label: string, role: TaughtRole): string {
  const text = label.trim();
  const isOurs = role === 'opener' ? openers.has(normaliseLabel(text)) : isOwnWord(text);
  return isOurs && text.length <= 80 ? text : '';
}

function isOwnWord(text: string): boolean {
  const isShort = normaliseLabel(text).split(' ').length <= MOST_WORDS;
  return (
    matchSignOut(text)?.exact === true || isGoOn(text) || (isShort && (isYes(text) || isDiscard(text)) && isBare(text))
  );
}

/** `isYes` takes "Yes, Anna" as well: here the answer stands alone. */
const isBare = (text: string): boolean => UNSPACED.test(text) || !normaliseLabel(text).includes(' ');

/**
 * Ways to find an element that hold no page text, which may be a person's name: labels stay where they are words of ours, and so do ids,
 * classes, names and addresses that do not repeat a word of a strange label, nor give away who is signed in (`names`).
 */
export function keptSelectors(
  selectors: readonly (readonly string[])[],
  label: string,
  role: TaughtRole,
  names: readonly string[],
): readonly (readonly string[])[] {
  const strange = strangeWords(label, role);
  const isKept = (selector: string): boolean => {
    const quotedLabel = /\[(?:aria-label|title)="((?:[^"\\]|\\.)*)"\]/.exec(selector)?.[1];
    if (quotedLabel !== undefined && keptText(quotedLabel, role) === '') return false;
    const lower = selector.toLowerCase();
    return !strange.some((word) => lower.includes(word)) && !namesSomebody(selector, names);
  };
  return selectors.filter((chain) => chain.every(isKept));
}

/** Of a label that is none of our words: each word of three letters or more that is none either. */
function strangeWords(label: string, role: TaughtRole): string[] {
  if (keptText(label, role) !== '') return [];
  const speaks = matchSignOut(label) !== null;
  if (role !== 'opener' && !speaks) return [];
  return normaliseLabel(label)
    .split(' ')
    .filter((word) => word.length >= 3 && !ownParts.has(word));
}
