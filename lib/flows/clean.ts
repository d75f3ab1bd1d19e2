import { type SortedCookies, sortCookies } from '../signout/cookies';
import type { Target } from '../signout/job';
import { type ResidueCounts, totalLeft } from '../signout/residue';
import type { StepOutcome } from '../signout/steps';
import type { LocalResult } from '../signout/verdict';
import { hostOf, originOf } from '../sites/match';
import type { Ports } from './ports';
import { loadWitness } from './secret-state';
import type { StepContext } from './step-context';

/** What comes back right after clearing is cleared again, this often. */
const MOST_ROUNDS = 3;
const QUIET_MS = 150;
const READ_LIMIT_MS = 4_000;

/** Clears what the site left in this browser, reads it back, and counts what is still there. */
export async function clean({ ports, target, secretKey }: StepContext): Promise<StepOutcome> {
  const witness = await loadWitness(ports, secretKey);
  return { step: 'clean', ...(await cleanSite(ports, target, witness?.resources ?? [])) };
}

export async function cleanSite(
  ports: Ports,
  target: Target,
  resources: readonly string[],
): Promise<{ local: LocalResult; removed: number }> {
  const origin = originOf(target.site);
  let removed = 0;
  for (let round = 1; ; round += 1) {
    removed += await removeCookies(ports, target);
    const cleared = await ports.cleaner.clearStorage([origin]);
    const storage = await ports.cleaner.countStorage(origin, resources, READ_LIMIT_MS);
    await ports.clock.wait(QUIET_MS);
    const sorted = await cookiesOf(ports, target);
    const local = resultOf(storage, sorted, cleared.failed);
    if (local.kind === 'clean' || round === MOST_ROUNDS) return { local, removed };
  }
}

async function removeCookies(ports: Ports, target: Target): Promise<number> {
  const { own, ownPartitioned, embedded } = await cookiesOf(ports, target);
  const going = [...own, ...ownPartitioned, ...embedded];
  await ports.cookies.remove(going);
  return going.length;
}

export async function cookiesOf(
  ports: Ports,
  { site, storeId }: Pick<Target, 'site' | 'storeId'>,
): Promise<SortedCookies> {
  const near = await ports.cookies.near([hostOf(site), ...site.embeddedHosts], storeId);
  const under = await ports.cookies.under(site.address, storeId);
  return sortCookies(site, [...near, ...under]);
}

function resultOf(storage: ResidueCounts, cookies: SortedCookies, failed: boolean): LocalResult {
  const counts: ResidueCounts = {
    ...storage,
    cookies: cookies.own.length,
    'partitioned-own': cookies.ownPartitioned.length,
    'partitioned-embedded': cookies.embedded.length,
  };
  const kind = failed ? 'not-cleaned' : totalLeft(counts) > 0 ? 'residue' : 'clean';
  return { kind, counts, keptCookies: cookies.kept.length, sharedCookies: cookies.shared.length };
}
