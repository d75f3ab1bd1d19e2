import { digestOf } from '../../signout/taught/digest';
import { type KnownSource, pressLimits } from '../../signout/taught/press-report';
import { attribute, queryAll } from '../dom';
import { readValue } from '../recipe-values';

const SHORTEST = 6;
const LONGEST = 4_000;
const MOST_LINKS = 200;
const MOST_KEYS = 60;
const DEEPEST = 3;

/** What of the page a request may have carried, each with the digest of its value: the values themselves stay here. */
export function pageValues(): string[] {
  const told: string[] = [];
  let left: number = pressLimits.allCharacters;
  for (const source of sources()) {
    const value = heldBy(source);
    if (value === null || value.length < SHORTEST || value.length > LONGEST) continue;
    const text = JSON.stringify([digestOf(value), source]);
    if (text.length > pressLimits.valueCharacters || text.length > left) continue;
    told.push(text);
    left -= text.length;
    if (told.length === pressLimits.values) break;
  }
  return told;
}

/** A page may be denied its cookies and its storage. */
function heldBy(source: KnownSource): string | null {
  try {
    return readValue({ placeholder: '', ...source });
  } catch {
    return null;
  }
}

/** Fields and metadata first: what a server gave for its own requests. */
function* sources(): Generator<KnownSource> {
  for (const name of distinct('input[type=hidden][name],button[name][value]', 'name')) yield { from: 'input', name };
  for (const key of ['name', 'property'])
    for (const name of distinct('meta[content]', key)) yield { from: 'meta', name };
  for (const name of cookieNames()) yield { from: 'cookie', name };
  yield* linkSources();
  yield* storedSources('local-storage', () => localStorage);
  yield* storedSources('session-storage', () => sessionStorage);
}

const distinct = (selector: string, key: string): string[] => [
  ...new Set(queryAll(document, selector).flatMap((element) => attribute(element, key) || [])),
];

function cookieNames(): string[] {
  try {
    return document.cookie.split('; ').flatMap((pair) => pair.split('=', 1)[0] || []);
  } catch {
    return [];
  }
}

function* linkSources(): Generator<KnownSource> {
  for (const link of queryAll(document, 'a[href*="="],form[action*="="]').slice(0, MOST_LINKS)) {
    const written = attribute(link, 'href') ?? attribute(link, 'action') ?? '';
    const [whole = '', query = ''] = written.split(/[?#]/);
    // Some servers write the session's id behind a semicolon.
    const path = whole.split(';', 1)[0] ?? '';
    // In pages, Firefox has the entries for this, and refuses the keys.
    for (const [parameter] of [...new URLSearchParams(query.replaceAll(';', '&'))])
      yield { from: 'link', fragment: path.length > 1 ? path : `${parameter}=`, parameter };
  }
}

type StorageKind = 'local-storage' | 'session-storage';

function* storedSources(from: StorageKind, areaOf: () => Storage): Generator<KnownSource> {
  for (const key of keysOf(areaOf)) {
    yield { from, key, path: [], decode: 'none' };
    const text = areaOf().getItem(key) ?? '';
    if (/^\s*[{[]/.test(text)) for (const path of leaves(parsed(text), [])) yield { from, key, path, decode: 'none' };
  }
}

function keysOf(areaOf: () => Storage): string[] {
  try {
    const area = areaOf();
    return Array.from({ length: Math.min(area.length, MOST_KEYS) }, (_, at) => area.key(at) ?? '');
  } catch {
    return [];
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function* leaves(value: unknown, path: readonly string[]): Generator<readonly string[]> {
  if (typeof value === 'string' && path.length > 0) yield path;
  if (typeof value !== 'object' || value === null || path.length >= DEEPEST) return;
  for (const [key, inner] of Object.entries(value).slice(0, MOST_KEYS)) yield* leaves(inner, [...path, key]);
}
