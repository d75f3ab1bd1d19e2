import { dropCookie, setCookie } from '../http/cookies.ts';
import type { Credential } from './credential.ts';

/** The session cookie lies on the domain above the host, and every application there is sent it. */
export const parentCookie: Credential = {
  open(user, site, ask) {
    const session = site.sessions.open(user);
    return {
      session,
      grant: { setCookies: [setCookie('crm_sid', session.id, optionsFor(ask.hostname))], token: null },
    };
  },
  read(ask, site) {
    const session = site.sessions.alive(ask.cookies.get('crm_sid'));
    return session && { session, setCookies: [] };
  },
  drop: (_site, ask) => [dropCookie('crm_sid', optionsFor(ask.hostname))],
};

function optionsFor(hostname: string) {
  return { httpOnly: true, domain: hostname.slice(hostname.indexOf('.') + 1) };
}
