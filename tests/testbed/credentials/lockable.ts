import type { Session } from '../sessions.ts';
import type { Visit } from '../style.ts';
import { cookieCredential, presentedId } from './cookie.ts';
import type { Credential } from './credential.ts';

const cookie = cookieCredential();
const asleep = new WeakSet<Session>();

/** A session that can be put to sleep and woken with any password. */
export const lockableCookie: Credential = {
  ...cookie,
  read(ask, site) {
    const reading = cookie.read(ask, site);
    return reading && asleep.has(reading.session) ? null : reading;
  },
};

export function isLocked(visit: Visit): boolean {
  const session = presented(visit);
  return session !== null && asleep.has(session);
}

export function lock({ session }: Visit): void {
  if (session) asleep.add(session);
}

export function unlock(visit: Visit): void {
  const session = presented(visit);
  if (session) asleep.delete(session);
}

function presented({ ask, site }: Visit): Session | null {
  return site.sessions.alive(presentedId(ask, site));
}
