import type { Ask } from '../http/ask.ts';
import type { Credential } from './credential.ts';

/** No cookie at all: a script keeps the token and sends it in a header. */
export const bearerCredential: Credential = {
  open(user, site) {
    const session = site.sessions.open(user, 'bearer', site.options.lifetimeMs ?? null);
    return { session, grant: { setCookies: [], token: session.id } };
  },
  read(ask, site) {
    const session = site.sessions.alive(bearerToken(ask));
    return session && { session, setCookies: [] };
  },
  drop: () => [],
};

export function bearerToken(ask: Ask): string | undefined {
  return /^Bearer (.+)$/.exec(ask.headers.authorization ?? '')?.[1];
}
