import { parse } from 'tldts';
import { hostOf } from './match';
import type { Site } from './site';

/** What the site needs access to, as patterns for `permissions.request`. Match patterns carry no port: they cover all of them. */
export function permissionOrigins(site: Site): string[] {
  const scheme = new URL(site.address).protocol.slice(0, -1);
  const parents = site.parentCookies === 'clear' ? parentHosts(hostOf(site)) : [];
  return [hostOf(site), ...parents, ...site.embeddedHosts].map((host) => originPattern(scheme, host));
}

export function originPattern(scheme: string, host: string): string {
  return `${scheme}://${host}/*`;
}

/** Domains above the host, up to the registrable one. Chromium shows a parent's cookies only to those with access to that parent. */
function parentHosts(host: string): string[] {
  const { domain } = parse(host, { allowPrivateDomains: true });
  if (domain === null || domain === host) return [];
  const parent = host.slice(host.indexOf('.') + 1);
  return [parent, ...parentHosts(parent)];
}
