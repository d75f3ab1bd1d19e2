import { hostMatches } from '../host-pattern';
import { auth0, authing, entraId, google, logtoCloud, okta, oracleIam, zitadelCloud } from './hosted';
import type { KnownProvider } from './known-provider';
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
  cas,
  lemonLdap,
];

/** What is known of the provider that a sign-in leads to; null: one like any other. */
export function knownProvider(address: string): KnownProvider | null {
  const url = URL.parse(address);
  if (url === null) return null;
  const hosted = hostedProviders.find(({ hosts }) => hosts.some((pattern) => hostMatches(pattern, url.hostname)));
  return hosted ?? selfHostedProviders.find((one) => endIn(one, url) !== null) ?? null;
}

/** The address that ends its session, on the host of the sign-in; null: none is known for it. */
export function knownSignOut(known: KnownProvider, address: string): string | null {
  const url = URL.parse(address);
  return url === null ? null : endIn(known, url);
}

function endIn({ signOut }: KnownProvider, { origin, pathname, search }: URL): string | null {
  const place = pathname + search;
  const found = signOut.find(({ from }) => from.test(place));
  if (!found) return null;
  const [matched = ''] = found.from.exec(place) ?? [];
  return URL.parse(matched.replace(found.from, found.to), origin)?.href ?? null;
}
