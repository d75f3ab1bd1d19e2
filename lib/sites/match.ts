import type { Site } from './site';

/** The site that this address lies in; the one with the longest path where several share an origin. null: none. */
export function siteForUrl(sites: readonly Site[], url: string): Site | null {
  const place = placeOf(url);
  if (place === null) return null;
  return sites.reduce<Site | null>(
    (best, site) => (liesIn(site, place) && (best === null || site.address.length > best.address.length) ? site : best),
    null,
  );
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
