import browser from 'webextension-polyfill';
import type { CookieStore } from '../signout/cookie-store';
import { isPrivateStore, normalStoreId } from './store-ids';

/**
 * The normal one first; every container; the private one while such a window is open that this extension may look into. Browsers list
 * only stores that have a tab: Firefox leaves out containers without one, whose cookies are there all the same, and the normal one, too.
 */
export async function cookieStores(): Promise<CookieStore[]> {
  const ids = (await browser.cookies.getAllCookieStores().catch(() => [])).map(({ id }) => id);
  const normal: CookieStore = { id: normalStoreId(), kind: 'normal', name: null };
  return [normal, ...(await containers()), ...ids.filter(isPrivateStore).map(privateStore)];
}

export const allowedInPrivate = (): Promise<boolean> => browser.extension.isAllowedIncognitoAccess();

/** None where they are switched off. */
async function containers(): Promise<CookieStore[]> {
  const found = (await browser.contextualIdentities?.query({}).catch(() => [])) ?? [];
  return found.map(({ cookieStoreId, name }) => ({ id: cookieStoreId, kind: 'container', name }));
}

const privateStore = (id: string): CookieStore => ({ id, kind: 'private', name: null });
