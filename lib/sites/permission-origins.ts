import { parse } from 'tldts';
import { hostOf } from './match';
import type { Site } from './site';

/** What the site needs access to, as patterns for `permissions.request`. Match patterns carry no port: they cover all of them. */
export function permissionOrigins(site: Site): string[] {
  const parents = site.parentCookies === 'clear' ? parentHosts(hostOf(site)) : [];
  return [hostOf(site), ...site.otherHosts, ...parents, ...site.embeddedHosts].flatMap(hostOrigins);
}

/**
 * Both schemes, whatever the site speaks: browsers show a cookie to those with access to `https:` when it is Secure and to `http:`
 * when it is not (Chromium, `GetURLFromCanonicalCookie`). With one of them, cookies would stay behind unseen.
 */
export function hostOrigins(host: string): string[] {
  return [`https://${host}/*`, `http://${host}/*`];
}

/** Domains above the host, up to the registrable one. Chromium shows a parent's cookies only to those with access to that parent. */
export function parentHosts(host: string): string[] {
  const { domain } = parse(host, { allowPrivateDomains: true });
  if (domain === null || domain === host) return [];
  const parent = host.slice(host.indexOf('.') + 1);
  return [parent, ...parentHosts(parent)];
}
