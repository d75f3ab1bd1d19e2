import { addressWords, joined, withoutCacheBusters, wordsOf } from './address-words';
import {
  changingStems,
  changingWords,
  destroyingStems,
  destroyingWords,
  fileEnding,
  openingParameters,
  secretParameters,
  signInStems,
  signInWords,
  signOutSigns,
  signOutStems,
  signOutWords,
} from './never-ask-words';

/** Where a candidate address comes from, in the order of trust. `seen`: a document or call of the site's own. */
export type Why = 'named' | 'preset' | 'tab' | 'entry' | 'seen-with-credential' | 'seen';

const longestAddress = 2_000;

/**
 * May this address be asked without anybody having pressed anything? A preset's address was written by somebody who read the
 * product's code; what a person named and what a tab shows is no more than a reload; everything else must sound harmless.
 */
export function mayAsk(url: string, why: Why): boolean {
  const given = URL.parse(url);
  if (given === null || !/^https?:$/.test(given.protocol) || url.length > longestAddress) return false;
  const address = withoutCacheBusters(given);
  if (signsOut(address)) return false;
  if (why === 'preset') return true;
  if (opensSession(address) || destroys(address)) return false;
  return why === 'seen' || why === 'seen-with-credential' ? soundsHarmless(address) : true;
}

function signsOut(address: URL): boolean {
  const words = addressWords(address);
  const whole = readable(address.href).toLowerCase();
  return has(words, signOutStems, signOutWords) || signOutSigns.some((sign) => whole.includes(sign));
}

function opensSession(address: URL): boolean {
  const opening = [...address.searchParams].some(
    ([name, value]) => isOneOf(name, openingParameters) && (isMixed(value) || /^ST-/.test(value)),
  );
  return opening || has(addressWords(address), signInStems, signInWords);
}

function destroys(address: URL): boolean {
  return has(commands(address), destroyingStems, destroyingWords);
}

function soundsHarmless(address: URL): boolean {
  const parameters = [...address.searchParams];
  const values = [
    ...parameters.map(([, value]) => value),
    ...address.pathname.split('/').filter((part) => !isUuid(part)),
  ];
  return (
    !has(commands(address), changingStems, changingWords) &&
    !fileEnding.test(address.pathname.toLowerCase()) &&
    !parameters.some(([name]) => isOneOf(name, secretParameters)) &&
    !values.some((value) => isMixed(readable(value)))
  );
}

/** `?sort=updated_at` and `/tickets/closed` name a state, `?start=20` a page; neither is a deed. */
function commands(address: URL): string[][] {
  const deeds = addressWords(address).filter(([name, value]) => name !== 'start' || !/^\d+$/.test(value ?? ''));
  return deeds.map((words) => words.map((word) => (word.endsWith('ed') ? '' : word)));
}

function has(sequences: readonly (readonly string[])[], stems: readonly string[], words: readonly string[]): boolean {
  return sequences.some(
    (sequence) =>
      sequence.some((word) => words.includes(word)) ||
      joined(sequence).some((word) => stems.some((stem) => word.startsWith(stem) || word.endsWith(stem))),
  );
}

function isOneOf(parameter: string, names: readonly string[]): boolean {
  const words = wordsOf(parameter);
  return [...words, words.join('')].some((word) => names.includes(word));
}

/** 16 or more characters with letters and digits in them: an id, a token, a one-time value. */
function isMixed(value: string): boolean {
  if (value.length < 16 || !/^[\w\-+/=.~]+$/.test(value)) return false;
  return count(value, /\d/g) >= 3 && count(value, /[a-z]/gi) >= 3;
}

function isUuid(part: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(part);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
