import type { CookieFact } from '../cookie';
import type { Answered } from '../proof/answer';
import { cookieHeaderFor } from '../proof/cookie-header';
import { attributesIn, isGone } from '../proof/set-cookie';
import { isCrossSite } from './place';
import type { Hop } from './walk';

/** The Cookie header a browser would send with this hop; null: none. Cookies that a page of another site may not send along stay out. */
export function cookiesOfHop(hop: Hop, cookies: readonly CookieFact[]): string | null {
  const fromElsewhere = hop.initiator !== null && isCrossSite(hop.initiator, hop.url);
  const held = !fromElsewhere ? [] : hop.form === null ? ['strict'] : ['strict', 'lax'];
  const sent = cookies.filter((cookie) => !held.includes(sameSiteOf(cookie)));
  return cookieHeaderFor(hop.url, sent, new URL(hop.url).origin);
}

/** Where it is not said, Chromium holds it to be Lax, and Firefox sends it along. */
const sameSiteOf = ({ sameSite, storeId }: CookieFact): string =>
  sameSite === 'unspecified' && !storeId.startsWith('firefox-') ? 'lax' : sameSite;

/** The cookies after an answer, as a jar would have them. What is set takes the place of everything of that name that goes to this host. */
export function laidOver(cookies: readonly CookieFact[], { url, setCookies, at }: Answered): CookieFact[] {
  const host = new URL(url).hostname;
  return setCookies.reduce<CookieFact[]>(
    (jar, set) => {
      const attributes = attributesIn(set);
      const others = jar.filter((cookie) => cookie.name !== set.name || !goesTo(cookie, host));
      return isGone(attributes, at) ? others : [...others, factOf(set, attributes, host, jar[0]?.storeId ?? '')];
    },
    [...cookies],
  );
}

function goesTo({ domain, hostOnly }: CookieFact, host: string): boolean {
  const bare = domain.replace(/^\./, '');
  return host === bare || (!hostOnly && host.endsWith(`.${bare}`));
}

function factOf(
  { name, value }: { name: string; value: string },
  attributes: ReadonlyMap<string, string>,
  host: string,
  storeId: string,
): CookieFact {
  const wanted = attributes.get('domain')?.replace(/^\./, '').toLowerCase() ?? '';
  const isDomain = wanted !== '' && (wanted === host || host.endsWith(`.${wanted}`));
  const sameSite = attributes.get('samesite')?.toLowerCase();
  return {
    name,
    value,
    domain: isDomain ? `.${wanted}` : host,
    hostOnly: !isDomain,
    path: '/',
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    sameSite: sameSite === 'none' ? 'no_restriction' : (sameSite ?? 'unspecified'),
    storeId,
    expiresAtS: null,
    partition: null,
  };
}
