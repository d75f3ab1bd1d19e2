import type {
  EndedProvider,
  IdentityProvider,
  ProviderResult,
  ProviderVerdict,
  SharingSite,
} from '../signout/identity-provider';
import type { Target } from '../signout/job';
import { effectiveProviderRule } from '../sites/effective-provider-rule';
import { hostOf } from '../sites/match';
import type { Ports } from './ports';

export function resultOf(
  { site }: Pick<Target, 'site'>,
  ended: EndedProvider,
  verdict: ProviderVerdict,
): ProviderResult {
  const { provider, done, by, sharedWith } = ended;
  return { host: new URL(provider.origin).host, rule: effectiveProviderRule(site), done, by, verdict, sharedWith };
}

/** Other sites that sign in at the same provider in this cookie store: something of theirs lies there, or they are signed out with it. */
export async function sharingSites(
  ports: Ports,
  { site, store }: Pick<Target, 'site' | 'store'>,
  provider: IdentityProvider,
): Promise<SharingSite[]> {
  const [known, { settings }, jobs] = await Promise.all([
    ports.providers.load(),
    ports.settings.load(),
    ports.journal.jobs(),
  ]);
  const targets = jobs.flatMap((job) => job.targets).filter((target) => target.store.id === store.id);
  const others = settings.sites.filter(({ id }) => id !== site.id && known[id]?.origin === provider.origin);
  const found = await Promise.all(
    others.map(async (other) => {
      const among = targets.some((target) => target.site.id === other.id);
      const isThere = among || (await ports.cookies.near([hostOf(other)], store.id)).length > 0;
      return isThere ? [{ id: other.id, name: other.name }] : [];
    }),
  );
  return found.flat();
}
