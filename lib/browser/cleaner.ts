import browser from 'webextension-polyfill';
import type { CleanerPort } from '../flows/ports';
import { openQuietPage, readBack } from './read-back';

export function createCleaner(): CleanerPort {
  return {
    clearStorage,
    async openReader(origin, _storeId, limitMs) {
      // A service worker of the site would answer for it.
      await browser.browsingData.remove(at([origin]), { serviceWorkers: true }).catch(() => {});
      return openQuietPage(origin, Date.now() + limitMs);
    },
    async countStorage(origin, resources, _storeId, limitMs) {
      const counts = await readBack(origin, resources, limitMs);
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

/**
 * By exact origin, port included; the HTTP cache goes for the whole registrable domain, which costs its other sites no more than a
 * reload. Never cookies here: that call would take those of every neighbouring host as well.
 */
async function clearStorage(origins: readonly string[]): Promise<{ failed: boolean }> {
  const kinds = { cacheStorage: true, fileSystems: true, indexedDB: true, localStorage: true, serviceWorkers: true };
  return browser.browsingData.remove(at(origins), { cache: true, ...kinds }).then(
    () => ({ failed: false }),
    () => ({ failed: true }),
  );
}

/** Chromium knows `origins`, the types do not. */
function at(origins: readonly string[]): object {
  return { origins: [...origins] };
}
