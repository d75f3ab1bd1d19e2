import type { CookieFact } from '../signout/cookie';

/** Everything by which the jar tells cookies apart. */
export function identity({ name, domain, path, storeId, partition }: CookieFact): string {
  return JSON.stringify([
    storeId,
    domain,
    path,
    name,
    partition?.topLevelSite ?? null,
    partition?.hasCrossSiteAncestor ?? null,
  ]);
}
