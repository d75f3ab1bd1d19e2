import type { Answer } from './answer';
import { cookiePairs } from './cookie-header';

/**
 * Names of sent cookies to which the answer gave a new value: the credential may be good for one question only.
 * A cookie set again to the value it had, or emptied, is not re-issued.
 */
export function reIssuedNames(sentCookieHeader: string | null, answer: Answer): string[] {
  if (answer.kind !== 'answered') return [];
  const sent = cookiePairs(sentCookieHeader);
  const renewed = answer.setCookies.filter(({ name, value }) => {
    const values = sent.filter((pair) => pair.name === name).map((pair) => pair.value);
    return values.length > 0 && !isEmptied(value) && !values.includes(value);
  });
  return [...new Set(renewed.map(({ name }) => name))];
}

/** PHP and others write `deleted` into a cookie they take back. */
function isEmptied(value: string): boolean {
  return ['', '""', 'deleted'].includes(value.toLowerCase());
}
