import type { RecordEntry, SignOutRecord } from '../../records/record';
import type { CookieStore } from '../../signout/cookie-store';
import type { ProviderResult } from '../../signout/identity-provider';
import type { Overview, ProviderOverview, SiteOverview } from '../../signout/overview';
import { endsProvider } from '../../sites/effective-provider-rule';
import type { ResultState } from './state';

/** One session at one identity provider: whoever ends it ends it for all these targets. */
export interface ProviderGroup {
  /** Of the provider in its cookie store. */
  readonly id: string;
  /** null: the normal one. */
  readonly store: CookieStore | null;
  readonly recordId: string;
  /** The worst of them. */
  readonly result: ProviderResult;
  /** Of those for which it has not ended. */
  readonly targetIds: readonly string[];
  /** Other sites that may still be signed in there. */
  readonly others: readonly string[];
  /** Other sites whose sign-in ended with it. */
  readonly endedWith: readonly string[];
  readonly access: boolean;
  readonly origins: readonly string[];
  /** Which one it is. False: nobody could tell how people sign in, and it stands under the site's own host. */
  readonly isKnown: boolean;
  /** Its cookie store is there: private windows may have been closed since. */
  readonly isThere: boolean;
}

type Known = Pick<Overview, 'sites' | 'openStores'>;

const RANK = { ended: 0, unproven: 1, alive: 2 } as const;

/** Of a record, or of one target in it; worst first. */
export function providerGroups(
  record: SignOutRecord,
  known: Known,
  include: (entry: RecordEntry) => boolean = () => true,
): ProviderGroup[] {
  const parts = record.entries.filter(include).flatMap((entry) => {
    const provider = entry.outcome.kind === 'finished' ? entry.outcome.provider : null;
    return provider ? [{ entry, provider }] : [];
  });
  const groups = Map.groupBy(parts, ({ entry, provider }) => `${provider.host} ${entry.storeId}`);
  return [...groups].map(([id, of]) => groupOf(id, record.id, of, known)).sort((a, b) => rank(b) - rank(a));
}

/** Of the sites that a result speaks of. */
export function groupsOfResult({ record, results }: ResultState, known: Known): ProviderGroup[] {
  const shown = new Set(results.map(({ entry }) => entry.siteId));
  return providerGroups(record, known, ({ siteId }) => shown.has(siteId));
}

const rank = ({ result }: ProviderGroup): number => RANK[result.verdict.kind];

type Part = { readonly entry: RecordEntry; readonly provider: ProviderResult };

function groupOf(id: string, recordId: string, of: readonly Part[], { sites, openStores }: Known): ProviderGroup {
  const results = of.map(({ provider }) => provider).sort((a, b) => RANK[b.verdict.kind] - RANK[a.verdict.kind]);
  const [result = of[0]?.provider] = results;
  if (result === undefined) throw new Error('a group without a target');
  const own = new Set(of.map(({ entry }) => entry.siteId));
  const shared = results.flatMap(({ sharedWith }) => sharedWith).filter(({ id }) => !own.has(id));
  const isOver = result.verdict.kind === 'ended';
  const known = sites.find(({ id, provider }) => own.has(id) && provider?.host === result.host)?.provider;
  const store = of[0]?.entry.store ?? null;
  return {
    id,
    store: store?.kind === 'normal' ? null : store,
    recordId,
    result,
    targetIds: of.flatMap(({ entry, provider }) => (provider.verdict.kind === 'ended' ? [] : entry.targetId)),
    others: isOver ? [] : namesOf(mayBeSignedIn(shared, sites)),
    endedWith: isOver && result.done === 'ended' ? namesOf(shared) : [],
    access: known?.access ?? true,
    origins: known?.origins ?? [],
    isKnown: of.some(({ entry, provider }) => provider.host !== entry.host),
    isThere: of.every(({ entry }) => openStores.includes(entry.storeId)),
  };
}

const namesOf = (shared: Shared): string[] => [...new Set(shared.map(({ name }) => name))];

type Shared = ProviderOverview['sharedWith'];

/** Whoever is known to be signed out loses nothing. */
const mayBeSignedIn = (shared: Shared, sites: readonly SiteOverview[]): Shared =>
  shared.filter(({ id }) => sites.find((site) => site.id === id)?.session !== 'signed-out');

/** Providers of these sites whose session ends with them by their rules, allowed or not. */
export function endedAlong(of: readonly SiteOverview[]): ProviderOverview[] {
  const providers = of.flatMap(({ provider }) => (provider !== null && endsProvider(provider.rule) ? [provider] : []));
  return [...new Map(providers.map((one) => [one.host, one])).values()];
}

/** What a sign-out of `of` ends beside them. */
export interface GoingAlong {
  readonly hosts: readonly string[];
  /** Names of other sites that may be signed in there. */
  readonly others: readonly string[];
}

/** null: nothing, or nothing that is allowed. */
export function goingAlong(of: readonly SiteOverview[], sites: readonly SiteOverview[]): GoingAlong | null {
  const providers = endedAlong(of).filter(({ access }) => access);
  if (providers.length === 0) return null;
  const shared = providers
    .flatMap(({ sharedWith }) => sharedWith)
    .filter(({ id }) => !of.some((site) => site.id === id));
  return { hosts: providers.map(({ host }) => host), others: namesOf(mayBeSignedIn(shared, sites)) };
}
