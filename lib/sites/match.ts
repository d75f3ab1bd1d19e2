import { hostMatches } from './host-pattern';
import type { Site } from './site';

/**
 * The site that this address lies in; the one with the longest path where several share an origin. Where it is no site's own, the one
 * that names its host most exactly among its other hosts. null: none.
 */
export function siteForUrl(sites: readonly Site[], url: string): Site | null {
  const place = placeOf(url);
  if (place === null) return null;
  const own = sites.reduce<Site | null>(
    (best, site) => (liesIn(site, place) && (best === null || site.address.length > best.address.length) ? site : best),
    null,
  );
  return own ?? siteNaming(sites, url);
}

/** `a.crm.example` names more exactly than `*.crm.example`, that more than `*.example`; the first among equals. A host of somebody's own is nobody else's. */
function siteNaming(sites: readonly Site[], url: string): Site | null {
  const host = hostOfUrl(url);
  if (sites.some((site) => hostOf(site) === host)) return null;
  const names = sites.flatMap((site) =>
    site.otherHosts
      .filter((pattern) => isSafeFor(site, url) && hostMatches(pattern, host))
      .map((pattern) => ({ site, exact: exactness(pattern) })),
  );
  return (
    names.reduce<(typeof names)[number] | null>(
      (best, name) => (best === null || name.exact > best.exact ? name : best),
      null,
    )?.site ?? null
  );
}

const exactness = (pattern: string): number => (pattern.startsWith('*') ? pattern.length : Number.POSITIVE_INFINITY);

/** Without port and root dot. */
const hostOfUrl = (url: string): string => new URL(url).hostname.replace(/\.$/, '');

/** Its own host, and those of the same sign-in: `*.force.com`. */
export const hostPatternsOf = (site: Site): string[] => [hostOf(site), ...site.otherHosts];

/** Of the site's origin, or of another host of its sign-in. */
export const isAtSignIn = (site: Site, url: string): boolean =>
  URL.parse(url)?.origin === originOf(site) || isOnOtherHost(site, url);

/** A page at one of the other hosts of its sign-in: never less safe on the way than its own. */
export function isOnOtherHost(site: Pick<Site, 'address' | 'otherHosts'>, url: string): boolean {
  return isSafeFor(site, url) && site.otherHosts.some((pattern) => hostMatches(pattern, hostOfUrl(url)));
}

function isSafeFor({ address }: Pick<Site, 'address'>, url: string): boolean {
  const protocol = URL.parse(url)?.protocol;
  return protocol === 'https:' || (protocol === 'http:' && address.startsWith('http:'));
}

/** Same scheme, host and port, at or below the site's path. Sub-domains of the host are other sites. */
export function belongsTo(site: Pick<Site, 'address'>, url: string): boolean {
  const place = placeOf(url);
  return place !== null && liesIn(site, place);
}

/** `scheme://host[:port]` */
export function originOf(site: Site): string {
  return new URL(site.address).origin;
}

/** Host without port. */
export function hostOf(site: Site): string {
  return new URL(site.address).hostname;
}

/** Host with port, and path unless it is `/`. */
export function hostLabel(site: Site): string {
  const { host, pathname } = new URL(site.address);
  return host + pathname.slice(0, -1);
}

/**
 * `scheme://host[:port]/path` as the parser understands it, without the root dot of the host; null unless http(s).
 * `site.address` is canonical already, so that a comparison of strings compares scheme, host, port and path.
 */
function placeOf(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null;
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  return `${parsed.protocol}//${parsed.hostname.replace(/\.$/, '')}${port}${parsed.pathname}`;
}

function liesIn(site: Pick<Site, 'address'>, place: string): boolean {
  return place.startsWith(site.address) || `${place}/` === site.address;
}
