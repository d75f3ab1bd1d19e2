import type { EpochMs } from '../../base/time';
import type { HeaderPair } from './answer';
import { cookiePairs } from './cookie-header';

export interface StatelessToken {
  /** null: the token names no believable end. */
  readonly validUntil: EpochMs | null;
}

const longestToken = 16_000;
const farthestMs = 100 * 365 * 86_400_000;

/**
 * End of a self-contained token (JWT, RFC 7519). null: a token that names no believable end, or is encrypted (JWE, five parts).
 * An end in the past is returned as it is.
 */
export function expiryOf(token: string, now: EpochMs): EpochMs | null | 'not-a-token' {
  const parts = token.length > longestToken ? [] : token.split('.');
  if (parts.length !== 3 && parts.length !== 5) return 'not-a-token';
  const header = jsonPart(parts[0] ?? '');
  if (header === null || typeof header.alg !== 'string') return 'not-a-token';
  if (parts.length === 5) return typeof header.enc === 'string' ? null : 'not-a-token';
  const claims = jsonPart(parts[1] ?? '');
  return claims === null ? 'not-a-token' : believableEnd(claims.exp, now);
}

interface Credentials {
  readonly cookies: string | null;
  readonly headers: readonly HeaderPair[];
}

/** The self-contained token among these credentials; of several, the one that lasts longest. null: there is none. */
export function statelessToken(credentials: Credentials, now: EpochMs): StatelessToken | null {
  const ends = endsOf(credentials, now);
  if (ends.length === 0) return null;
  const known = ends.filter((end) => end !== null);
  return { validUntil: known.length === 0 ? null : Math.max(...known) };
}

/** Clocks of servers and desks differ. */
const skewMs = 10_000;

/** Does a token among these credentials end by itself within this span? Then its refusal is no sign-out. */
export function runsOutWithin(credentials: Credentials, from: EpochMs, to: EpochMs): boolean {
  return endsOf(credentials, to).some((end) => end !== null && end >= from - skewMs && end <= to + skewMs);
}

function endsOf({ cookies, headers }: Credentials, now: EpochMs): (EpochMs | null)[] {
  const values = [...cookiePairs(cookies), ...headers].map((pair) => bare(pair.value));
  return values.map((value) => expiryOf(value, now)).filter((end) => end !== 'not-a-token');
}

function believableEnd(exp: unknown, now: EpochMs): EpochMs | null {
  if (typeof exp !== 'number' || !Number.isFinite(exp)) return null;
  const end = Math.round(exp * 1_000);
  return end > 0 && end <= now + farthestMs ? end : null;
}

/** Without quotes, percent encoding and the scheme word of an Authorization header. */
function bare(value: string): string {
  const [, token = ''] = /^"?(?:(?:bearer|token|jwt)(?: |%20|:)+)?([^" ]*)/i.exec(value.trim()) ?? [];
  return token;
}

function jsonPart(part: string): Record<string, unknown> | null {
  if (!/^[\w-]+=*$/.test(part)) return null;
  try {
    const bytes = Uint8Array.from(atob(part.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
