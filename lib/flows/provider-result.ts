import type {
  EndedProvider,
  IdentityProvider,
  ProviderResult,
  ProviderVerdict,
  SharingSite,
} from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { sharing } from '../signout/provider/provider-of';
import { effectiveProviderRule } from '../sites/effective-provider-rule';
import { hostOf } from '../sites/match';
import type { Site } from '../sites/site';
import { foundProviders } from './found-providers';
import type { Ports } from './ports';

export function resultOf(
  { site }: Pick<Target, 'site'>,
  ended: EndedProvider,
  verdict: ProviderVerdict,
): ProviderResult {
  const { provider, by, sharedWith } = ended;
  // It took its time.
  const done = ended.done === 'tried' && verdict.kind === 'ended' ? 'ended' : ended.done;
  return { host: new URL(provider.origin).host, rule: effectiveProviderRule(site), done, by, verdict, sharedWith };
}

/** What was seen right after the end is the verdict where the rule asks for no more, and where nobody is to be asked now. */
export function standsAsSeen({ site, stage }: Target, { provider, seen }: EndedProvider): boolean {
  const isOver = effectiveProviderRule(site) === 'end' && seen.kind === 'ended';
  const isQueued = stage.at === 'proving' && stage.ended.kind === 'queued';
  return isOver || isQueued || provider.by === 'unknown';
}

/** Other sites that sign in at the same provider in this cookie store: something of theirs lies there, or they are signed out with it. */
export async function sharingSites(
  ports: Ports,
  { site, store }: Pick<Target, 'site' | 'store'>,
  provider: IdentityProvider,
): Promise<SharingSite[]> {
  const [found, { settings }, jobs] = await Promise.all([
    foundProviders(ports, store),
    ports.settings.load(),
    ports.journal.jobs(),
  ]);
  const targets = jobs.flatMap((job) => job.targets).filter((target) => target.store.id === store.id);
  const isThere = async (other: Site) =>
    targets.some((target) => target.site.id === other.id) ||
    (await ports.cookies.near([hostOf(other)], store.id)).length > 0;
  const others = sharing({ ...site, providerUrl: provider.origin }, settings.sites, found);
  const there = await Promise.all(others.map(isThere));
  return others.filter((_, at) => there[at]).map(({ id, name }) => ({ id, name }));
}
