import type { Facts, OpenFacts, SiteFacts } from './facts';

/** What of the facts may be written down: nothing that only a private window told (R56). */
export function factsOnDisk(facts: Facts): Facts {
  if (!tellsOfPrivate(facts)) return facts;
  const sites = Object.fromEntries(Object.entries(facts.sites).flatMap(([id, site]) => siteOnDisk(id, site)));
  return { ...facts, sites, away: awayOf(facts, Object.keys(sites)) };
}

/** They have to be remembered apart from the disk. */
export const tellsOfPrivate = (facts: Facts): boolean =>
  Object.values(facts.sites).some(({ open }) => open !== undefined);

export const openPartOf = ({ signedInAt, activeAt, callAt, byCookie, stores }: SiteFacts): OpenFacts => ({
  signedInAt,
  activeAt,
  callAt,
  byCookie,
  ...(stores === undefined ? {} : { stores }),
});

function siteOnDisk(id: string, { open, stores, ...site }: SiteFacts): [string, SiteFacts][] {
  if (open === null) return [];
  return [[id, open === undefined ? { ...site, ...(stores === undefined ? {} : { stores }) } : { ...site, ...open }]];
}

function awayOf({ away }: Facts, known: readonly string[]): Facts['away'] {
  const siteIds = away?.siteIds.filter((id) => known.includes(id)) ?? [];
  return away === null || siteIds.length === 0 ? null : { ...away, siteIds };
}
