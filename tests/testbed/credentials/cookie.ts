import type { Ask } from '../http/ask.ts';
import { type CookieOptions, dropCookie, setCookie } from '../http/cookies.ts';
import type { Site } from '../site.ts';
import type { Credential } from './credential.ts';

export interface SessionCookie extends CookieOptions {
  readonly name?: string;
}

/** The ordinary session cookie: a random name for a row in the server's table. */
export function cookieCredential(own: SessionCookie = {}): Credential {
  return {
    open(user, site) {
      const session = site.sessions.open(user, 'cookie', site.options.lifetimeMs ?? null);
      const { name, options } = cookieOf(site, own);
      return { session, grant: { setCookies: [setCookie(name, session.id, options)], token: null } };
    },
    read(ask, site) {
      const session = site.sessions.alive(ask.cookies.get(cookieOf(site, own).name));
      return session && { session, setCookies: [] };
    },
    drop(site) {
      const { name, options } = cookieOf(site, own);
      return [dropCookie(name, options)];
    },
  };
}

/** The value the browser sent, dead or alive. */
export function presentedId(ask: Ask, site: Site, own: SessionCookie = {}): string | undefined {
  return ask.cookies.get(cookieOf(site, own).name);
}

export function cookieOf(site: Site, own: SessionCookie = {}): { name: string; options: CookieOptions } {
  const { hostCookie, partitioned } = site.options;
  const options = { httpOnly: true, ...own };
  if (partitioned === 'session')
    return { name: own.name ?? 'sid', options: { ...options, secure: true, partitioned: true } };
  if (hostCookie) return { name: '__Host-sid', options: { ...options, path: '/', secure: true } };
  return { name: own.name ?? 'sid', options };
}
