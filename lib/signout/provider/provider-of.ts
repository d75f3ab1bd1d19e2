import { isSameSite } from '../../sites/same-site';
import type { Site, SiteId } from '../../sites/site';
import type { IdentityProvider } from '../identity-provider';
import { authorizationIn } from './authorization';
import { placeOf } from './place';

/** A site whose provider is not known yet: everything beyond its own hosts is elsewhere. */
export const nowhere = { origin: 'https://provider.invalid', path: '/' } as const;

/** The provider that the site leads to; null: no other host, or nothing of a sign-in about it. */
export function providerAt(
  site: Pick<Site, 'address' | 'otherHosts'>,
  to: string,
  fields: readonly string[] = [],
): Pick<IdentityProvider, 'origin' | 'path'> | null {
  if (placeOf({ site, provider: nowhere }, to) !== 'elsewhere' || isSameHouse(site.address, to)) return null;
  return authorizationIn(to, fields) === null ? null : { origin: new URL(to).origin, path: '/' };
}

/** `www.crm.example` is no provider of `crm.example`. */
function isSameHouse(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return (
    isSameSite(a.origin, b.origin) &&
    a.hostname.replace(/^www\./, '') === b.hostname.replace(/^www\./, '') &&
    a.port === b.port
  );
}

/** `https://idp.example/realms/staff` as a person names it. */
export function namedProvider(url: string): Pick<IdentityProvider, 'origin' | 'path'> | null {
  const named = URL.parse(url);
  if (named === null) return null;
  return { origin: named.origin, path: named.pathname.replace(/\/+$/, '') || '/' };
}

/** As the person named it, else as it was found; null: none is known. */
export function knownProviderOf(
  site: Pick<Site, 'id' | 'providerUrl'>,
  found: Readonly<Record<SiteId, IdentityProvider>>,
): Pick<IdentityProvider, 'origin' | 'path'> | null {
  return (site.providerUrl === null ? null : namedProvider(site.providerUrl)) ?? found[site.id] ?? null;
}

/** Other sites that sign in at the same provider. */
export function sharing(
  site: Pick<Site, 'id' | 'providerUrl'>,
  sites: readonly Site[],
  found: Readonly<Record<SiteId, IdentityProvider>>,
): Site[] {
  const origin = knownProviderOf(site, found)?.origin;
  if (origin === undefined) return [];
  return sites.filter((other) => other.id !== site.id && knownProviderOf(other, found)?.origin === origin);
}

/** The site's own address that starts the sign-in, without what belongs to one sign-in alone. For memory only. */
export function startAddress(from: string): string {
  const url = new URL(from);
  for (const [name, value] of [...url.searchParams]) if (isOfOneTime(name, value)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

function isOfOneTime(name: string, value: string): boolean {
  const secret = /^(?:state|nonce|code|token|ticket|csrf.*|.*session.*|sid|key|sig|saml.*|relaystate|.*token)$/i;
  return secret.test(name) || value.length > 64 || (value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value));
}

/**
 * The same as it may be kept on disk: names of ways to sign in, and no word of a person or a record (R47, R60). null: something in its
 * path may be one.
 */
export function signInAddress(from: string): string | null {
  const { origin, pathname, searchParams } = new URL(from);
  if (!pathname.split('/').every((part) => part === '' || isPlainWord(part))) return null;
  const ways = [...searchParams].filter(([name, value]) => namesAWay.test(name) && isPlainWord(value));
  const query = new URLSearchParams(ways).toString();
  return origin + pathname + (query === '' ? '' : `?${query}`);
}

const namesAWay =
  /^(?:action|auth(?:_?source)?|connection|idp|method|module|protocol|provider|realm|sso|strategy|type)$/i;

/** `login.php`, `saml2`, `google-workspace`: no address, no number and no key. */
const isPlainWord = (text: string): boolean => /^[a-z][a-z._-]{0,31}\d?$/i.test(text);

/** Links on a page of the site that may lead to its provider. */
export function signInLinks(
  site: Pick<Site, 'address' | 'otherHosts'>,
  provider: Pick<IdentityProvider, 'origin' | 'path'>,
  links: readonly string[],
): string[] {
  const sso =
    /(?:^|[^a-z])(?:sso|saml2?|oidc|openid|oauth2?|cas|federated?|keycloak|azure|adfs|google|microsoft|office365)(?:[^a-z]|$)/i;
  return [...new Set(links)].filter((link) => {
    const place = placeOf({ site, provider }, link);
    return place === 'provider' ? authorizationIn(link) !== null : place === 'site' && sso.test(new URL(link).pathname);
  });
}
