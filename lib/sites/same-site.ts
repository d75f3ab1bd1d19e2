import { parse } from 'tldts';

/**
 * Whether browsers keep documents of these two origins together, with one process and one cookie jar: same scheme, same registrable
 * domain, whatever the port. An origin that is `"null"` shares nothing, not even with another such.
 */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a !== null && a === b;
}

function placeOf(origin: string): string | null {
  const url = URL.parse(origin);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const host = url.hostname.replace(/\.$/, '');
  return `${url.protocol}//${parse(host, { allowPrivateDomains: true }).domain ?? host}`;
}
