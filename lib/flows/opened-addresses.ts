import type { Provable } from '../signout/witness';
import { belongsTo, isOnOtherHost } from '../sites/match';
import type { Site } from '../sites/site';

/**
 * Where a sign-out control is likely to be seen: where the person was, with its fragment (the entry page of some products
 * is public, that of others a login box without it), then the protected page, then the entry page.
 */
export function openedAddresses(site: Site, lastUrl: string | null, proofs: readonly Provable[]): string[] {
  const pages = proofs.map((proof) => proof.controls.question).filter((question) => question.as === 'page');
  const addresses = [lastUrl, pages[0]?.url, site.address];
  const isPage = (url: string) => belongsTo(site, url) || isOnOtherHost(site, url);
  return [...new Set(addresses.filter((url): url is string => typeof url === 'string' && isPage(url)))];
}
