import { shiftLimits } from './limits';

export type RosterUrl =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly code: RosterUrlProblem };
export type RosterUrlProblem = 'not-an-address' | 'too-long' | 'not-https' | 'user-info';

/** Where a roster is read from: https, or http where the request does not leave the computer. `webcal:` is how calendars write https. */
export function rosterUrl(text: string): RosterUrl {
  const typed = text.trim();
  if (typed.length > shiftLimits.urlCharacters) return { ok: false, code: 'too-long' };
  const url = URL.parse(typed.replace(/^webcals?:/i, 'https:'));
  if (url === null) return { ok: false, code: 'not-an-address' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return { ok: false, code: 'not-https' };
  }
  if (url.username !== '' || url.password !== '') return { ok: false, code: 'user-info' };
  if (url.href.length > shiftLimits.urlCharacters) return { ok: false, code: 'too-long' };
  return { ok: true, url: url.href };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
