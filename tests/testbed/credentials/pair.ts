import { dropCookie, setCookie } from '../http/cookies.ts';
import type { Credential } from './credential.ts';

/** Two cookies, neither good without the other, the second perhaps only for one folder. */
export function cookiePair(first: string, second: string, secondPath = '/'): Credential {
  const cookie = { httpOnly: true };
  return {
    open(user, site) {
      const session = site.sessions.open(user);
      const setCookies = [
        setCookie(first, session.id, cookie),
        setCookie(second, session.csrf, { ...cookie, path: secondPath }),
      ];
      return { session, grant: { setCookies, token: null } };
    },
    read(ask, site) {
      const session = site.sessions.alive(ask.cookies.get(first));
      return session && ask.cookies.get(second) === session.csrf ? { session, setCookies: [] } : null;
    },
    drop: () => [dropCookie(first, cookie), dropCookie(second, { ...cookie, path: secondPath })],
  };
}
