import { cacheBusters } from './never-ask-words';

/** The same address without fragment and without parameters that only defeat caches. */
export function withoutCacheBusters(address: URL): URL {
  const kept = [...address.searchParams].filter(([name, value]) => !isCacheBuster(name, value));
  const bare = new URL(address);
  bare.hash = '';
  if (kept.length < [...address.searchParams].length) bare.search = new URLSearchParams(kept).toString();
  return bare;
}

/** 9–17 digits, as a number of milliseconds or a random fraction is written; `?1700000000000` has it as its name. */
function isCacheBuster(name: string, value: string): boolean {
  if (value === '' && /^\d{9,17}$/.test(name)) return true;
  return cacheBusters.includes(name.toLowerCase()) && /^(?:0?\.)?\d{9,17}$/.test(value);
}

/** Lower-case words of a name: `markAsRead`, `mark-as-read` and `mark_as_read` alike. */
export function wordsOf(text: string): string[] {
  const spaced = text.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Words of the path and of each parameter, in their order. */
export function addressWords(address: URL): string[][] {
  const parameters = [...address.searchParams].map(([name, value]) => wordsOf(`${name} ${value.slice(0, 200)}`));
  return [wordsOf(decoded(address.pathname)), ...parameters];
}

/** Each word alone and with its one or two neighbours: `sign-out` is `signout` too. */
export function joined(words: readonly string[]): string[] {
  return words.flatMap((word, at) => [word, words.slice(at, at + 2).join(''), words.slice(at, at + 3).join('')]);
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
