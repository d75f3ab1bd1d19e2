import browser from 'webextension-polyfill';
import { within } from '../base/within';
import type { HistoryPort } from '../flows/ports';
import { historyPermissions } from '../sites/history';
import { after } from './after';

/** The browser's own default is 100 entries of one day. */
const MOST_VISITS = 1_000_000;
const MOST_ROUNDS = 3;
const AT_ONCE = 50;

type Goes = (url: string) => boolean;
/** One entry of a list, by how it is removed. */
type Entry = () => Promise<unknown>;

/** Over the lists as they are now: the person may take the permissions away at any time. */
export function createHistory(): HistoryPort {
  return {
    async count(host, goes) {
      if (!(await isAllowed())) return null;
      return entries(host, goes).then(
        ({ length }) => length,
        () => null,
      );
    },
    async forget(host, goes, limitMs) {
      if (!(await isAllowed())) return null;
      return { left: await forget(host, goes, Date.now() + limitMs) };
    },
  };
}

function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: [...historyPermissions] }).catch(() => false);
}

/**
 * How many are still listed: the browser, or its administrator, may keep some. A removal counts once a new search is through, which
 * comes after it in the browser's own queue.
 */
async function forget(host: string, goes: Goes, until: number): Promise<number | null> {
  let known: number | null = null;
  for (let round = 0; ; round += 1) {
    const left = await within(
      entries(host, goes).catch(() => null),
      wait,
      until - Date.now(),
      null,
    );
    if (left === null) return known;
    known = left.length;
    if (known === 0 || round === MOST_ROUNDS || Date.now() >= until) return known;
    for (let at = 0; at < left.length && Date.now() < until; at += AT_ONCE) {
      await Promise.all(left.slice(at, at + AT_ONCE).map((remove) => remove().catch(() => {})));
    }
  }
}

const wait = (ms: number): Promise<void> => after(ms, undefined);

async function entries(host: string, goes: Goes): Promise<Entry[]> {
  const [visits, downloads] = await Promise.all([
    browser.history.search({ text: wordsOf(host), startTime: 0, maxResults: MOST_VISITS }),
    browser.downloads.search({ limit: 0 }),
  ]);
  const visited = visits.flatMap(({ url = '' }) => (goes(url) ? [url] : []));
  const loaded = downloads.filter((item) => addressesOf(item).some(goes));
  return [
    ...visited.map(
      (url): Entry =>
        () =>
          browser.history.deleteUrl({ url }),
    ),
    // Erasing one that is under way would cancel it.
    ...loaded.map(
      ({ id, state }): Entry =>
        async () =>
          state !== 'in_progress' && browser.downloads.erase({ id }),
    ),
  ];
}

type Download = Awaited<ReturnType<typeof browser.downloads.search>>[number];

/** Chromium knows `finalUrl`, where redirects led; the types do not. */
function addressesOf(item: Download): string[] {
  return [item.url, item.referrer ?? '', String(Reflect.get(item, 'finalUrl') ?? '')];
}

/** Browsers search by words and match internationalised names in their own script: then the whole list is looked through. */
function wordsOf(host: string): string {
  return /^[a-z\d.-]+$/.test(host) && !host.includes('xn--') ? host : '';
}
