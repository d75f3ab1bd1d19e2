import { isAtOrBelow } from '../sites/host-names';
import { domainOf, hostMatches } from '../sites/host-pattern';
import { hostOf, hostPatternsOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { CookieFact } from './cookie';

/** Which cookie belongs to whom. Cookies ignore ports: sites on two ports of one host share `own` and cannot be told apart. */
export interface SortedCookies {
  /** Of the site's host, at its path or above or below it, or of another host of its sign-in; not partitioned: these go. */
  readonly own: readonly CookieFact[];
  /** Of the same hosts in any partition (its own, or where another site frames it): these go. */
  readonly ownPartitioned: readonly CookieFact[];
  /** Of a third party, partitioned under the site (chat widget, telephone bar): these go. */
  readonly embedded: readonly CookieFact[];
  /** Of a parent domain: the site gets them, other sites too. They stay, unless `parentCookies` is `clear` (then they are own). */
  readonly shared: readonly CookieFact[];
  /** Would go, but are on the keep-list. */
  readonly kept: readonly CookieFact[];
  /** Of sibling and sub-domains, and whatever else was looked at: not the site's business. */
  readonly foreign: readonly CookieFact[];
}

type Heap = keyof SortedCookies;

/** `sites`: all that are configured. A host of one of them is not another's, whatever that calls its own. */
export function sortCookies(site: Site, cookies: readonly CookieFact[], sites: readonly Site[]): SortedCookies {
  const heaps: Record<Heap, CookieFact[]> = {
    own: [],
    ownPartitioned: [],
    embedded: [],
    shared: [],
    kept: [],
    foreign: [],
  };
  const taken = new Set(sites.map(hostOf));
  for (const cookie of cookies) heaps[heapOf(site, cookie, taken)].push(cookie);
  return heaps;
}

/** Everything a sign-out removes. */
export function cookiesToRemove(sorted: SortedCookies): CookieFact[] {
  return [...sorted.own, ...sorted.ownPartitioned, ...sorted.embedded];
}

function heapOf(site: Site, cookie: CookieFact, taken: ReadonlySet<string>): Heap {
  const heap = heapIgnoringKeepList(site, cookie, taken);
  const goes = heap === 'own' || heap === 'ownPartitioned' || heap === 'embedded';
  return goes && site.keepCookies.includes(cookie.name) ? 'kept' : heap;
}

function heapIgnoringKeepList(site: Site, cookie: CookieFact, taken: ReadonlySet<string>): Heap {
  const host = hostOf(site);
  const domain = cookie.domain.replace(/^\./, '').toLowerCase();
  const own = cookie.partition ? 'ownPartitioned' : 'own';
  if (domain === host) return isOnPath(site, cookie.path) ? own : 'foreign';
  if (!taken.has(domain) && site.otherHosts.some((pattern) => hostMatches(pattern, domain))) return own;
  if (!cookie.hostOnly && isBelow(host, domain)) return site.parentCookies === 'clear' ? own : 'shared';
  return isEmbedded(site, domain, cookie) ? 'embedded' : 'foreign';
}

/** A site below a path shares its host: cookies of a path beside it are its neighbour's. */
function isOnPath(site: Site, path: string): boolean {
  const base = new URL(site.address).pathname;
  const folder = path.endsWith('/') ? path : `${path}/`;
  return base.startsWith(folder) || folder.startsWith(base);
}

/** Partitioned under the site by somebody outside its family of domains, or by a listed host. */
function isEmbedded(site: Site, domain: string, { partition }: CookieFact): boolean {
  if (!partition) return false;
  const topHost = hostnameOf(partition.topLevelSite);
  if (topHost === null || !hostPatternsOf(site).some((pattern) => isAtOrBelow(domainOf(pattern), topHost)))
    return false;
  return !isAtOrBelow(domain, topHost) || site.embeddedHosts.some((host) => isAtOrBelow(domain, host));
}

const isBelow = (host: string, domain: string): boolean => host.endsWith(`.${domain}`);

const hostnameOf = (address: string): string | null => URL.parse(address)?.hostname ?? null;
