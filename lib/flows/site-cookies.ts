import type { CookieFact } from '../signout/cookie';
import { type SortedCookies, sortCookies } from '../signout/cookies';
import type { Target } from '../signout/job';
import { domainOf } from '../sites/host-pattern';
import { hostOf } from '../sites/match';
import type { Site } from '../sites/site';
import type { Ports } from './ports';
import { sitesWith } from './site-tabs';

type Place = Pick<Target, 'site' | 'store'>;

/** The cookies at its hosts, by whose they are. Those of hosts that it embeds are not looked for. */
export async function siteCookies(
  ports: Ports,
  { site, store }: Place,
  sites: readonly Site[],
): Promise<SortedCookies> {
  const hosts = [hostOf(site), ...site.otherHosts.map(domainOf)];
  return sortCookies(site, await ports.cookies.near(hosts, store.id), sites);
}

/** Every cookie that a sign-out may concern: at its hosts, at those it embeds, and in its partitions. */
export async function nearbyCookies(ports: Ports, { site, store }: Place): Promise<CookieFact[]> {
  const others = site.otherHosts.map(domainOf);
  const found = await Promise.all([
    ports.cookies.near([hostOf(site), ...others, ...site.embeddedHosts], store.id),
    ...[site.address, ...others.map((host) => `https://${host}/`)].map((top) => ports.cookies.under(top, store.id)),
  ]);
  return distinct(found.flat());
}

export async function cookiesOf(ports: Ports, place: Place): Promise<SortedCookies> {
  return sortCookies(place.site, await nearbyCookies(ports, place), await sitesWith(ports, place.site));
}

function distinct(cookies: readonly CookieFact[]): CookieFact[] {
  const keyOf = ({ name, domain, path, partition }: CookieFact) => JSON.stringify([name, domain, path, partition]);
  return [...new Map(cookies.map((cookie) => [keyOf(cookie), cookie])).values()];
}
