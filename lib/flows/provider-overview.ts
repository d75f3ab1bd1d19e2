import type { IdentityProvider } from '../signout/identity-provider';
import type { ProviderOverview } from '../signout/overview';
import { knownProviderOf, sharing } from '../signout/provider/provider-of';
import { effectiveProviderRule } from '../sites/effective-provider-rule';
import { hostOrigins } from '../sites/permission-origins';
import type { Site, SiteId } from '../sites/site';
import type { Ports } from './ports';

/** What is known of a site's provider before anything is ended: nobody is asked. null: none is known. */
export async function providerOverview(
  ports: Ports,
  site: Site,
  sites: readonly Site[],
  found: Readonly<Record<SiteId, IdentityProvider>>,
): Promise<ProviderOverview | null> {
  const provider = knownProviderOf(site, found);
  if (!provider) return null;
  const { host, hostname } = new URL(provider.origin);
  const origins = hostOrigins(hostname);
  return {
    host,
    rule: effectiveProviderRule(site),
    access: await ports.access.granted(origins),
    origins,
    sharedWith: sharing(site, sites, found).map(({ id, name }) => ({ id, name })),
  };
}
