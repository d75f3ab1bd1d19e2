import type { Place } from './places';

/** Small letters, without accents, full-width forms as usual ones. */
const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFKC').toLocaleLowerCase();

/** Places that have every word of the query, those with the words in their title first. */
export function findPlaces(places: readonly Place[], query: string): Place[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return places
    .map((place) => ({ place, rank: rankOf(place, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ place }) => place);
}

/** 0: a word is nowhere. 1: some are only in the help. 2: title and whereabouts. 3: the title alone. 4: it begins with them. */
function rankOf({ title, where, help }: Place, words: readonly string[]): number {
  const all = (text: string) => words.every((word) => text.includes(word));
  const name = plain(title);
  if (all(name)) return words.some((word) => name.startsWith(word)) ? 4 : 3;
  if (all(plain(`${title} ${where}`))) return 2;
  return all(plain(`${title} ${where} ${help}`)) ? 1 : 0;
}
