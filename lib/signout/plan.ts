import type { EpochMs } from '../base/time';
import type { Settings, Site, SiteId } from '../sites/site';
import { effectiveRules } from '../sites/time-rules';
import type { CookieStore } from './cookie-store';
import type { Cause, Job, Target } from './job';

function unsavedWaitMs(settings: Settings, site: Site): number | null {
  const { unsaved, unsavedWaitMs } = effectiveRules(settings, site);
  return unsaved === 'discard' ? 0 : unsavedWaitMs;
}

export const targetId = (siteId: SiteId, storeId: string): string => `${siteId}@${storeId}`;

/** Outside a job: what is left to be done at a site later. */
export const waitingTarget = (site: Site, store: CookieStore): Target => ({
  id: targetId(site.id, store.id),
  site,
  store,
  stage: { at: 'waiting', known: null },
  unsavedWaitMs: null,
  startedAt: null,
  notes: [],
});

/** Targets somebody is already working on: filing them again would run two sign-outs of one site side by side (E4). */
export function busyTargetIds(jobs: readonly Job[]): ReadonlySet<string> {
  return new Set(
    jobs.flatMap((job) => job.targets.filter((target) => target.stage.at !== 'done').map((target) => target.id)),
  );
}

export interface JobRequest {
  readonly id: string;
  readonly now: EpochMs;
  readonly settings: Settings;
  readonly siteIds: readonly SiteId[];
  /** Where each site is in use. */
  readonly stores: Readonly<Record<SiteId, readonly CookieStore[]>>;
  /** Signed out in this one only. */
  readonly storeId: string | 'all';
  readonly cause: Cause;
  readonly running: readonly Job[];
  readonly offHours: boolean;
}

/** The job for a request; null when every wanted target is being signed out already or no wanted site exists. */
export function planJob(request: JobRequest): Job | null {
  const busy = busyTargetIds(request.running);
  const targets = request.settings.sites
    .filter((site) => request.siteIds.includes(site.id))
    .flatMap((site) => {
      const inUse = request.stores[site.id] ?? [];
      const wanted = inUse.filter(({ id }) => request.storeId === 'all' || id === request.storeId);
      return wanted.map(
        (store): Target => ({
          id: targetId(site.id, store.id),
          site,
          store,
          unsavedWaitMs: request.cause.kind === 'automatic' ? unsavedWaitMs(request.settings, site) : null,
          stage: { at: 'checking' },
          startedAt: null,
          notes: [],
        }),
      );
    })
    .filter((target) => !busy.has(target.id));
  if (targets.length === 0) return null;
  return {
    id: request.id,
    cause: request.cause,
    filedAt: request.now,
    stopWindowMs: request.cause.kind === 'automatic' ? 0 : request.settings.stopWindowMs,
    startsAt: null,
    stopRequestedAt: null,
    resumed: false,
    offHours: request.offHours,
    targets,
  };
}
