import type { EpochMs } from '../base/time';
import { type CleanFacts, cleanPlan, type PlannedCleaning } from '../signout/clean-plan';
import { isPrivate } from '../signout/cookie-store';
import type { SortedCookies } from '../signout/cookies';
import type { Target } from '../signout/job';
import { isFullyRead, type ResidueCounts, sumOfCounts, totalLeft } from '../signout/residue';
import type { StepOutcome } from '../signout/steps';
import type { HistoryResult, LocalResult } from '../signout/verdict';
import type { Witness } from '../signout/witness';
import { forgetHistory } from './forget-history';
import type { Ports } from './ports';
import { listedCookies } from './probe';
import { loadWitness, saveWitness } from './secret-state';
import { cookiesOf, nearbyCookies } from './site-cookies';
import { sitesWith } from './site-tabs';
import type { StepContext } from './step-context';

/** What comes back right after clearing is cleared again, this often. */
const MOST_ROUNDS = 3;
/** A page that could not be read back is tried once more, not longer: an unreachable site has none. */
const ROUNDS_TO_READ = 2;
/** What a page plants while it is closed comes within this. */
const QUIET_MS = 60;
const CLOSE_LIMIT_MS = 1_000;
const READ_LIMIT_MS = 4_000;
/** Another round begins only while it would end within this. The browser's lists get what is left of it, but the least in any case: thousands of entries take seconds. */
const ALL_LIMIT_MS = 10_000;
const LEAST_HISTORY_MS = 1_500;

/** Clears what the site left in this browser, reads it back, and counts what is still there. */
export async function clean({ ports, target, secretKey, limitMs }: StepContext): Promise<StepOutcome> {
  const witness = await keepLeftCookies(ports, target, secretKey);
  const ownMs = Math.min(ALL_LIMIT_MS, limitMs - LEAST_HISTORY_MS - CLOSE_LIMIT_MS);
  return { step: 'clean', ...(await cleanSite(ports, target, witness ?? nothingSeen, ownMs)) };
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
export async function cleanSite(
  ports: Ports,
  target: Target,
  seen: Seen,
  allMs: number = ALL_LIMIT_MS,
): Promise<Cleaned> {
  const until = ports.clock.now() + allMs;
  const { local, removed } = await clearUntilClean(ports, target, seen, until);
  if (seen.readerTabId !== null) await ports.tabs.close([seen.readerTabId], CLOSE_LIMIT_MS);
  const limitMs = Math.max(LEAST_HISTORY_MS, until - ports.clock.now());
  // Private windows leave nothing in the browser's lists.
  const history = isPrivate(target.store) ? null : await forgetHistory(ports, target.site, limitMs);
  return { local: withHistory(local, history), removed };
}

function withHistory(local: LocalResult, history: HistoryResult | null): LocalResult {
  const kind = local.kind === 'clean' && (history?.left ?? 0) > 0 ? 'residue' : local.kind;
  return { ...local, kind, history };
}

async function clearUntilClean(ports: Ports, target: Target, first: Seen, until: EpochMs): Promise<Cleaned> {
  const sites = await sitesWith(ports, target.site);
  let seen = first;
  let removed = 0;
  for (let round = 1; ; round += 1) {
    const roundAt = ports.clock.now();
    const plan = cleanPlan(target.site, { ...seen, cookies: await nearbyCookies(ports, target) }, sites);
    // Whoever led to an origin may be gone by the next round.
    seen = { ...seen, embedded: [...new Set([...seen.embedded, ...plan.ownOrigins])] };
    const [cleared] = await Promise.all([
      ports.cleaner.clearStorage(plan.origins, target.store.id, plan.resources),
      ports.cookies.remove(plan.cookies),
    ]);
    removed += plan.cookies.length;
    const [storage] = await Promise.all([countAll(ports, plan, target.store.id), ports.clock.wait(QUIET_MS)]);
    const cacheUnknown = plan.ownOrigins.some((origin) => cleared.cacheUnknown.includes(origin));
    const local = resultOf(storage, await cookiesOf(ports, target), { failed: cleared.failed, cacheUnknown });
    const rounds = local.kind === 'clean' ? (wasRead(local.counts, storage) ? 1 : ROUNDS_TO_READ) : MOST_ROUNDS;
    const now = ports.clock.now();
    if (round >= rounds || now + (now - roundAt) > until) return { local, removed };
  }
}

async function countAll(ports: Ports, plan: PlannedCleaning, storeId: string): Promise<ResidueCounts> {
  const { ownOrigins, resources } = plan;
  const counts = await Promise.all(
    ownOrigins.map((origin) => {
      const own = resources.filter((resource) => URL.parse(resource)?.origin === origin);
      return ports.cleaner.countStorage(origin, own, storeId, READ_LIMIT_MS);
    }),
  );
  return counts.reduce(sumOfCounts);
}

/** `read`: what another round may read; the rest of a cache that nobody can list stays unknown. */
const wasRead = (counts: ResidueCounts, read: ResidueCounts): boolean =>
  isFullyRead({ ...counts, 'http-cache': read['http-cache'] });

interface Unsure {
  readonly failed: boolean;
  /** Of the HTTP cache more may be there than is counted. */
  readonly cacheUnknown: boolean;
}

function resultOf(storage: ResidueCounts, cookies: SortedCookies, { failed, cacheUnknown }: Unsure): LocalResult {
  const counts: ResidueCounts = {
    ...storage,
    'http-cache': cacheUnknown ? storage['http-cache'] || null : storage['http-cache'],
    cookies: cookies.own.length,
    'partitioned-own': cookies.ownPartitioned.length,
    'partitioned-embedded': cookies.embedded.length,
  };
  const kind = failed ? 'not-cleaned' : totalLeft(counts) > 0 ? 'residue' : 'clean';
  return { kind, counts, keptCookies: cookies.kept.length, sharedCookies: cookies.shared.length };
}
