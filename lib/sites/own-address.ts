export type OwnAddress =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly code: OwnProblem };
export type OwnProblem = 'not-an-address' | 'wrong-scheme' | 'user-info' | 'other-site';

/**
 * An address of a site that a person names. A path counts from the site's host: `/logout`. Requests go to the site itself only:
 * same scheme, host and port, nothing hidden before the host.
 */
export function ownAddress(text: string, siteAddress: string): OwnAddress {
  const url = URL.parse(text, text.startsWith('/') ? siteAddress : undefined);
  if (url === null) return { ok: false, code: 'not-an-address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, code: 'wrong-scheme' };
  if (url.origin !== new URL(siteAddress).origin) return { ok: false, code: 'other-site' };
  if (url.username !== '' || url.password !== '') return { ok: false, code: 'user-info' };
  return { ok: true, url: url.href };
}
