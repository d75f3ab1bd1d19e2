import type { RecordEntry, SecondLook, SignOutRecord } from '../../records/record';
import type { ProviderResult } from '../../signout/identity-provider';
import type { TargetOutcome } from '../../signout/job';
import { itemsLeft } from '../../signout/residue';
import type { LocalResult, Verdict } from '../../signout/verdict';
import type { LocalKind, ServerKind } from '../kit/verdict';

/** What came of one site, in the two halves that every verdict is shown in. */
export interface Halves {
  readonly verdict: Verdict;
  readonly local: LocalResult;
  readonly server: ServerKind;
  readonly localKind: LocalKind;
  /** Proven at first, open again at the second look. */
  readonly cameBack: boolean;
  readonly left: number;
  /** null: it has no identity provider. */
  readonly provider: ProviderResult | null;
}

export interface SiteResult extends Halves {
  readonly entry: RecordEntry;
}

/** null: nothing was done at this site. */
export function halvesOf(outcome: TargetOutcome, secondLook: SecondLook | null): Halves | null {
  if (outcome.kind !== 'finished') return null;
  const { verdict, local } = outcome;
  const cameBack = secondLook?.kind === 'came-back';
  return {
    verdict,
    local,
    server: cameBack ? 'still-alive' : serverKind(verdict),
    localKind: local.kind,
    cameBack,
    left: itemsLeft(local),
    provider: outcome.provider ?? null,
  };
}

/** What stands in the way of green beside the two halves: a provider that is open, or might be. */
export const isHeld = (provider: ProviderResult | null): boolean =>
  provider !== null && provider.verdict.kind !== 'ended';

/** Green is for both halves together, and only when nothing holds it back. */
export const isGreen = ({ server, localKind, provider }: Halves): boolean =>
  server === 'proven' && localKind === 'clean' && !isHeld(provider);

/** One result per site, worst first: where a site was signed out of in several cookie stores, the worst of each part. */
export function siteResults(record: SignOutRecord): SiteResult[] {
  const sorted = record.entries
    .flatMap((entry) => {
      const halves = halvesOf(entry.outcome, entry.secondLook);
      return halves === null ? [] : [{ entry, ...halves }];
    })
    .sort((a, b) => badness(b) - badness(a));
  return [...Map.groupBy(sorted, ({ entry }) => entry.siteId).values()].flatMap((ofSite) =>
    ofSite.slice(0, 1).map((result) => ({ ...result, provider: worstProvider(ofSite) })),
  );
}

const PROVIDER_RANK = { ended: 0, unproven: 1, alive: 2 } as const;

function worstProvider(of: readonly Pick<Halves, 'provider'>[]): ProviderResult | null {
  const rank = (provider: ProviderResult | null) => (provider === null ? -1 : PROVIDER_RANK[provider.verdict.kind]);
  return of.reduce<ProviderResult | null>(
    (worst, { provider }) => (rank(provider) > rank(worst) ? provider : worst),
    null,
  );
}

export function stoppedSites(record: SignOutRecord): number {
  return new Set(record.entries.filter((entry) => entry.outcome.kind === 'stopped').map((entry) => entry.siteId)).size;
}

function serverKind(verdict: Verdict): ServerKind {
  return verdict.kind === 'unproven' && verdict.reason === 'queued' ? 'queued' : verdict.kind;
}

const SERVER_RANK: Record<ServerKind, number> = { proven: 0, queued: 1, unproven: 2, 'still-alive': 3 };
const LOCAL_RANK: Record<LocalKind, number> = { clean: 0, 'not-cleaned': 1, residue: 2 };

const badness = (result: SiteResult): number => SERVER_RANK[result.server] * 3 + LOCAL_RANK[result.localKind];

/** The worse half of all sites, with how many it concerns. */
export interface Summary {
  readonly total: number;
  readonly server: { readonly kind: ServerKind; readonly n: number };
  /** `n` counts what is left for `residue`, sites otherwise. */
  readonly local: { readonly kind: LocalKind; readonly n: number };
  readonly provider: ProviderResult | null;
}

export function summaryOf(results: readonly SiteResult[]): Summary {
  const server = worst(
    results.map((result) => result.server),
    SERVER_RANK,
    'proven',
  );
  const local = worst(
    results.map((result) => result.localKind),
    LOCAL_RANK,
    'clean',
  );
  const left = results.reduce((sum, result) => sum + (result.localKind === 'residue' ? result.left : 0), 0);
  const sites = (kind: LocalKind) => results.filter((result) => result.localKind === kind).length;
  return {
    total: results.length,
    server: { kind: server, n: results.filter((result) => result.server === server).length },
    local: { kind: local, n: local === 'residue' ? left : sites(local) },
    provider: worstProvider(results),
  };
}

function worst<K extends string>(kinds: readonly K[], rank: Record<K, number>, best: K): K {
  return kinds.reduce((a, b) => (rank[b] > rank[a] ? b : a), best);
}
