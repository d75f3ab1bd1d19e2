import type { CookieFact } from '../signout/cookie';
import { unlistedIn } from '../signout/proof/cookie-header';
import { hostOrigins, parentHosts } from '../sites/permission-origins';
import type { Ports } from './ports';
import type { ProviderSecret } from './provider-secret';

const MOST_HEADERS = 3;

const hostOf = ({ provider }: Pick<ProviderSecret, 'provider'>): string => new URL(provider.origin).hostname;

/** Everything that the browser may send there now, likeliest first: what it lists, and what it only shows on requests. */
export async function presentSets(
  ports: Ports,
  secret: Pick<ProviderSecret, 'provider' | 'pressedAt'>,
  storeId: string,
): Promise<(readonly CookieFact[])[]> {
  const host = hostOf(secret);
  const listed = await ports.cookies.near([host], storeId);
  if (!(await hasHiddenParents(ports, secret))) return [listed];
  const headers = await ports.traffic.presented([host], storeId, secret.pressedAt ?? 0);
  const sets = headers
    .slice(0, MOST_HEADERS)
    .map((header) => [...listed, ...unlistedIn(header, host, listed, storeId)]);
  return sets.length > 0 ? sets : [listed];
}

/** What the provider knows the person by, as far as the browser shows it. */
export async function presentCookies(
  ports: Ports,
  secret: Pick<ProviderSecret, 'provider' | 'pressedAt'>,
  storeId: string,
): Promise<readonly CookieFact[]> {
  const [newest = []] = await presentSets(ports, secret, storeId);
  return newest;
}

/** Chromium lists cookies of a parent domain to those with access to it alone; what a sign-in set there last no request may have shown. */
export async function hasHiddenParents(ports: Ports, of: Pick<ProviderSecret, 'provider'>): Promise<boolean> {
  const parents = parentHosts(hostOf(of));
  return parents.length > 0 && !(await ports.access.granted(parents.flatMap(hostOrigins)));
}
