import browser from 'webextension-polyfill';
import type { CookieStore } from '../signout/cookie-store';

const CHROMIUM_PRIVATE = '1';
const FIREFOX_PRIVATE = 'firefox-private';

/** Its id is the same in every profile. */
export const normalStoreId = (): string => (import.meta.env.FIREFOX ? 'firefox-default' : '0');

/**
 * The normal one first; every container; the private one while such a window is open that this extension may look into. Browsers list
 * only stores that have a tab: Firefox leaves out containers without one, whose cookies are there all the same, and the normal one, too.
 */
export async function cookieStores(): Promise<CookieStore[]> {
  const ids = (await browser.cookies.getAllCookieStores().catch(() => [])).map(({ id }) => id);
  const normal: CookieStore = { id: normalStoreId(), kind: 'normal', name: null };
  if (!import.meta.env.FIREFOX) {
    return [normal, ...ids.filter((id) => id === CHROMIUM_PRIVATE).map(privateStore)];
  }
  return [normal, ...(await containers()), ...ids.filter((id) => id === FIREFOX_PRIVATE).map(privateStore)];
}

export const allowedInPrivate = (): Promise<boolean> => browser.extension.isAllowedIncognitoAccess();

/** None where they are switched off. */
async function containers(): Promise<CookieStore[]> {
  const found = (await browser.contextualIdentities?.query({}).catch(() => [])) ?? [];
  return found.map(({ cookieStoreId, name }) => ({ id: cookieStoreId, kind: 'container', name }));
}

const privateStore = (id: string): CookieStore => ({ id, kind: 'private', name: null });
