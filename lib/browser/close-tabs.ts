import browser from 'webextension-polyfill';
import { after } from './after';

const POLL_MS = 25;

/** A removal that is not through by then waits for somebody to answer the page's prompt. */
const PATIENCE_MS = 500;
const BLANK = 'about:blank';

type Survivors = { survived: number[] };

/**
 * A page may ask before it goes. The first removal then waits for ever, the second closes without a question, and a discarded tab has no
 * page left to ask. No removal is ever awaited.
 */
export async function closeTabs(ids: readonly number[], limitMs: number): Promise<Survivors> {
  const until = Date.now() + limitMs;
  await keepBrowserOpen(ids);
  const remove = (id: number) => void browser.tabs.remove(id).catch(() => {});
  let left = await unlessDone(ids, remove, stillOpen, until);
  left = await unlessDone(left, remove, stillOpen, until);
  left = await discarded(left, until);
  return { survived: await unlessDone(left, remove, stillOpen, until, until) };
}

/** Leaves the tabs on an empty page; a page that asks before it goes is discarded first. */
export async function blankTabs(ids: readonly number[], limitMs: number): Promise<Survivors> {
  const until = Date.now() + limitMs;
  const empty = (id: number) => void browser.tabs.update(id, { url: BLANK }).catch(() => {});
  let left = await unlessDone(ids, empty, stillOnSite, until);
  left = await discarded(left, until);
  return { survived: await unlessDone(left, empty, stillOnSite, until, until) };
}

/** Acts on each tab, then looks until it is done or patience ends. Returns those not done. */
async function unlessDone(
  ids: readonly number[],
  act: (id: number) => void,
  notDone: (ids: readonly number[]) => Promise<number[]>,
  until: number,
  patientUntil = Date.now() + PATIENCE_MS,
): Promise<number[]> {
  ids.forEach(act);
  for (;;) {
    const left = await notDone(ids);
    const now = Date.now();
    if (left.length === 0 || now >= until || now >= patientUntil) return left;
    await after(POLL_MS, null);
  }
}

async function stillOpen(ids: readonly number[]): Promise<number[]> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  return ids.filter((id) => open.has(id));
}

/** The address of an empty page is not told; a site's is. */
async function stillOnSite(ids: readonly number[]): Promise<number[]> {
  const tabs = (await browser.tabs.query({})).filter(({ url, pendingUrl, status }) => {
    const told = `${url ?? ''} ${pendingUrl ?? ''}`;
    return told.includes('http') || (status === 'loading' && !told.includes(BLANK));
  });
  const busy = new Set(tabs.map(({ id }) => id));
  return ids.filter((id) => busy.has(id));
}

/** Discarding gives a tab a new id in Chromium. Returns the ids as they are afterwards. */
async function discarded(ids: readonly number[], until: number): Promise<number[]> {
  const limitMs = Math.max(0, Math.min(PATIENCE_MS, until - Date.now()));
  return Promise.all(
    ids.map(async (id) => {
      // Browsers for telephones discard nothing on request.
      const discarding: Promise<unknown> = Promise.resolve(browser.tabs.discard?.(id)).catch(() => null);
      const tab = await Promise.race([discarding, after(limitMs, null)]);
      const fresh: unknown = tab instanceof Object ? Reflect.get(tab, 'id') : null;
      return typeof fresh === 'number' ? fresh : id;
    }),
  );
}

/** Closing the last tab of the last window would end the browser, and with it whatever is still to be done. */
async function keepBrowserOpen(closing: readonly number[]): Promise<void> {
  const staying = (await browser.tabs.query({})).some(({ id }) => id !== undefined && !closing.includes(id));
  if (!staying) await browser.tabs.create({}).catch(() => {});
}
