import { originOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { CookieFact } from './cookie';
import { cookiesToRemove, sortCookies } from './cookies';

/** What was found about a site before it is cleaned. */
export interface CleanFacts {
  /** All cookies near the site and partitioned under it. */
  readonly cookies: readonly CookieFact[];
  /** Origins, or hosts (then https), of frames seen in the site's tabs. */
  readonly embedded: readonly string[];
  /** Same-origin resources its pages loaded. */
  readonly resources: readonly string[];
}

export interface PlannedCleaning {
  readonly site: Site;
  /** The site's own origin first. An embedded host's own storage goes only when the site's settings list that host. */
  readonly origins: readonly string[];
  readonly cookies: readonly CookieFact[];
  readonly resources: readonly string[];
}

export function cleanPlan(site: Site, facts: CleanFacts): PlannedCleaning {
  const own = originOf(site);
  const listed = facts.embedded
    .flatMap((place) => URL.parse(place.includes('://') ? place : `https://${place}`) ?? [])
    .filter((url) => site.embeddedHosts.includes(url.hostname))
    .map((url) => url.origin);
  return {
    site,
    origins: [...new Set([own, ...listed])],
    cookies: cookiesToRemove(sortCookies(site, facts.cookies)),
    resources: [...new Set(facts.resources)].filter((resource) => URL.parse(resource)?.origin === own),
  };
}
