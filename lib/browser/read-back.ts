import browser from 'webextension-polyfill';
import { countHere, type HereCounts } from './count-here';
import { inQuietPage, type QuietPlace } from './quiet-page';
import { runIn } from './run-in';
import { storeOfTab } from './store-ids';

const OPEN_TAB_LIMIT_MS = 1_000;

/**
 * What the origin still keeps in this cookie store, told by an open tab of it, or else by an emptied page of it. null: neither answered
 * within the limit, or there is no access. Where a service worker of the site still lives, it may answer with a page that runs.
 */
export async function readBack(place: QuietPlace, resources: readonly string[]): Promise<HereCounts | null> {
  const limitMs = Math.min(OPEN_TAB_LIMIT_MS, place.until - Date.now());
  const { protocol, hostname } = new URL(place.origin);
  const access = { origins: [`${protocol}//${hostname}/*`] };
  if (!(await browser.permissions.contains(access).catch(() => false))) return null;
  const open = await tabsOf(place);
  const told = await Promise.all(open.map((id) => runIn(id, countHere, [resources], limitMs)));
  const counts =
    told.find((one) => one !== null) ??
    (await inQuietPage(place, (id) => runIn(id, countHere, [resources], place.until - Date.now())));
  return counts && { ...counts, 'session-storage': sessionStorageOf(told) };
}

/** Tabs that show a page of the origin in this cookie store. */
export async function tabsOf({ origin, storeId }: Pick<QuietPlace, 'origin' | 'storeId'>): Promise<number[]> {
  const all = await browser.tabs.query({});
  const shows = all.filter((tab) => URL.parse(tab.url ?? '')?.origin === origin && storeOfTab(tab) === storeId);
  return shows.flatMap(({ id }) => id ?? []);
}

/** Each tab has a session storage of its own; without a tab there is none. */
function sessionStorageOf(told: readonly (HereCounts | null)[]): number | null {
  const each = told.map((counts) => counts?.['session-storage'] ?? null);
  return each.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}
