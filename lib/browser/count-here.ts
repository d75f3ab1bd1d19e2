export type HereCounts = Record<
  'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage' | 'service-workers' | 'http-cache',
  number | null
>;

/**
 * Runs inside a page, from its source text: nothing outside this function exists there. Counts what the page's origin keeps;
 * `resources` are looked for in the HTTP cache without asking the server. null: the page was not allowed to look.
 */
export async function countHere(resources: readonly string[]): Promise<HereCounts> {
  const count = async (read: () => number | Promise<number>): Promise<number | null> => {
    try {
      return await read();
    } catch {
      return null;
    }
  };
  /** Firefox keeps what was asked for with credentials and without apart, and refuses where Chromium answers 504. */
  const isCachedFor = async (url: string, credentials: 'include' | 'omit'): Promise<boolean> => {
    try {
      return (await fetch(url, { cache: 'only-if-cached', mode: 'same-origin', credentials })).status !== 504;
    } catch {
      return false;
    }
  };
  const isCached = async (url: string): Promise<boolean> =>
    (await isCachedFor(url, 'include')) || (await isCachedFor(url, 'omit'));
  return {
    'local-storage': await count(() => localStorage.length),
    'session-storage': await count(() => sessionStorage.length),
    'indexed-db': await count(async () => (await indexedDB.databases()).length),
    // Pages that were not sent encrypted have neither of the next two.
    'cache-storage': await count(async () => ('caches' in globalThis ? (await caches.keys()).length : 0)),
    'service-workers': await count(async () =>
      'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    ),
    'http-cache': (await Promise.all(resources.map(isCached))).filter(Boolean).length,
  };
}
