import { isOnOtherHost } from '../../sites/match';
import { isSameSite } from '../../sites/same-site';
import type { Site } from '../../sites/site';
import type { IdentityProvider } from '../identity-provider';
import type { Authorization } from './authorization';

/** Where a walk may go: the hosts of the site and of its provider, and no other. */
export interface Route {
  readonly site: Pick<Site, 'address' | 'otherHosts'>;
  readonly provider: Pick<IdentityProvider, 'origin' | 'path'>;
}

export type Place = 'site' | 'provider' | 'elsewhere';

export function placeOf({ site, provider }: Route, address: string): Place {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return 'elsewhere';
  const own = new URL(site.address);
  const isProvider = isAt(url, new URL(provider.origin));
  // One host for both: the provider lives in a folder of its own.
  if (isProvider && isAt(url, own)) return isBelow(url.pathname, provider.path) ? 'provider' : 'site';
  // Its way back must not count as one within the site, or it would be followed.
  if (isProvider) return 'provider';
  return isAt(url, own) || isOnOtherHost(site, address) ? 'site' : 'elsewhere';
}

/** The answer goes to the site, or where the site's own request says. */
export function isReturn(route: Route, address: string, asked: Authorization | null): boolean {
  if (placeOf(route, address) === 'site') return true;
  const [to, wanted] = [URL.parse(address), URL.parse(asked?.returnTo ?? '')];
  return to !== null && wanted !== null && to.origin === wanted.origin && to.pathname === wanted.pathname;
}

/** The same origin, or its step from plain to encrypted on the usual ports. */
function isAt(url: URL, home: URL): boolean {
  const upgraded = home.protocol === 'http:' && url.protocol === 'https:' && home.port === '' && url.port === '';
  return url.origin === home.origin || (upgraded && url.hostname === home.hostname);
}

function isBelow(path: string, folder: string): boolean {
  return folder !== '/' && `${path}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export const isCrossSite = (one: string, other: string): boolean =>
  !isSameSite(new URL(one).origin, new URL(other).origin);
