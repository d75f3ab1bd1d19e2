import { overlap } from '../sites/host-pattern';
import { hostOf, hostPatternsOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { CookieStore } from './cookie-store';

/** One host, or other hosts of their sign-ins in common: what is cleared for one may be the other's as well. */
const shareCookies = (one: Site, other: Site): boolean =>
  hostPatternsOf(one).some((pattern) => hostPatternsOf(other).some((theirs) => overlap(pattern, theirs)));

/**
 * Cookies know no port and no path: sites that share them have one name here, whatever else is configured, in each cookie store another.
 * `sites`: all that are configured.
 */
export function neighbourhood(
  { site, store }: { readonly site: Site; readonly store: Pick<CookieStore, 'id'> },
  sites: readonly Site[],
): string {
  const found = new Set([site]);
  // Grows while it is walked through.
  for (const one of found) for (const other of sites) if (shareCookies(one, other)) found.add(other);
  const [first = ''] = [...found].map(hostOf).sort();
  return `${store.id} ${first}`;
}
