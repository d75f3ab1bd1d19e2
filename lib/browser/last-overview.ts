import browser from 'webextension-polyfill';
import type { Overview } from '../signout/overview';

/** What the next popup paints first; in memory of the browser only. */
export async function rememberOverview(overview: Overview): Promise<void> {
  await browser.storage.session.set({ overview });
}
