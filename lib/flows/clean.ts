import { type CleanFacts, cleanPlan } from '../signout/clean-plan';
import type { CookieFact } from '../signout/cookie';
import { type SortedCookies, sortCookies } from '../signout/cookies';
import type { Target } from '../signout/job';
import { isFullyRead, type ResidueCounts, totalLeft } from '../signout/residue';
import type { StepOutcome } from '../signout/steps';
import type { HistoryResult, LocalResult } from '../signout/verdict';
import type { Witness } from '../signout/witness';
import { hostOf, originOf } from '../sites/match';
import { forgetHistory } from './forget-history';
import type { Ports } from './ports';
import { listedCookies } from './probe';
import { loadWitness, saveWitness } from './secret-state';
import type { StepContext } from './step-context';

/** What comes back right after clearing is cleared again, this often. */
const MOST_ROUNDS = 3;
/** A page that could not be read back is tried once more, not longer: an unreachable site has none. */
const ROUNDS_TO_READ = 2;
/** What a page plants while it is closed comes within this. */
const QUIET_MS = 60;
const CLOSE_LIMIT_MS = 1_000;
const READ_LIMIT_MS = 4_000;
/** The browser's lists get what is left of this, but the least in any case: thousands of entries take seconds. */
const ALL_LIMIT_MS = 10_000;
const LEAST_HISTORY_MS = 1_500;

/** Clears what the site left in this browser, reads it back, and counts what is still there. */
export async function clean({ ports, target, secretKey }: StepContext): Promise<StepOutcome> {
  const witness = await keepLeftCookies(ports, target, secretKey);
  return { step: 'clean', ...(await cleanSite(ports, target, witness ?? nothingSeen)) };
}

/** The proof asks with what the sign-out left behind, too: a credential that was renewed meanwhile is in it. */
async function keepLeftCookies(ports: Ports, { site, store }: Target, key: string): Promise<Witness | null> {
  const witness = await loadWitness(ports, key);
  if (!witness || witness.leftCookies !== null) return witness;
  const kept = { ...witness, leftCookies: await listedCookies(ports, site, store.id) };
  await saveWitness(ports, key, kept);
  return kept;
}

/** What the site's pages showed before they were closed, and the page that is read back from. */
type Seen = Pick<CleanFacts, 'embedded' | 'resources'> & Pick<Witness, 'readerTabId'>;
export const nothingSeen: Seen = { embedded: [], resources: [], readerTabId: null };

interface Cleaned {
  readonly local: LocalResult;
  readonly removed: number;
}

/** The browser's lists come last: what was read back from may stand in them. */
export async function cleanSite(ports: Ports, target: Target, seen: Seen): Promise<Cleaned> {
  const until = ports.clock.now() + ALL_LIMIT_MS;
  const { local, removed } = await clearUntilClean(ports, target, seen);
  if (seen.readerTabId !== null) await ports.tabs.close([seen.readerTabId], CLOSE_LIMIT_MS);
  const limitMs = Math.max(LEAST_HISTORY_MS, until - ports.clock.now());
  return { local: withHistory(local, await forgetHistory(ports, target.site, limitMs)), removed };
}

function withHistory(local: LocalResult, history: HistoryResult | null): LocalResult {
  const kind = local.kind === 'clean' && (history?.left ?? 0) > 0 ? 'residue' : local.kind;
  return { ...local, kind, history };
}

async function clearUntilClean(ports: Ports, target: Target, seen: Seen): Promise<Cleaned> {
  const origin = originOf(target.site);
  let removed = 0;
  for (let round = 1; ; round += 1) {
    const plan = cleanPlan(target.site, { ...seen, cookies: await nearbyCookies(ports, target) });
    const [cleared] = await Promise.all([
      ports.cleaner.clearStorage(plan.origins, target.store.id, plan.resources),
      ports.cookies.remove(plan.cookies),
    ]);
    removed += plan.cookies.length;
    const [storage] = await Promise.all([
      ports.cleaner.countStorage(origin, plan.resources, target.store.id, READ_LIMIT_MS),
      ports.clock.wait(QUIET_MS),
    ]);
    const local = resultOf(storage, await cookiesOf(ports, target), cleared.failed);
    const rounds = local.kind === 'clean' ? (isFullyRead(local.counts) ? 1 : ROUNDS_TO_READ) : MOST_ROUNDS;
    if (round >= rounds) return { local, removed };
  }
}

export async function cookiesOf(ports: Ports, { site, store }: Pick<Target, 'site' | 'store'>): Promise<SortedCookies> {
  return sortCookies(site, await nearbyCookies(ports, { site, store }));
}

async function nearbyCookies(ports: Ports, { site, store }: Pick<Target, 'site' | 'store'>): Promise<CookieFact[]> {
  const found = await Promise.all([
    ports.cookies.near([hostOf(site), ...site.embeddedHosts], store.id),
    ports.cookies.under(site.address, store.id),
  ]);
  return found.flat();
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
