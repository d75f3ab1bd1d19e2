import { randomBytes } from 'node:crypto';
import { dropCookie, setCookie } from '../http/cookies.ts';
import type { Session } from '../sessions.ts';
import type { Site } from '../site.ts';
import type { Credential } from './credential.ts';

const cookie = { httpOnly: true };

/** A new value on every answer; `once`: the old one is refused from then on, `soft`: it stays good till the session ends. */
export function rotatingCookie(old: 'once' | 'soft'): Credential {
  /** Values handed out per site, to the session they name. */
  const values = new WeakMap<Site, Map<string, Session>>();
  const ofSite = (site: Site) => values.get(site) ?? values.set(site, new Map()).get(site) ?? new Map();

  function handOut(session: Session, site: Site): string {
    const value = randomBytes(16).toString('hex');
    ofSite(site).set(value, session);
    return setCookie('rolling', value, cookie);
  }

  return {
    open(user, site) {
      const session = site.sessions.open(user);
      return { session, grant: { setCookies: [handOut(session, site)], token: null } };
    },
    read(ask, site) {
      const value = ask.cookies.get('rolling') ?? '';
      const session = site.sessions.alive(ofSite(site).get(value)?.id);
      if (!session) return null;
      if (old === 'once') ofSite(site).delete(value);
      return { session, setCookies: [handOut(session, site)] };
    },
    drop: () => [dropCookie('rolling', cookie)],
  };
}
