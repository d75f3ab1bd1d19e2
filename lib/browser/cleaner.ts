import browser from 'webextension-polyfill';
import type { CleanerPort, ClearedStorage } from '../flows/ports';
import { clearByHeader, endWorkers } from './clear-by-header';
import { clearByOrigin } from './clear-by-origin';
import { clearInOpenPages, clearInPage } from './clear-in-page';
import { isTrustworthy } from './is-trustworthy';
import { openQuietPage, type QuietPlace } from './quiet-page';
import { readBack } from './read-back';
import { isPrivateStore } from './store-ids';

const CLEAR_LIMIT_MS = 4_000;

export function createCleaner(): CleanerPort {
  return {
    clearStorage: import.meta.env.FIREFOX ? clearInFirefox : clearInChromium,
    async openReader(origin, storeId, limitMs) {
      const place = { origin, storeId, until: Date.now() + limitMs };
      // A service worker of the site would answer for it.
      await (import.meta.env.FIREFOX ? endWorkers(place) : clearByOrigin([origin], { serviceWorkers: true }));
      return openQuietPage(place);
    },
    async countStorage(origin, resources, storeId, limitMs) {
      const counts = await readBack({ origin, storeId, until: Date.now() + limitMs }, resources);
      return { cookies: null, 'partitioned-own': null, 'partitioned-embedded': null, ...(counts ?? unread) };
    },
  };
}

const unread = {
  'local-storage': null,
  'session-storage': null,
  'indexed-db': null,
  'cache-storage': null,
  'service-workers': null,
  'http-cache': null,
};

/** What became of one origin. */
interface Cleared {
  /** Nothing of its storage was left as it was. */
  readonly done: boolean;
  readonly wholeCache: boolean;
}

const clearInChromium: CleanerPort['clearStorage'] = async (origins, storeId, resources) => {
  const kinds = { cacheStorage: true, fileSystems: true, indexedDB: true, localStorage: true, serviceWorkers: true };
  if (!isPrivateStore(storeId)) {
    const failed = !(await clearByOrigin(origins, { cache: true, ...kinds }));
    return { failed, cacheUnknown: failed ? origins : [] };
  }
  return each(origins, storeId, (place) => withoutHeader(place, resources));
};

const clearInFirefox: CleanerPort['clearStorage'] = (origins, storeId, resources) =>
  each(origins, storeId, async (place) => {
    const inOrigin = isTrustworthy(place.origin) ? withHeader(place) : withoutHeader(place, resources);
    const [byHost, cleared] = await Promise.all([clearByHost(place), inOrigin]);
    return { ...cleared, done: byHost && cleared.done };
  });

/** Open pages of the origin are cleared from inside, too: they are at hand when the server is not. */
async function withHeader(place: QuietPlace): Promise<Cleared> {
  const [inPages, wholeCache] = await Promise.all([clearInOpenPages(place), clearByHeader(place)]);
  return { done: inPages || wholeCache, wholeCache };
}

async function withoutHeader(place: QuietPlace, resources: readonly string[]): Promise<Cleared> {
  return { done: await clearInPage(place, resources), wholeCache: false };
}

/** Firefox, without a page of the origin; containers are known to it, private windows are left alone, and a port not named is no other port. */
async function clearByHost({ origin, storeId }: QuietPlace): Promise<boolean> {
  const where = { hostnames: [new URL(origin).host], cookieStoreId: storeId };
  return browser.browsingData.remove(where, { indexedDB: true, localStorage: true }).then(
    () => true,
    () => false,
  );
}

async function each(
  origins: readonly string[],
  storeId: string,
  clear: (place: QuietPlace) => Promise<Cleared>,
): Promise<ClearedStorage> {
  const until = Date.now() + CLEAR_LIMIT_MS;
  const cleared = await Promise.all(origins.map((origin) => clear({ origin, storeId, until })));
  return {
    failed: cleared.some(({ done }) => !done),
    cacheUnknown: origins.filter((_, at) => cleared[at]?.wholeCache !== true),
  };
}
