import browser from 'webextension-polyfill';
import { READ_BACK_PATH } from '../sites/history';
import { freshTag } from './own-responses';
import { closeQuietPage, openQuietPage, type QuietPlace } from './quiet-page';
import { tabsOf } from './read-back';
import { replayRule } from './replay-rule';
import { runIn } from './run-in';
import { ownHost, withSessionRule } from './session-rules';
import { normalStoreId } from './store-ids';

const PAGE_LIMIT_MS = 500;

/**
 * Firefox, where pages are trusted: a header put on an answer of the origin clears exactly this origin in exactly this cookie store – all
 * storage, also of open tabs, workers, the files and the HTTP cache. What the server says does not matter, only that it answers.
 * False: it gave no page.
 */
export async function clearByHeader(place: QuietPlace): Promise<boolean> {
  await endWorkers(place);
  const id = await openQuietPage(place, '"cache", "storage"');
  if (id === null) return false;
  // Whoever reads back next must not meet it.
  await closeQuietPage(id);
  return true;
}

/** A service worker of the site would answer in the server's place: such an answer no header can be put on. */
export async function endWorkers(place: QuietPlace): Promise<void> {
  const { origin, storeId, until } = place;
  const open = await tabsOf(place);
  const ended = await Promise.all(open.map((id) => runIn(id, endWorkersHere, [], PAGE_LIMIT_MS)));
  if (ended.includes(true)) return;
  if (storeId === normalStoreId() && (await clearStorageUnseen(origin, until))) return;
  // Of all ports and all stores. Such a worker is there again with the next visit.
  const hostnames = [new URL(origin).hostname];
  await browser.browsingData.remove({ hostnames }, { serviceWorkers: true }).catch(() => {});
}

/** Runs inside a page, from its source text. */
async function endWorkersHere(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return true;
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  return true;
}

/** By a request of our own, which always is of the normal store and never passes through a service worker. False: no answer. */
async function clearStorageUnseen(origin: string, until: number): Promise<boolean> {
  const tag = freshTag();
  const url = origin + READ_BACK_PATH;
  const rule = replayRule(url, tag, [{ header: 'cookie', operation: 'remove' }], ownHost());
  const clears = [{ header: 'clear-site-data', operation: 'set', value: '"storage"' } as const];
  const signal = AbortSignal.timeout(Math.max(0, until - Date.now()));
  try {
    await withSessionRule({ ...rule, action: { ...rule.action, responseHeaders: clears } }, () =>
      fetch(`${url}#${tag}`, { credentials: 'omit', cache: 'no-store', redirect: 'manual', signal }),
    );
    return true;
  } catch {
    return false;
  }
}
