import type { EpochMs } from '../base/time';
import type { CookieStore } from '../signout/cookie-store';
import type { SiteId } from '../sites/site';
import type { Facts, OpenFacts, SiteFacts } from './facts';
import { openPartOf } from './facts-on-disk';

export const wasSeenIn = ({ stores }: SiteFacts, store: CookieStore): boolean =>
  stores === undefined ? store.kind === 'normal' : stores.includes(store.id);

/** Nobody is known to be signed in anywhere else. */
export const isOverBy = (known: SiteFacts | undefined, ended: readonly CookieStore[]): boolean =>
  known?.stores === undefined
    ? ended.some(({ kind }) => kind === 'normal')
    : known.stores.every((id) => ended.some((store) => store.id === id));

/** Where somebody is signed in, of a site that the facts know. What only private windows tell is never written down. */
export function withSeenIn(facts: Facts, siteId: SiteId, seen: readonly CookieStore[], at: EpochMs): Facts {
  const known = facts.sites[siteId];
  if (known === undefined || seen.length === 0) return facts;
  const { stores: _stores, open: _open, ...site } = known;
  const next: SiteFacts = { ...site, ...storesOf(seen), ...openOf(known, seen, at) };
  return { ...facts, sites: { ...facts.sites, [siteId]: next } };
}

function openOf(known: SiteFacts, seen: readonly CookieStore[], at: EpochMs): Pick<SiteFacts, 'open'> {
  const open = seen.filter(({ kind }) => kind !== 'private');
  if (open.length === 0) return { open: null };
  if (known.open === undefined && open.length === seen.length) return {};
  return { open: { ...(known.open === null ? begun(known, at) : withoutStores(known)), ...storesOf(open) } };
}

const begun = ({ byCookie }: SiteFacts, at: EpochMs): OpenFacts => ({
  signedInAt: at,
  activeAt: at,
  callAt: null,
  byCookie,
});

function withoutStores(known: SiteFacts): OpenFacts {
  const { stores: _stores, ...open } = known.open ?? openPartOf(known);
  return open;
}

/** Absent means the normal one alone. */
const storesOf = (seen: readonly CookieStore[]): Pick<SiteFacts, 'stores'> =>
  seen.every(({ kind }) => kind === 'normal') ? {} : { stores: seen.map(({ id }) => id) };
