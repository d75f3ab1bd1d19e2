import type { OwnProblem } from './own-address';

export type AnyAddress =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly code: Exclude<OwnProblem, 'other-site'> };

/** An address as a whole, at any host: of an identity provider. */
export function anyAddress(text: string): AnyAddress {
  const url = URL.parse(text);
  if (url === null) return { ok: false, code: 'not-an-address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, code: 'wrong-scheme' };
  if (url.username !== '' || url.password !== '') return { ok: false, code: 'user-info' };
  return { ok: true, url: url.href };
}
