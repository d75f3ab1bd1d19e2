import { permissionOrigins } from '../sites/permission-origins';
import type { Site } from '../sites/site';
import type { Ports } from './ports';

/** Whether the browser lets us at the site itself; hosts it embeds are another matter. Access can be taken back at any time. */
export function hasAccess(ports: Ports, site: Site): Promise<boolean> {
  return ports.access.granted(permissionOrigins({ ...site, embeddedHosts: [] }));
}
