import type { HeaderPair } from './answer';

const credentialName = /auth|token|session|key|jwt|csrf|xsrf/i;
const forgeryName = /csrf|xsrf/i;

/** Headers that may carry a credential; anti-forgery values belong to it. */
export function credentialHeaders(headers: readonly HeaderPair[]): HeaderPair[] {
  return headers.filter(({ name }) => credentialName.test(name));
}

export function plainHeaders(headers: readonly HeaderPair[]): HeaderPair[] {
  return headers.filter(({ name }) => !credentialName.test(name));
}

/** True when a header alone may sign a request in; an anti-forgery value does not. */
export function hasBearer(headers: readonly HeaderPair[]): boolean {
  return credentialHeaders(headers).some(({ name }) => !forgeryName.test(name));
}

/** True when a header holds a session of its own; a mere key names the program, not the person. */
export function hasToken(headers: readonly HeaderPair[]): boolean {
  return headers.some(({ name }) => /auth|token|session|jwt/i.test(name) && !forgeryName.test(name));
}
