import { hostOf } from './match';
import type { Site } from './site';

/** Patterns for `permissions.request`: the site's own host and the hosts it embeds. */
export function permissionOrigins(site: Site): string[] {
  return [hostOf(site), ...site.embeddedHosts].flatMap(originsOfHost);
}

/** Match patterns carry no port: they cover every port of the host. */
export function originsOfHost(host: string): string[] {
  return [`https://${host}/*`, `http://${host}/*`];
}
