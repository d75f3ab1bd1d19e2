import type { Site } from '../../../lib/sites/site';

/** Patterns of one host, as the browser's question names them. */
export const hostPatterns = (host: string): string[] => [`https://${host}/*`, `http://${host}/*`];

/** Everything a site with these settings asks for. Domains of the test bed have two labels. */
export function sitePatterns(site: Pick<Site, 'address' | 'embeddedHosts' | 'otherHosts' | 'parentCookies'>): string[] {
  const { hostname } = new URL(site.address);
  const parents = site.parentCookies === 'clear' ? parentHosts(hostname) : [];
  return [hostname, ...site.otherHosts, ...parents, ...site.embeddedHosts].flatMap(hostPatterns);
}

function parentHosts(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1, -1).map((_, at) => labels.slice(at + 1).join('.'));
}
