import { hostMatches } from '../host-pattern';
import { auth0, authing, entraId, google, logtoCloud, okta, oracleIam, zitadelCloud } from './hosted';
import type { KnownProvider, SignOutWay } from './known-provider';
import { adfs, cas, casdoor, identityServer, keycloak, lemonLdap, pingAm, pingFederate } from './self-hosted';

export const hostedProviders: readonly KnownProvider[] = [
  google,
  entraId,
  okta,
  auth0,
  oracleIam,
  authing,
  logtoCloud,
  zitadelCloud,
];

export const selfHostedProviders: readonly KnownProvider[] = [
  keycloak,
  adfs,
  pingFederate,
  pingAm,
  casdoor,
  identityServer,
  lemonLdap,
  cas,
];

/** What is known of the provider that a sign-in leads to; null: one like any other. `cookies`: names of those it has set. */
export function knownProvider(address: string, cookies: readonly string[] = []): KnownProvider | null {
  const url = URL.parse(address);
  if (url === null) return null;
  const hosted = hostedProviders.find(({ hosts }) => hosts.some((pattern) => hostMatches(pattern, url.hostname)));
  return hosted ?? selfHostedProviders.find((one) => wayOf(one, url, cookies) !== null) ?? null;
}

export interface KnownSignOut {
  readonly url: string;
  /** Said by the host or a cookie, not by the look of an address alone. */
  readonly sure: boolean;
}

/** The address that ends its session, on the host of the sign-in; null: none is known for it. */
export function knownSignOut(
  known: KnownProvider,
  address: string,
  cookies: readonly string[] = [],
): KnownSignOut | null {
  const url = URL.parse(address);
  const way = url && wayOf(known, url, cookies);
  if (!url || !way) return null;
  const [matched = ''] = way.from.exec(url.pathname + url.search) ?? [];
  const end = URL.parse(matched.replace(way.from, way.to), url.origin);
  return end && { url: end.href, sure: known.hosts.length > 0 || way.cookie !== undefined };
}

function wayOf({ signOut }: KnownProvider, url: URL, cookies: readonly string[]): SignOutWay | null {
  const isThere = ({ cookie }: SignOutWay) => cookie === undefined || cookies.includes(cookie);
  return signOut.find((way) => isThere(way) && way.from.test(url.pathname + url.search)) ?? null;
}
