import browser, { type BrowsingData } from 'webextension-polyfill';

/**
 * Chromium, normal windows. By exact origin, port included; the HTTP cache goes for the whole registrable domain, which costs its other
 * sites no more than a reload. Never cookies here: that call would take those of every neighbouring host as well. False: refused.
 */
export async function clearByOrigin(
  origins: readonly string[],
  kinds: BrowsingData.DataTypeSet & { readonly cacheStorage?: boolean; readonly fileSystems?: boolean },
): Promise<boolean> {
  // Chromium knows `origins`, the types do not.
  const where: object = { origins: [...origins] };
  return browser.browsingData.remove(where, kinds).then(
    () => true,
    () => false,
  );
}
