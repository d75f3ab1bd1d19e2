import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Ask } from '../http/ask.ts';
import { dropCookie, setCookie } from '../http/cookies.ts';
import type { Session } from '../sessions.ts';
import type { Site } from '../site.ts';
import { bearerToken } from './bearer.ts';
import type { Credential } from './credential.ts';

const key = randomBytes(32);
const hourMs = 3_600_000;
const cookieName = 'access_token';

/** A signed token that is good until it expires; the server keeps nothing and can end nothing. */
export function selfContained(carrier: 'cookie' | 'header'): Credential {
  return {
    open(user, site) {
      const session = site.sessions.open(user, 'token', site.options.lifetimeMs ?? hourMs);
      const token = jwtOf(session);
      const cookie = setCookie(cookieName, token, { httpOnly: true });
      return {
        session,
        grant: carrier === 'cookie' ? { setCookies: [cookie], token: null } : { setCookies: [], token },
      };
    },
    read(ask, site) {
      const session = sessionOf(tokenIn(ask, carrier), site);
      return session && { session, setCookies: [] };
    },
    drop: () => (carrier === 'cookie' ? [dropCookie(cookieName, { httpOnly: true })] : []),
  };
}

function tokenIn(ask: Ask, carrier: 'cookie' | 'header'): string | undefined {
  return carrier === 'cookie' ? ask.cookies.get(cookieName) : bearerToken(ask);
}

export function jwtOf(session: Session): string {
  const claims = { sub: session.user, jti: session.id, exp: Math.floor((session.expiresAt ?? 0) / 1000) };
  const signed = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => base64url(JSON.stringify(part))).join('.');
  return `${signed}.${signatureOf(signed)}`;
}

/** The table row is looked up only to show it on pages; signature and expiry decide. */
function sessionOf(token: string | undefined, site: Site): Session | null {
  const [head, claims, signature] = (token ?? '').split('.');
  if (!head || !claims || !signature || !same(signature, signatureOf(`${head}.${claims}`))) return null;
  const { jti, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return exp * 1000 > Date.now() ? site.sessions.any(jti) : null;
}

function same(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

const signatureOf = (signed: string) => createHmac('sha256', key).update(signed).digest('base64url');
const base64url = (text: string) => Buffer.from(text).toString('base64url');
