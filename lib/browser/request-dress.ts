import type { HeaderPair } from '../signout/proof/answer';
import { isSameSite } from '../sites/same-site';

/** A request of ours, before it is made to look like one of the site's own. */
export interface Undressed {
  readonly url: string;
  readonly method: string;
  /**
   * `typed`: a navigation from the address bar; `page`: a link or form of the site that somebody pressed; `led`: one that a page, `from`
   * this origin, took its reader to by itself; `call`: a script of the site.
   */
  readonly as: 'typed' | 'page' | 'led' | 'call';
  readonly from?: string;
  /** null: the usual one for `as`. */
  readonly accept: string | null;
  readonly headers: readonly HeaderPair[];
  /** Cookie header that stands in for the jar; null: none. */
  readonly cookies: string | null;
  /** Cookies that go out beside those of the jar; null: none. */
  readonly besideJar: string | null;
}

/** What becomes of one header, named in lower case. */
export type HeaderChange =
  | { readonly header: string; readonly operation: 'set' | 'append'; readonly value: string }
  | { readonly header: string; readonly operation: 'remove' };

const PAGE_ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8';

/** Headers the network stack owns. */
const untouchable = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'cookie', 'te', 'upgrade']);

/**
 * The headers with which the site's own page would send this. A browser adds Origin to everything but same-origin reads; our own
 * requests would carry the extension's, which servers refuse before they look at the credentials.
 * null: something given cannot stand in a header.
 */
export function dress(request: Undressed): HeaderChange[] | null {
  const headers = new Map<string, string | null>([...usual(request), ...given(request)]);
  if (request.cookies !== null) headers.set('cookie', request.cookies);
  const changes = [...headers].map(
    ([header, value]): HeaderChange =>
      value === null ? { header, operation: 'remove' } : { header, operation: 'set', value },
  );
  if (request.besideJar !== null) changes.push({ header: 'cookie', operation: 'append', value: request.besideJar });
  return changes.every(isPossible) ? changes : null;
}

function usual(request: Undressed): [string, string | null][] {
  const own = new URL(request.url).origin;
  const origin = request.from ?? new Map(given(request)).get('origin') ?? own;
  const typed = request.as === 'typed';
  const isSilent = request.method === 'GET' && (origin === own || request.as === 'led');
  return [
    ...(request.as === 'call' ? callHeaders(request) : pageHeaders(request)),
    ['origin', isSilent ? null : origin],
    ['referer', typed ? null : `${origin}/`],
    ['sec-fetch-site', typed ? 'none' : request.as === 'led' ? relation(origin, own) : relationOfCall(origin, own)],
  ];
}

const relationOfCall = (origin: string, own: string): string => (origin === own ? 'same-origin' : 'cross-site');

const relation = (origin: string, own: string): string =>
  origin !== own && isSameSite(origin, own) ? 'same-site' : relationOfCall(origin, own);

function given({ headers }: Undressed): [string, string][] {
  return headers
    .map(({ name, value }): [string, string] => [name.toLowerCase(), value])
    .filter(([name]) => !untouchable.has(name));
}

function pageHeaders({ as, accept }: Undressed): [string, string | null][] {
  return [
    ['accept', accept ?? PAGE_ACCEPT],
    ['upgrade-insecure-requests', '1'],
    ['sec-fetch-mode', 'navigate'],
    ['sec-fetch-dest', 'document'],
    ['sec-fetch-user', as === 'led' ? null : '?1'],
  ];
}

function callHeaders({ accept }: Undressed): [string, string][] {
  return [
    ['accept', accept ?? '*/*'],
    ['sec-fetch-mode', 'cors'],
    ['sec-fetch-dest', 'empty'],
  ];
}

function isPossible(change: HeaderChange): boolean {
  const value = change.operation === 'remove' ? '' : change.value;
  return (
    /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(change.header) && !['\0', '\r', '\n'].some((breaker) => value.includes(breaker))
  );
}
