import browser from 'webextension-polyfill';
import type { CleanerPort } from '../flows/ports';
import { clearByHeader, endWorkers } from './clear-by-header';
import { clearByOrigin } from './clear-by-origin';
import { clearInPage } from './clear-in-page';
import { isTrustworthy } from './is-trustworthy';
import { isPrivateStore } from './open-inactive';
import { openQuietPage, type QuietPlace } from './quiet-page';
import { readBack } from './read-back';

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
      const told = counts ?? unread;
      const known = knowsWholeCache(origin) ? told['http-cache'] : told['http-cache'] || null;
      return { cookies: null, 'partitioned-own': null, 'partitioned-embedded': null, ...told, 'http-cache': known };
    },
  };
}

/** Elsewhere none of the resources that are known being there says nothing about the others. */
const knowsWholeCache = (origin: string): boolean => !import.meta.env.FIREFOX || isTrustworthy(origin);

const unread = {
  'local-storage': null,
  'session-storage': null,
  'indexed-db': null,
  'cache-storage': null,
  'service-workers': null,
  'http-cache': null,
};

const clearInChromium: CleanerPort['clearStorage'] = async (origins, storeId, resources) => {
  const kinds = { cacheStorage: true, fileSystems: true, indexedDB: true, localStorage: true, serviceWorkers: true };
  if (!isPrivateStore(storeId)) return { failed: !(await clearByOrigin(origins, { cache: true, ...kinds })) };
  return each(origins, storeId, (place) => clearInPage(place, resources));
};

const clearInFirefox: CleanerPort['clearStorage'] = (origins, storeId, resources) =>
  each(origins, storeId, async (place) => {
    const inOrigin = isTrustworthy(place.origin) ? clearByHeader(place) : clearInPage(place, resources);
    const [byHost, done] = await Promise.all([clearByHost(place), inOrigin]);
    return byHost && done;
  });

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
  clear: (place: QuietPlace) => Promise<boolean>,
): Promise<{ failed: boolean }> {
  const until = Date.now() + CLEAR_LIMIT_MS;
  const done = await Promise.all(origins.map((origin) => clear({ origin, storeId, until })));
  return { failed: done.includes(false) };
}
