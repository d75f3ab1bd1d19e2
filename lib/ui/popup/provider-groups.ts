import type { RecordEntry, SignOutRecord } from '../../records/record';
import type { ProviderResult } from '../../signout/identity-provider';
import type { ProviderOverview, SiteOverview } from '../../signout/overview';
import { isHeld } from './halves';

/** One session at one identity provider: whoever ends it ends it for all these targets. */
export interface ProviderGroup {
  readonly recordId: string;
  /** The worst of them. */
  readonly result: ProviderResult;
  readonly targetIds: readonly string[];
  /** Other sites that may still be signed in there. */
  readonly others: readonly string[];
  /** Other sites whose sign-in ended with it. */
  readonly endedWith: readonly string[];
  readonly access: boolean;
  readonly origins: readonly string[];
}

const RANK = { ended: 0, unproven: 1, alive: 2 } as const;

/** Of a record, or of one target in it; worst first. */
export function providerGroups(
  record: SignOutRecord,
  sites: readonly SiteOverview[],
  include: (entry: RecordEntry) => boolean = () => true,
): ProviderGroup[] {
  const parts = record.entries.filter(include).flatMap((entry) => {
    const provider = entry.outcome.kind === 'finished' ? entry.outcome.provider : null;
    return provider ? [{ entry, provider }] : [];
  });
  const groups = Map.groupBy(parts, ({ entry, provider }) => `${provider.host} ${entry.storeId}`);
  return [...groups.values()].map((of) => groupOf(record.id, of, sites)).sort((a, b) => rank(b) - rank(a));
}

const rank = ({ result }: ProviderGroup): number => (isHeld(result) ? RANK[result.verdict.kind] : 0);

type Part = { readonly entry: RecordEntry; readonly provider: ProviderResult };

function groupOf(recordId: string, of: readonly Part[], sites: readonly SiteOverview[]): ProviderGroup {
  const results = of.map(({ provider }) => provider).sort((a, b) => RANK[b.verdict.kind] - RANK[a.verdict.kind]);
  const [result = of[0]?.provider] = results;
  if (result === undefined) throw new Error('a group without a target');
  const own = new Set(of.map(({ entry }) => entry.siteId));
  const shared = results.flatMap(({ sharedWith }) => sharedWith).filter(({ id }) => !own.has(id));
  const isOver = result.verdict.kind === 'ended';
  const known = sites.find(({ id, provider }) => own.has(id) && provider?.host === result.host)?.provider;
  return {
    recordId,
    result,
    targetIds: of.map(({ entry }) => entry.targetId),
    others: isOver ? [] : namesOf(mayBeSignedIn(shared, sites)),
    endedWith: isOver && result.done === 'ended' ? namesOf(shared) : [],
    access: known?.access ?? true,
    origins: known?.origins ?? [],
  };
}

const namesOf = (shared: Shared): string[] => [...new Set(shared.map(({ name }) => name))];

type Shared = ProviderOverview['sharedWith'];

/** Whoever is known to be signed out loses nothing. */
export const mayBeSignedIn = (shared: Shared, sites: readonly SiteOverview[]): Shared =>
  shared.filter(({ id }) => sites.find((site) => site.id === id)?.session !== 'signed-out');

/** Providers whose session ends with these sites, by their rules. */
export function endedAlong(sites: readonly SiteOverview[]): ProviderOverview[] {
  const providers = sites.flatMap(({ provider }) => (provider !== null && endsAlong(provider) ? [provider] : []));
  return [...new Map(providers.map((one) => [one.host, one])).values()];
}

export const endsAlong = ({ rule }: ProviderOverview): boolean => rule === 'end' || rule === 'end-and-prove';
