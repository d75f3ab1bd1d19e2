import type { EpochMs } from '../../base/time';
import type { CookieFact } from '../cookie';
import type { Answer, SetCookie } from './answer';

/** By name in lower case; one without a value is empty. */
export function attributesIn({ attributes = '' }: SetCookie): ReadonlyMap<string, string> {
  const parts = attributes.split(';').map((part) => part.trim());
  return new Map(
    parts.flatMap((part) => {
      const [name = '', ...value] = part.split('=');
      return name === '' ? [] : [[name.trim().toLowerCase(), value.join('=').trim()] as const];
    }),
  );
}

/** The server takes the cookie back. */
export function isGone(attributes: ReadonlyMap<string, string>, now: EpochMs): boolean {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge) <= 0;
  const expires = Date.parse(attributes.get('expires') ?? '');
  return !Number.isNaN(expires) && expires <= now;
}

/**
 * Cookies of the jar to which the answer gave another value. `sent`: those it was asked with. What is not in the jar any more, or has been
 * renewed there since, stays so, and so does what the answer takes back: nothing that ended is planted again.
 */
export function renewedIn(answer: Answer, sent: readonly CookieFact[], jar: readonly CookieFact[]): CookieFact[] {
  if (answer.kind !== 'answered') return [];
  return jar.flatMap((cookie) => {
    const set = answer.setCookies.findLast((one) => isFor(one, cookie));
    if (set === undefined || set.value === '' || set.value === cookie.value) return [];
    const wasSent = sent.some((one) => isSame(one, cookie) && one.value === cookie.value);
    return wasSent && !isGone(attributesIn(set), answer.at) ? [{ ...cookie, value: set.value }] : [];
  });
}

function isFor(set: SetCookie, { name, hostOnly, path }: CookieFact): boolean {
  const attributes = attributesIn(set);
  const isDomain = (attributes.get('domain') ?? '') !== '';
  return set.name === name && hostOnly !== isDomain && (attributes.get('path') ?? path) === path;
}

const isSame = (one: CookieFact, other: CookieFact): boolean =>
  one.name === other.name &&
  one.domain === other.domain &&
  one.path === other.path &&
  one.partition?.topLevelSite === other.partition?.topLevelSite;
