import type { CookieFact } from '../cookie';

/**
 * The Cookie header a browser would send to this address (RFC 6265, 5.4), also for HttpOnly and SameSite cookies.
 * Cookies partitioned under the site's own address (`https://crm.example/suite/`) are included. null: no cookie matches.
 */
export function cookieHeaderFor(url: string, cookies: readonly CookieFact[], siteAddress: string): string | null {
  const address = new URL(url);
  const site = new URL(siteAddress);
  const sent = cookies
    .filter((cookie) => isOwn(cookie, site) && matches(cookie, address))
    .toSorted((a, b) => b.path.length - a.path.length);
  return sent.length === 0 ? null : sent.map(pairOf).join('; ');
}

export interface CookiesByLife {
  readonly persistent: readonly CookieFact[];
  readonly session: readonly CookieFact[];
}

export function splitByLife(cookies: readonly CookieFact[]): CookiesByLife {
  return {
    persistent: cookies.filter((cookie) => cookie.expiresAtS !== null),
    session: cookies.filter((cookie) => cookie.expiresAtS === null),
  };
}

export interface CookiePair {
  readonly name: string;
  readonly value: string;
}

/** A piece without `=` is a value without a name, as browsers store it. */
export function cookiePairs(header: string | null): CookiePair[] {
  const pieces = (header ?? '').split(';').map((piece) => piece.trim());
  return pieces.filter((piece) => piece !== '').map(pairIn);
}

/** Cookies of a Cookie header that the browser does not list: those of a parent domain. What else they are is not known; they are sent to this host. */
export function unlistedIn(
  header: string | null,
  host: string,
  listed: readonly CookieFact[],
  storeId: string,
): CookieFact[] {
  const names = new Set(listed.map(({ name }) => name));
  const plain = { domain: host, hostOnly: true, path: '/', secure: false, httpOnly: true, sameSite: 'unspecified' };
  return cookiePairs(header)
    .filter(({ name }) => !names.has(name))
    .map(({ name, value }) => ({ ...plain, name, value, storeId, expiresAtS: null, partition: null }));
}

/** Distinct names in their order. */
export function cookieNames(header: string | null): string[] {
  return [...new Set(cookiePairs(header).map((pair) => pair.name))];
}

function pairIn(piece: string): CookiePair {
  const at = piece.indexOf('=');
  return at < 0 ? { name: '', value: piece } : { name: piece.slice(0, at).trim(), value: piece.slice(at + 1).trim() };
}

function pairOf(cookie: CookieFact): string {
  return cookie.name === '' ? cookie.value : `${cookie.name}=${cookie.value}`;
}

/** A top-level site is the registrable domain of the page, a suffix of its host; ports do not count. */
function isOwn({ partition }: CookieFact, site: URL): boolean {
  if (partition === null) return true;
  const top = URL.parse(partition.topLevelSite);
  if (top === null || partition.hasCrossSiteAncestor === true) return false;
  return top.protocol === site.protocol && `.${site.hostname}`.endsWith(`.${top.hostname}`);
}

function matches(cookie: CookieFact, address: URL): boolean {
  return (
    hostMatches(cookie, address.hostname) &&
    pathMatches(cookie.path, address.pathname) &&
    (!cookie.secure || isSecure(address))
  );
}

function hostMatches(cookie: CookieFact, host: string): boolean {
  const domain = cookie.domain.replace(/^\./, '').toLowerCase();
  if (host === domain) return true;
  return !cookie.hostOnly && domain !== '' && !isIpAddress(host) && host.endsWith(`.${domain}`);
}

function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

function pathMatches(cookiePath: string, path: string): boolean {
  if (path === cookiePath || cookiePath === '') return true;
  return path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/');
}

/** Browsers send Secure cookies to loopback names over plain HTTP too. */
function isSecure({ protocol, hostname }: URL): boolean {
  const loopback =
    /^(?:.*\.)?localhost$/.test(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
  return protocol === 'https:' || loopback;
}
