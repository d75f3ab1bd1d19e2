import { normaliseLabel, UNSPACED } from '../control/normalise-label';
import { ownParts } from './own-words';

/** What accounts are called that belong to nobody: a path with such a word names a part of the program. */
const NOBODYS = new Set(
  'admin administrator agent user root system guest demo test support service sales manager team staff owner crm app web api portal'.split(
    ' ',
  ),
);
/** Shorter words stand inside of other words by chance. */
const LONG = 5;

const wordsIn = (text: string): string[] => normaliseLabel(text).split(' ');

/** As addresses write them where they have only plain letters. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', å: 'aa', ø: 'oe', æ: 'ae' };
const spelt = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßåøæ]/g, (letter) => SPELT[letter] ?? letter);
const isTelling = (word: string): boolean =>
  word.length >= (UNSPACED.test(word) ? 2 : 3) && !/^\d+$/.test(word) && !NOBODYS.has(word) && !ownParts.has(word);

/** Words by which an address gives away whose it is: of the names that a site's pages show for who is signed in. Of an e-mail address what stands before its `@`. */
export function wordsOfNames(names: readonly string[]): string[] {
  const own = names.flatMap((name) => [name, spelt(name)]).map((name) => wordsIn(name.replace(/@.*$/s, '')));
  return [...new Set(own.flatMap((words) => [...words, words.join('')]).filter(isTelling))];
}

/** `text`: a part of an address or a selector. */
export function namesSomebody(text: string, words: readonly string[]): boolean {
  const parts = wordsIn(decoded(text));
  return words.some((word) =>
    parts.some((part) => part === word || ((word.length >= LONG || UNSPACED.test(word)) && part.includes(word))),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
