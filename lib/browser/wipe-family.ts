import browser from 'webextension-polyfill';
import type { CookieFact } from '../signout/cookie';
import { identity } from './cookie-identity';
import { isNumeric } from './host-names';

/** Up to here one-by-one removal is quick enough. */
const MODEST_COUNT = 300;

/**
 * Removes very many cookies of one family of domains at once, where that can hit nothing else: the browser's call wipes a whole
 * registrable domain, so every cookie under it must be among `cookies`, and we must be allowed to see them all. false: not possible,
 * or not worth it.
 */
export async function wipeFamily(
  cookies: readonly CookieFact[],
  list: (where: { domain: string; storeId: string }) => Promise<CookieFact[]>,
): Promise<boolean> {
  const [first] = cookies;
  if (first === undefined || cookies.length <= MODEST_COUNT || first.storeId !== '0') return false;
  const domain = familyOf(first.domain);
  const origins = [isNumeric(domain) || !domain.includes('.') ? `*://${domain}/*` : `*://*.${domain}/*`];
  if (!(await browser.permissions.contains({ origins }).catch(() => false))) return false;
  const all = new Set((await list({ domain, storeId: first.storeId })).map(identity));
  if (all.symmetricDifference(new Set(cookies.map(identity))).size > 0) return false;
  return browser.browsingData.remove({ origins: [`https://${domain}`] } as object, { cookies: true }).then(
    () => true,
    () => false,
  );
}

/** At least as wide as the registrable domain: the last two labels; an address made of numbers stands alone. */
export function familyOf(domain: string): string {
  const host = domain.replace(/^\./, '');
  return isNumeric(host) ? host : host.split('.').slice(-2).join('.');
}
