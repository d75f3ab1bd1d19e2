import browser from 'webextension-polyfill';
import { after } from './after';
import { openInactive } from './open-inactive';
import { readBackPaths } from './read-back-address';
import { readBackRule } from './read-back-rule';
import { runIn } from './run-in';
import { withSessionRule } from './session-rules';

const POLL_MS = 20;

/** Where a page is opened, and until when it is worth waiting for. */
export interface QuietPlace {
  readonly origin: string;
  readonly storeId: string;
  /** Epoch ms. */
  readonly until: number;
}

/**
 * A page of the origin in which nothing of the site runs. Its tab's id; null: the origin gave no page in time. `clears` as in
 * `readBackRule`; all of it is gone when the page is there.
 */
export async function openQuietPage(
  { origin, storeId, until }: QuietPlace,
  clears: string | null = null,
): Promise<number | null> {
  const tab = await openInactive('about:blank', storeId).catch(() => null);
  if (tab?.id === undefined) return null;
  const { id } = tab;
  const opened = await withSessionRule(readBackRule(id, clears), async () => {
    for (const path of readBackPaths) {
      await browser.tabs.update(id, { url: origin + path });
      if ((await arrivedBy(id, origin + path, until)) && (await isAwake(id, until))) return true;
    }
    return false;
  }).catch(() => false);
  if (opened) return id;
  await closeQuietPage(id);
  return null;
}

/** Works in a quiet page, which is gone afterwards. null: the origin gave none. */
export async function inQuietPage<T>(place: QuietPlace, work: (tabId: number) => Promise<T>): Promise<T | null> {
  const id = await openQuietPage(place);
  if (id === null) return null;
  try {
    return await work(id);
  } finally {
    // Whoever asks the origin's tabs next must not meet it.
    await closeQuietPage(id);
  }
}

export async function closeQuietPage(id: number): Promise<void> {
  await browser.tabs.remove(id).catch(() => {});
}

const isAwake = async (id: number, until: number): Promise<boolean> =>
  (await runIn(id, () => true, [], until - Date.now())) === true;

/** The address changes when the page is there, or an error page in its place, which then refuses the question. */
async function arrivedBy(tabId: number, url: string, until: number): Promise<boolean> {
  while (Date.now() < until) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null) return false;
    if (tab.url === url) return true;
    await after(POLL_MS, null);
  }
  return false;
}
