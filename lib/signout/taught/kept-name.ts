import { namesSomebody } from './names';

const SHORTEST_TOKEN = 16;
const MOST_CHANGES = 3;

/**
 * Names of fields, keys of a storage and parts of a link belong to the program. Some are a token, or hold a person's name or address:
 * those must not be kept. `names`: words of who is signed in.
 */
export function isKeepableName(name: string, names: readonly string[]): boolean {
  if (/@|%|;|\d{5}|[\da-f]{8}-[\da-f]{4}-/i.test(name) || namesSomebody(name, names)) return false;
  return !name.split(/[^A-Za-z\d]+/).some(isToken);
}

/** Long, and hexadecimal or with digits among its letters again and again. */
function isToken(part: string): boolean {
  if (part.length < SHORTEST_TOKEN) return false;
  const changes = part.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
  return /^[\da-f]+$/i.test(part) || changes > MOST_CHANGES;
}
