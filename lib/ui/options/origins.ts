import { permissionOrigins } from '../../sites/permission-origins';
import type { Site } from '../../sites/site';

/** What has to be allowed for a site as it would be after a change. */
export function originPatterns(site: Site, change: Partial<Site> = {}): string[] {
  const next = { ...site, ...change };
  return URL.canParse(next.address) ? permissionOrigins(next) : permissionOrigins(site);
}
