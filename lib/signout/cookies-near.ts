import { isAtOrBelow, parentDomains } from '../sites/host-names';
import type { CookieFact } from './cookie';

/** Those of these hosts, of what lies below them, and of the domains above them whose cookies reach them. */
export function cookiesNear(cookies: readonly CookieFact[], hosts: readonly string[]): CookieFact[] {
  const above = new Set(hosts.flatMap(parentDomains).map((domain) => `.${domain}`));
  const isNear = ({ domain }: CookieFact) =>
    above.has(domain) || hosts.some((host) => isAtOrBelow(domain.replace(/^\./, ''), host));
  return cookies.filter(isNear);
}
