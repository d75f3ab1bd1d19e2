import { type InTurn, inTurn } from '../base/in-turn';
import type { Cause } from '../signout/job';
import { busyTargetIds, planJob, targetId } from '../signout/plan';
import { stopJob } from '../signout/steps';
import type { SiteId } from '../sites/site';
import { stopUndecided } from './decide';
import { hasAccess } from './has-access';
import { isOffHours } from './off-hours';
import type { Ports } from './ports';

export interface Started {
  /** null: nothing to do – no such site, or no access to any of them. */
  readonly jobId: string | null;
  /** Somebody was signing these sites out already. */
  readonly joined: boolean;
}

/** By journal: whoever asks, people and rules alike, what runs is looked at and added to by one at a time. */
const turns = new WeakMap<Ports['journal'], InTurn>();

/** Files the job for these sites; a second request for the same ones joins the first (E4). */
export function startSignOut(ports: Ports, siteIds: readonly SiteId[], cause: Cause): Promise<Started> {
  const turn = turns.get(ports.journal) ?? inTurn();
  turns.set(ports.journal, turn);
  return turn(() => start(ports, siteIds, cause));
}

async function start(ports: Ports, siteIds: readonly SiteId[], cause: Cause): Promise<Started> {
  await stopUndecided(ports);
  const [{ settings }, running, stores] = await Promise.all([
    ports.settings.load(),
    ports.journal.jobs(),
    ports.cookies.stores(),
  ]);
  const wantedSites = settings.sites.filter((site) => siteIds.includes(site.id));
  const access = await Promise.all(wantedSites.map((site) => hasAccess(ports, site)));
  if (!access.includes(true)) return { jobId: null, joined: false };
  const now = ports.clock.now();
  const job = planJob({
    id: ports.ids.fresh(),
    now,
    settings,
    siteIds,
    stores: Object.fromEntries(siteIds.map((id) => [id, stores])),
    cause,
    running,
    offHours: await isOffHours(ports, cause),
  });
  if (job) {
    await ports.journal.file(job);
    return { jobId: job.id, joined: false };
  }
  const wanted = siteIds.flatMap((siteId) => stores.map(({ id }) => targetId(siteId, id)));
  const joined = running.find((known) => wanted.some((id) => busyTargetIds([known]).has(id)));
  return { jobId: joined?.id ?? null, joined: joined !== undefined };
}

/** Sites that were not begun stay untouched; the others are finished. False: there is no such job. */
export async function stopSignOut(ports: Ports, jobId: string): Promise<boolean> {
  return (await ports.journal.updateJob(jobId, (job) => stopJob(job, ports.clock.now()))) !== null;
}
