import type { Signoff } from './signoff.ts';

/** Everything the extension keeps, as text; `session`: in memory until the browser ends. */
export interface OwnStorage {
  readonly session: string;
  readonly disk: string;
  readonly rules: number;
}

export function ownStorage(signoff: Signoff): Promise<OwnStorage> {
  return signoff.call(readAll);
}

/** Runs in an extension page. */
async function readAll(): Promise<OwnStorage> {
  const databases = await Promise.all((await indexedDB.databases()).map(({ name }) => readDatabase(name ?? '')));
  const [session, local, rules, dynamic] = await Promise.all([
    chrome.storage.session.get(),
    chrome.storage.local.get(),
    chrome.declarativeNetRequest.getSessionRules(),
    chrome.declarativeNetRequest.getDynamicRules(),
  ]);
  return {
    session: JSON.stringify(session),
    disk: JSON.stringify([local, databases]),
    rules: rules.length + dynamic.length,
  };

  function readDatabase(name: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = async () => {
        const database = opening.result;
        const stores = [...database.objectStoreNames];
        const all = await Promise.all(stores.map((store) => valuesOf(database.transaction(store).objectStore(store))));
        database.close();
        resolve(all);
      };
    });
  }

  function valuesOf(store: IDBObjectStore): Promise<unknown[]> {
    return new Promise((resolve) => {
      const asking = store.getAll();
      asking.onsuccess = () => resolve(asking.result);
    });
  }
}
