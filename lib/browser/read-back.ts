import browser from 'webextension-polyfill';
import { after } from './after';
import { countHere, type HereCounts } from './count-here';
import { openInactive } from './open-inactive';
import { readBackPaths } from './read-back-address';
import { readBackRule } from './read-back-rule';
import { withSessionRule } from './session-rules';

const POLL_MS = 20;
const OPEN_TAB_LIMIT_MS = 1_000;

/**
 * What the origin still keeps, told by an open tab of it, or else by an emptied page of it. null: neither answered within the limit,
 * or there is no access. Where a service worker of the site still lives, it may answer with a page that runs.
 */
export async function readBack(
  origin: string,
  resources: readonly string[],
  limitMs: number,
): Promise<HereCounts | null> {
  const until = Date.now() + limitMs;
  const { protocol, hostname } = new URL(origin);
  const access = { origins: [`${protocol}//${hostname}/*`] };
  if (!(await browser.permissions.contains(access).catch(() => false))) return null;
  const open = (await browser.tabs.query({})).filter(({ url }) => URL.parse(url ?? '')?.origin === origin);
  const told = await Promise.all(open.map(({ id = -1 }) => ask(id, resources, Math.min(OPEN_TAB_LIMIT_MS, limitMs))));
  const counts = told.find((one) => one !== null) ?? (await askQuietPage(origin, resources, until));
  return counts && { ...counts, 'session-storage': sessionStorageOf(told) };
}

/** Each tab has a session storage of its own; without a tab there is none. */
function sessionStorageOf(told: readonly (HereCounts | null)[]): number | null {
  const each = told.map((counts) => counts?.['session-storage'] ?? null);
  return each.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/** Discarded, frozen and hung tabs never answer; error pages refuse. */
async function ask(tabId: number, resources: readonly string[], limitMs: number): Promise<HereCounts | null> {
  const asking = browser.scripting
    .executeScript({
      target: { tabId },
      func: countHere as (...args: unknown[]) => unknown,
      args: [resources],
      injectImmediately: true,
    })
    .then(([first]) => (first?.result as HereCounts | undefined) ?? null)
    .catch(() => null);
  return Promise.race([asking, after(Math.max(0, limitMs), null)]);
}

async function askQuietPage(origin: string, resources: readonly string[], until: number): Promise<HereCounts | null> {
  const id = await openQuietPage(origin, until);
  if (id === null) return null;
  const counts = await ask(id, resources, until - Date.now());
  void browser.tabs.remove(id).catch(() => {});
  return counts;
}

/** A page of the origin in which nothing of the site runs. Its tab's id; null: the origin gave no page in time. */
export async function openQuietPage(origin: string, until: number): Promise<number | null> {
  const tab = await openInactive('about:blank').catch(() => null);
  if (tab?.id === undefined) return null;
  const { id } = tab;
  const opened = await withSessionRule(readBackRule(id), async () => {
    for (const path of readBackPaths) {
      await browser.tabs.update(id, { url: origin + path });
      if ((await arrivedBy(id, origin + path, until)) && (await ask(id, [], until - Date.now())) !== null) return true;
    }
    return false;
  }).catch(() => false);
  if (opened) return id;
  void browser.tabs.remove(id).catch(() => {});
  return null;
}

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
