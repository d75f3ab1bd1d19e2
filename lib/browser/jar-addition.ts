import browser from 'webextension-polyfill';
import { isAtOrBelow } from '../sites/host-names';

/**
 * Cookies a page of this address would send from its own partition. The browser leaves them out of an extension's requests,
 * whatever their credentials mode. null: there are none.
 */
export async function jarAddition(url: string): Promise<string | null> {
  const host = URL.parse(url)?.hostname ?? '';
  const cookies = await browser.cookies.getAll({ url, partitionKey: {} }).catch(() => []);
  const own = cookies.filter(({ partitionKey }) => {
    const top = URL.parse(partitionKey?.topLevelSite ?? '')?.hostname;
    return top !== undefined && isAtOrBelow(host, top) && partitionKey?.hasCrossSiteAncestor !== true;
  });
  return own.length === 0 ? null : own.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
}
