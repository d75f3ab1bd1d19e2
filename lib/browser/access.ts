import browser from 'webextension-polyfill';
import type { Ports } from '../flows/ports';

/** Host access as it is now: the person may take it away at any time. */
export function createAccess(): Ports['access'] {
  return { granted: (origins) => browser.permissions.contains({ origins: [...origins] }).catch(() => false) };
}
