import { hostMatches } from '../sites/host-pattern';
import { hostOf, originOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { CookieFact } from './cookie';
import { cookiesToRemove, sortCookies } from './cookies';

/** What was found about a site before it is cleaned. */
export interface CleanFacts {
  /** All cookies near the site and partitioned under it. */
  readonly cookies: readonly CookieFact[];
  /** Origins, or hosts (then https), of frames seen in the site's tabs, and of those tabs. */
  readonly embedded: readonly string[];
  /** Resources that its pages loaded from their own origins. */
  readonly resources: readonly string[];
}

export interface PlannedCleaning {
  readonly site: Site;
  /** The site's own origin first, then those of the other hosts of its sign-in. An embedded host's own storage goes only when the site's settings list that host. */
  readonly origins: readonly string[];
  /** Those of them that are read back: an embedded host's are its own business. */
  readonly ownOrigins: readonly string[];
  readonly cookies: readonly CookieFact[];
  readonly resources: readonly string[];
}

/** `sites`: all that are configured. */
export function cleanPlan(site: Site, facts: CleanFacts, sites: readonly Site[]): PlannedCleaning {
  const own = originOf(site);
  const cookies = cookiesToRemove(sortCookies(site, facts.cookies, sites));
  const isListed = (origin: string) => site.embeddedHosts.includes(new URL(origin).hostname);
  const others = otherOrigins(site, [...facts.embedded, ...hostsNotSeen(site, facts, cookies)], sites);
  const ownOrigins = [own, ...others.filter((origin) => !isListed(origin))];
  return {
    site,
    origins: [own, ...others],
    ownOrigins,
    cookies,
    resources: [...new Set(facts.resources)].filter((resource) =>
      ownOrigins.includes(URL.parse(resource)?.origin ?? ''),
    ),
  };
}

/** Of these places, the origins that are cleared with the site's own. */
function otherOrigins(site: Site, places: readonly string[], sites: readonly Site[]): string[] {
  const taken = sites.map(hostOf);
  const urls = places.flatMap((place) => URL.parse(place.includes('://') ? place : `https://${place}`) ?? []);
  const isOther = (host: string) =>
    !taken.includes(host) && site.otherHosts.some((pattern) => hostMatches(pattern, host));
  const found = urls.filter(({ hostname }) => site.embeddedHosts.includes(hostname) || isOther(hostname));
  return [...new Set(found.map(({ origin }) => origin))].filter((origin) => origin !== originOf(site));
}

/** A cookie of one host alone was set by a page there; where none was seen, it is looked for at the usual port. */
function hostsNotSeen(site: Site, { embedded }: CleanFacts, cookies: readonly CookieFact[]): string[] {
  const seen = new Set(embedded.map((place) => URL.parse(place)?.hostname ?? place));
  const hosts = cookies.filter(({ hostOnly, domain }) => hostOnly && !seen.has(domain)).map(({ domain }) => domain);
  return hosts.filter((host) => !site.embeddedHosts.includes(host));
}
