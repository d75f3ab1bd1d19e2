import { dropCookie, setCookie } from '../http/cookies.ts';
import type { Credential } from './credential.ts';

const cookie = { httpOnly: true };

/** One session for pages, another for `/api/`; each has its cookie and its row, and each ends by itself. */
export const halfCredential: Credential = {
  open(user, site) {
    const session = site.sessions.open(user);
    const api = site.sessions.open(user, 'api');
    const setCookies = [
      setCookie('page_sid', session.id, cookie),
      setCookie('api_sid', api.id, { ...cookie, path: '/api' }),
    ];
    return { session, grant: { setCookies, token: null } };
  },
  read(ask, site) {
    const session = site.sessions.alive(ask.cookies.get(ask.path.startsWith('/api/') ? 'api_sid' : 'page_sid'));
    return session && { session, setCookies: [] };
  },
  drop: () => [dropCookie('page_sid', cookie), dropCookie('api_sid', { ...cookie, path: '/api' })],
};
