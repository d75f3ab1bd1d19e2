import { hostOf, isOnOtherHost, originOf, siteForUrl } from '../sites/match';
import type { Site } from '../sites/site';
import type { Self, Sender } from './sender';

/** A frame in a tab in which our script runs, as the browser names it. */
export interface SiteFrame {
  readonly tabId: number;
  readonly frameId: number;
  /** Empty where the browser does not tell. */
  readonly documentId: string;
  /** The text "null" for sandboxed frames. */
  readonly origin: string;
  /** Of its address, which a sandboxed frame has as well; "null": it has none of its own. */
  readonly addressOrigin: string;
  /** Address of its tab. */
  readonly tabUrl: string;
  /** In a private window. */
  readonly isPrivate: boolean;
  /** The site that the tab shows; null: another page, which embeds one of a site. */
  readonly site: Site | null;
}

/** Whoever sends from a tab that shows no page of ours: a content script, or what took its place in a page. */
export function isInSomePage(sender: Sender, self: Self): boolean {
  return sender.tab !== undefined && sender.url?.startsWith(self.baseUrl) !== true;
}

/**
 * A frame of a configured site, or of a host it embeds. Judged by the origin that the browser vouches for, never by the tab's address,
 * which any frame in a site's tab has (M9); a sandboxed frame has no origin and counts inside a site's tab only. null: nobody we know.
 */
export function siteFrameOf(sender: Sender, self: Self, sites: readonly Site[]): SiteFrame | null {
  const { tab, frameId, documentId = '' } = sender;
  if (sender.id !== self.id || tab?.id === undefined || tab.id < 0 || frameId === undefined) return null;
  const addressOrigin = URL.parse(sender.url ?? '')?.origin ?? 'null';
  const origin = sender.origin ?? addressOrigin;
  const tabUrl = tab.url ?? '';
  const site = siteForUrl(sites, tabUrl);
  if (!isOfSites(origin, site, sites)) return null;
  const isPrivate = tab.incognito === true;
  return { tabId: tab.id, frameId, documentId, origin, addressOrigin, tabUrl, isPrivate, site };
}

/** Another port of a site's host is another application, but part of the site when a page of the site shows it. */
function isOfSites(origin: string, shown: Site | null, sites: readonly Site[]): boolean {
  if (origin === 'null') return shown !== null;
  const host = URL.parse(origin)?.hostname.replace(/\.$/, '');
  if (host === undefined || host === '') return false;
  return (
    sites.some(
      (site) => originOf(site) === origin || site.embeddedHosts.includes(host) || isOnOtherHost(site, origin),
    ) ||
    (shown !== null && sites.some((site) => hostOf(site) === host))
  );
}
