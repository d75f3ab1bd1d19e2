import type { PageTraces } from '../sites/presets/by-fingerprint';
import { queryAll } from './dom';

const MAX_KEYS = 200;
/** A longer name is no product's: it carries data. */
const MAX_KEY_LENGTH = 100;
const MAX_SELECTORS = 100;

/** What may tell the product in this page: names of storage entries, never their values, and which selectors hit. */
export function traces(markup: readonly string[]): PageTraces {
  const keys = [...keysOf(() => localStorage), ...keysOf(() => sessionStorage)];
  return {
    storageKeys: [...new Set(keys)].slice(0, MAX_KEYS),
    markup: markup.slice(0, MAX_SELECTORS).filter((selector) => queryAll(document, selector).length > 0),
  };
}

/** None where the page may not use the storage. */
function keysOf(area: () => Storage): string[] {
  try {
    const here = area();
    const keys = Array.from({ length: Math.min(here.length, MAX_KEYS) }, (_, at) => here.key(at) ?? '');
    return keys.filter((key) => key !== '' && key.length <= MAX_KEY_LENGTH);
  } catch {
    return [];
  }
}
