import { FRAGMENTS } from './address-fragments';

export type AddressStrength = 'exact' | 'strong' | 'weak';

/** Parameters that only say where to go afterwards: a sign-in link may carry a sign-out address there. */
const RETURN_PARAMETER =
  /^(?:next|back|back_?url|continue|from|url|dest(?:ination)?|target|ref(?:errer)?|return.*|redirect.*|.*(?:return|redirect)_?(?:to|ur[il])?|service_?url)$/i;

const NEGATIVE_ADDRESS =
  /(?:auto|force|idle)[-_]?(?:log|sign)[-_]?(?:out|off)|(?:log|sign)[-_]?(?:out|off)s?[-_/]?(?:all|others?|users|everywhere|devices|history|reports?|settings?|timeouts?|urls?)\b|unsubscribe|newsletter|full-?screen|deactivate|(?:delete|close)[-_/]?account|impersonat/;

const sieve = /log[-_]?(?:out|off)|sign[-_]?(?:out|off)|end_?session|session\/end|outlogin|destroyauthtoken/i;

/** Path, query without return addresses, and fragment, in lower case; empty for `javascript:`, `mailto:` and the like. */
function tellingPart(address: string): string {
  const url = URL.parse(address, 'http://page.invalid/');
  if (url === null || !/^https?:$/.test(url.protocol)) return '';
  // In pages, Firefox has the entries for this, and refuses the keys.
  for (const [name] of [...url.searchParams]) if (RETURN_PARAMETER.test(name)) url.searchParams.delete(name);
  return `${url.pathname}${url.search}${url.hash}`.toLowerCase();
}

/** How clearly an address, as written, ends a session; null: not at all. */
export function addressStrength(address: string): AddressStrength | null {
  const part = tellingPart(address);
  if (part === '' || NEGATIVE_ADDRESS.test(part)) return null;
  if (FRAGMENTS.exact.some((fragment) => part.includes(fragment))) return 'exact';
  if (FRAGMENTS.strong.some((fragment) => part.includes(fragment))) return 'strong';
  return FRAGMENTS.weak.some((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`).test(part)) ? 'weak' : null;
}

/** Clearly enough to act on it without any word beside it. */
export function isSignOutAddress(address: string): boolean {
  const strength = addressStrength(address);
  return strength === 'exact' || strength === 'strong';
}

/** About other people's sessions, settings, newsletters. */
export function isNegativeAddress(address: string): boolean {
  return NEGATIVE_ADDRESS.test(tellingPart(address));
}

/** Lets too much through, never a telling address too few. */
export function mentionsSignOutAddress(address: string): boolean {
  return sieve.test(address);
}
