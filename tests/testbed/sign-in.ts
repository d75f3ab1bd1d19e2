import type { Grant } from './credentials/credential.ts';
import { setCookie } from './http/cookies.ts';
import { posingOf } from './poses.ts';
import type { Visit } from './style.ts';

/** Opens a session for whoever the form names. The password is not looked at. */
export function signIn({ ask, site }: Visit): Grant {
  const user = ask.fields.get('user')?.trim() || 'guest';
  const { grant } = site.style.credential.open(user, site, ask);
  return { ...grant, setCookies: [...grant.setCookies, ...moreCookies(ask.hostname, site)] };
}

function moreCookies(hostname: string, site: Visit['site']): string[] {
  const { cookies = 0, oddCookies, partitioned } = site.options;
  const plain = Array.from({ length: cookies }, (_, index) => setCookie(`piece-${index + 1}`, `value-${index + 1}`));
  const chip =
    partitioned === 'extra' ? [setCookie('chip', 'own', { partitioned: true, secure: true, sameSite: 'None' })] : [];
  const posing = posingOf(site).setCookies ?? [];
  return [...plain, ...chip, ...(oddCookies ? odd(hostname) : []), ...posing];
}

function odd(hostname: string): string[] {
  return [
    setCookie('twin', 'host-only'),
    setCookie('twin', 'with-domain', { domain: hostname }),
    setCookie('twin', 'deals', { path: '/deals' }),
    setCookie('area', 'api', { path: '/api/v1/' }),
    setCookie('area', 'spaced', { path: '/old%20pages/' }),
    setCookie('', 'no-name'),
    setCookie('umlaut', Buffer.from('größe', 'utf8').toString('latin1')),
    setCookie('device_trust', 'keep-me', { maxAge: 31_536_000, httpOnly: true }),
  ];
}
