import { DAY_MS, type EpochMs } from '../base/time';
import type { RosterShifts, Shift, ShiftPlan, StayLate } from '../shifts/shift';
import { shiftsBetween } from '../shifts/shifts-between';
import { LATEST_STAY_MS, withStayLate } from '../shifts/with-stay-late';
import type { Settings, Site, SiteId } from '../sites/site';
import { defaultRules, effectiveRules, type WarningRules } from '../sites/time-rules';
import { type Candidate, untold } from './candidate';
import type { Deadline, DeadlineCause, Owner } from './deadline';
import { deadlineId, granted } from './due-at';
import { concernedFrom, type Facts, type SiteFacts } from './facts';
import { idleCandidate } from './idle-candidate';
import { concerns, type MaintenanceTime, maintenanceTimes } from './maintenance-times';
import { shiftCandidates, wasMissed } from './shift-candidates';

export type TimeSettings = Pick<Settings, 'sites' | 'rules' | 'warning' | 'shifts' | 'maintenance' | 'away'>;

/** What time has to do with: the roster, and the zone of this computer. */
export interface Calendar {
  readonly roster: RosterShifts;
  readonly zone: string;
}

/** A sign-in is looked back at for so long. */
export const LOOKED_BACK_MS = 35 * DAY_MS;
const AHEAD_MS = 8 * DAY_MS;

/** When each session must end, and why; sites that end together, together. By the time they are due. Sites nobody is signed in to have none. */
export function deadlines(
  settings: TimeSettings,
  facts: Facts,
  calendar: Calendar,
  now: EpochMs,
  times: Times = timesOf(settings, facts, calendar, now),
): Deadline[] {
  const found = new Map<string, { readonly id: string; readonly candidate: Candidate; readonly siteIds: SiteId[] }>();
  for (const site of settings.sites) {
    const known = facts.sites[site.id];
    if (known === undefined) continue;
    for (const candidate of candidatesOf(settings, site, known, facts, times)) {
      const id = deadlineId(candidate.cause, candidate.baseAt);
      if (known.handled.includes(id)) continue;
      // One countdown for all of them, but a call holds each site by its own rule.
      const group = `${id}/${candidate.callMs}`;
      const same = found.get(group);
      if (same) same.siteIds.push(site.id);
      else found.set(group, { id, candidate, siteIds: [site.id] });
    }
  }
  return [...found.values()]
    .map(({ id, candidate, siteIds }) => deadlineOf(id, candidate, siteIds, settings.warning, facts))
    .sort((a, b) => a.dueAt - b.dueAt);
}

export interface Times {
  readonly shifts: readonly Shift[];
  readonly maintenance: readonly MaintenanceTime[];
}

/** Shifts and maintenance windows that matter to the sign-ins of now, "stay late" included. */
export function timesOf(settings: TimeSettings, facts: Facts, calendar: Calendar, now: EpochMs): Times {
  const since = Object.values(facts.sites).map((site) => site.signedInAt);
  const fromAt = Math.max(Math.min(now, ...since), now - LOOKED_BACK_MS) - LATEST_STAY_MS;
  const toAt = now + AHEAD_MS;
  const zone = settings.shifts.zone ?? calendar.zone;
  return {
    shifts: plannedShifts(settings.shifts, facts.stayLate, calendar, fromAt, toAt),
    // Who slept through one need not leave for it any more.
    maintenance: maintenanceTimes(settings.maintenance.windows, zone, now, toAt),
  };
}

export function plannedShifts(
  plan: ShiftPlan,
  stayLate: readonly StayLate[],
  { roster, zone }: Calendar,
  fromAt: EpochMs,
  toAt: EpochMs,
): Shift[] {
  return withStayLate(shiftsBetween(plan, roster, zone, fromAt, toAt), stayLate);
}

function candidatesOf(
  settings: TimeSettings,
  site: Site,
  known: SiteFacts,
  facts: Facts,
  { shifts, maintenance }: Times,
): Candidate[] {
  const { computer, away } = facts;
  const rules = effectiveRules(settings, site);
  const idle = idleCandidate(rules, known, computer);
  const { lockMs, maxAgeMs } = rules;
  const { lockedAt } = computer;
  return [
    ...(idle === null ? [] : [idle]),
    ...shiftCandidates(rules, known, shifts, (endAt) => wasMissed(endAt, settings, facts)),
    ...(lockMs === null || lockedAt === null || lockedAt < known.signedInAt
      ? []
      : [untold('locked', lockedAt + lockMs, lockMs)]),
    ...(maxAgeMs === null ? [] : [announced('max-age', known.signedInAt + maxAgeMs, maxAgeMs)]),
    ...maintenanceCandidates(settings, site.id, known, maintenance),
    ...(away?.siteIds.includes(site.id)
      ? [untold('away', away.sinceAt + settings.away.graceMs, settings.away.graceMs)]
      : []),
  ];
}

/** The next window whose time to leave a sign-in of before has to heed. */
function maintenanceCandidates(
  { maintenance: { leadMs } }: TimeSettings,
  siteId: SiteId,
  site: SiteFacts,
  times: readonly MaintenanceTime[],
): Candidate[] {
  const next = times.find(
    ({ planned, startAt }) =>
      concerns(planned, siteId) &&
      startAt - leadMs > concernedFrom(site) &&
      !site.handled.includes(`maintenance@${startAt - leadMs}`),
  );
  return next === undefined ? [] : [announced('maintenance', next.startAt - leadMs, null)];
}

const announced = (cause: 'max-age' | 'maintenance', baseAt: EpochMs, limitMs: number | null): Candidate => ({
  cause,
  baseAt,
  limitMs,
  told: 'early',
  warnAtMostMs: null,
  extendable: false,
  callMs: 0,
});

const defaults: Partial<Record<DeadlineCause, number | null>> = {
  idle: defaultRules.idleMs,
  'max-age': defaultRules.maxAgeMs,
};

const ownerOf = (cause: DeadlineCause, limitMs: number | null): Owner =>
  limitMs !== null && limitMs === defaults[cause] ? 'default' : 'you';

function deadlineOf(
  id: string,
  { cause, baseAt, limitMs, told, warnAtMostMs, extendable, callMs }: Candidate,
  siteIds: readonly SiteId[],
  warning: WarningRules,
  facts: Facts,
): Deadline {
  const { warnMs, extendMs, hintsMs } = warning;
  const most = extendable ? warning.mostExtensions : 0;
  const { used, dueAt } = granted(cause, baseAt, { extendMs, mostExtensions: most }, facts);
  const leadMs = Math.min(warnMs, warnAtMostMs ?? warnMs);
  const hints = told === 'early' ? hintsMs.filter((ms) => ms > leadMs) : [];
  return {
    id,
    cause,
    owner: ownerOf(cause, limitMs),
    siteIds,
    dueAt,
    warnAt: told === 'untold' ? [] : [...hints.toSorted((a, b) => b - a), leadMs].map((ms) => dueAt - ms),
    limitMs,
    extension: extendable ? { used, most, byMs: extendMs, latestAt: dueAt + (most - used) * extendMs } : null,
    callUntilAt: callMs > 0 ? dueAt + callMs : null,
  };
}
