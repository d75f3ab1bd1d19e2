import { type InTurn, inTurn } from '../base/in-turn';
import { type CookieStore, isPrivate } from '../signout/cookie-store';
import type { Cause } from '../signout/job';
import { busyTargetIds, planJob, targetId } from '../signout/plan';
import { stopJob } from '../signout/steps';
import type { Site, SiteId } from '../sites/site';
import { stopUndecided } from './decide';
import { hasAccess } from './has-access';
import { knownLooks } from './look-at-sites';
import { isOffHours } from './off-hours';
import type { Ports } from './ports';
import { siteInStores } from './site-session';
import { siteTabs } from './site-tabs';
import { loadFacts } from './time-now';

const RECORDS_READ = 20;

export interface Started {
  /** null: nothing to do – no such site, or no access to any of them. */
  readonly jobId: string | null;
  /** Somebody was signing these sites out already. */
  readonly joined: boolean;
}

/** By journal: whoever asks, people and rules alike, what runs is looked at and added to by one at a time. */
const turns = new WeakMap<Ports['journal'], InTurn>();

/**
 * Files the job for these sites, wherever they are in use; a second request for the same ones joins the first (E4). `storeId`: in this
 * cookie store only. `as`: this site as it would be with what somebody tries out.
 */
export function startSignOut(
  ports: Ports,
  siteIds: readonly SiteId[],
  cause: Cause,
  storeId: string | 'all' = 'all',
  as: Site | null = null,
): Promise<Started> {
  return beforeSignOuts(ports, () => start(ports, siteIds, cause, storeId, as));
}

/** Nothing is filed while it works. */
export function beforeSignOuts<T>({ journal }: Pick<Ports, 'journal'>, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(journal) ?? inTurn();
  turns.set(journal, turn);
  return turn(work);
}

async function start(
  ports: Ports,
  siteIds: readonly SiteId[],
  cause: Cause,
  storeId: string,
  as: Site | null,
): Promise<Started> {
  await stopUndecided(ports);
  const [stored, running] = await Promise.all([ports.settings.load(), ports.journal.jobs()]);
  const sites = stored.settings.sites.map((site) => (site.id === as?.id ? as : site));
  const settings = { ...stored.settings, sites };
  const wantedSites = settings.sites.filter((site) => siteIds.includes(site.id));
  const access = await Promise.all(wantedSites.map((site) => hasAccess(ports, site)));
  if (!access.includes(true)) return { jobId: null, joined: false };
  const inUse = await storesInUse(ports, wantedSites, cause);
  const now = ports.clock.now();
  const job = planJob({
    id: ports.ids.fresh(),
    now,
    settings,
    siteIds,
    stores: inUse,
    storeId,
    cause,
    running,
    offHours: await isOffHours(ports, cause),
  });
  if (job) {
    await ports.journal.file(job);
    return { jobId: job.id, joined: false };
  }
  const wanted = Object.entries(inUse).flatMap(([siteId, stores]) =>
    stores.filter(({ id }) => storeId === 'all' || id === storeId).map(({ id }) => targetId(siteId, id)),
  );
  const joined = running.find((known) => wanted.some((id) => busyTargetIds([known]).has(id)));
  return { jobId: joined?.id ?? null, joined: joined !== undefined };
}

/** A rule is about the sign-in that is known: one that only private windows tell of ends there, and its record is theirs. */
async function storesInUse(
  ports: Ports,
  sites: readonly Site[],
  cause: Cause,
): Promise<Record<SiteId, readonly CookieStore[]>> {
  const [looks, records, known] = await Promise.all([
    knownLooks(ports),
    ports.journal.records(RECORDS_READ),
    loadFacts(ports),
  ]);
  const found = await Promise.all(
    sites.map(async (site) => {
      const facts = { looks, records, known: known.sites[site.id] ?? null };
      const inStores = await siteInStores(ports, site, await siteTabs(ports, site, 'all'), facts);
      const all = inStores.map(({ store }) => store);
      const isHidden = cause.kind === 'automatic' && facts.known?.open === null;
      return [site.id, isHidden && all.some(isPrivate) ? all.filter(isPrivate) : all] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** Sites that were not begun stay untouched; the others are finished. False: there is no such job. */
export async function stopSignOut(ports: Ports, jobId: string): Promise<boolean> {
  return (await ports.journal.updateJob(jobId, (job) => stopJob(job, ports.clock.now()))) !== null;
}
