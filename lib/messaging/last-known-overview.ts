import browser from 'webextension-polyfill';
import type { Overview } from '../signout/overview';

/** Written by the worker at every change; painted until it answers. null: there is none. */
export async function lastKnownOverview(): Promise<Overview | null> {
  const { overview } = await browser.storage.session.get('overview');
  return (overview as Overview | undefined) ?? null;
}
