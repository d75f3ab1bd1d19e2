import { hostMatches } from './host-pattern';
import { originOf, siteForUrl } from './match';
import type { Site } from './site';

/** What the browser has to allow for the lists of visited addresses and of downloads. */
export const historyPermissions = ['history', 'downloads'] as const;
export type HistoryPermission = (typeof historyPermissions)[number];

/** Where Signoff reads back from. Usually answered 404, which also keeps it out of the history. */
export const READ_BACK_PATH = '/.well-known/signoff-read-back';

/** Addresses of the site in the browser's lists; where several sites share an origin, each has its own. A page's own file counts as its origin. */
export function isInHistoryOf(site: Site, sites: readonly Site[], url: string): boolean {
  return siteForUrl(sites, url.replace(/^blob:/, ''))?.id === site.id;
}

/** The entries that Signoff itself may have left at the site's origins. */
export function isReadBackOf(site: Site, url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.pathname !== READ_BACK_PATH) return false;
  return parsed.origin === originOf(site) || site.otherHosts.some((host) => hostMatches(host, parsed.hostname));
}
