import browser from 'webextension-polyfill';
import { cookieStores } from './cookie-stores';
import { normalStoreId, storeOfTab } from './store-ids';

/** What tells of a request's cookie store. Firefox says it, Chromium only which tab it is of. */
export interface RequestPlace {
  readonly tabId: number;
  readonly cookieStoreId?: string;
}

const MOST_TABS = 1_000;

/**
 * Whose cookies a request carried. null: it cannot be told – a worker's of the site while a private window is open, a tab that has
 * gone – and then nothing is learnt from it: what one store's header holds must never be taken for another's.
 */
export function createRequestStores(): (request: RequestPlace) => Promise<string | null> {
  const tabs = new Map<number, Promise<string | null>>();
  let allowed: Promise<boolean> | null = null;
  /** The browser starts the extension anew when that is changed. */
  const mayBePrivate = (): Promise<boolean> => {
    allowed ??= browser.extension.isAllowedIncognitoAccess().catch(() => true);
    return allowed;
  };
  const onlyStore = async (): Promise<string | null> => {
    const [only, ...others] = await cookieStores();
    return others.length === 0 ? (only?.id ?? null) : null;
  };
  const ofTab = (tabId: number): Promise<string | null> => {
    const known = tabs.get(tabId);
    if (known) return known;
    // One that has gone may have been the last private one.
    const found = browser.tabs.get(tabId).then(storeOfTab, () => null);
    if (tabs.size >= MOST_TABS) tabs.clear();
    tabs.set(tabId, found);
    return found;
  };
  return async ({ tabId, cookieStoreId }) => {
    if (cookieStoreId !== undefined) return cookieStoreId;
    if (!(await mayBePrivate())) return normalStoreId();
    return tabId < 0 ? onlyStore() : ofTab(tabId);
  };
}
