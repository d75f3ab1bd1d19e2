import { dropCookie, setCookie } from '../http/cookies.ts';
import { cookieCredential } from './cookie.ts';
import type { Credential } from './credential.ts';

const yearSeconds = 31_536_000;
const cookie = { httpOnly: true, maxAge: yearSeconds };

/** A session cookie, and a lasting one that opens a new session when it comes alone. Both are rows of the table. */
export function rememberCredential(): Credential {
  const session = cookieCredential();
  return {
    open(user, site, ask) {
      const opened = session.open(user, site, ask);
      const remember = site.sessions.open(user, 'remember');
      const setCookies = [...opened.grant.setCookies, setCookie('remember', remember.id, cookie)];
      return { session: opened.session, grant: { setCookies, token: null } };
    },
    read(ask, site) {
      const reading = session.read(ask, site);
      if (reading) return reading;
      const remember = site.sessions.alive(ask.cookies.get('remember'));
      if (remember?.kind !== 'remember') return null;
      const reopened = session.open(remember.user, site, ask);
      return { session: reopened.session, setCookies: reopened.grant.setCookies };
    },
    drop: (site, ask) => [...session.drop(site, ask), dropCookie('remember', { httpOnly: true })],
  };
}
