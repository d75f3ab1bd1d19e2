import browser from 'webextension-polyfill';
import type { Ports } from '../flows/ports';

/** Host access as it is now: the person may take it away at any time. */
export function createAccess(): Ports['access'] {
  return { granted: (origins) => browser.permissions.contains({ origins: [...origins] }).catch(() => false) };
}

/** One by one: what comes with the package cannot be given back, and would keep the others. */
export async function giveBackAccess(origins: readonly string[]): Promise<void> {
  for (const origin of origins) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
