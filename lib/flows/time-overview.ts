import type { Deadline } from '../deadlines/deadline';
import type { InPhase } from '../deadlines/next-moment';
import { isWhole, pauseAt } from '../deadlines/pause';
import { warnedFrom } from '../deadlines/phase';
import { isLeftover, wasMissed } from '../deadlines/shift-candidates';
import { shiftAt } from '../shifts/shift-at';
import type { DeadlineOverview, Overview, ShiftOverview, SiteEnd, SiteOverview } from '../signout/overview';
import type { SiteId } from '../sites/site';
import { effectiveRules } from '../sites/time-rules';
import { announcedMaintenance } from './maintenance-now';
import type { TimeNow } from './time-now';

/** What time says about all sites. `told`: the deadline that people hear of; `open`: all that nobody acts on yet. */
export function timeOverview(
  time: TimeNow,
  told: InPhase | null,
  open: readonly InPhase[],
  sites: readonly Pick<SiteOverview, 'id' | 'unsaved'>[],
): Pick<Overview, 'deadline' | 'shift' | 'maintenance' | 'away' | 'pause'> {
  const first = told ?? firstToCome(open);
  const { away } = time.facts;
  return {
    deadline: first === null ? null : deadlineOverview(time, first, sites),
    shift: shiftOverview(time),
    maintenance: announcedMaintenance(time),
    away: away === null ? null : { sinceAt: away.sinceAt, dueAt: away.sinceAt + time.settings.away.graceMs },
    pause: pauseOverview(time),
  };
}

function pauseOverview({ facts, now }: TimeNow): Overview['pause'] {
  const pause = pauseAt(facts, now);
  return pause === null ? null : { ...pause, whole: isWhole(pause) };
}

/** What ends this site's sign-in next. */
export function siteEnd({ found }: TimeNow, siteId: SiteId): SiteEnd | null {
  const first = firstToCome(found.filter(({ deadline }) => deadline.siteIds.includes(siteId)));
  if (first === null) return null;
  const { dueAt, cause, owner, limitMs } = first.deadline;
  return { dueAt, cause, owner, limitMs };
}

/** An idle limit that is far moves with every key: it stands behind whatever has a time of its own. */
function firstToCome(found: readonly InPhase[]): InPhase | null {
  const fixed = found.find(({ deadline, phase }) => deadline.cause !== 'idle' || phase !== 'ahead');
  return fixed ?? found[0] ?? null;
}

export function isStale({ facts, times, settings, now }: TimeNow, siteId: SiteId): boolean {
  const known = facts.sites[siteId];
  return known !== undefined && isLeftover(known, times.shifts, (endAt) => wasMissed(endAt, settings, facts), now);
}

function deadlineOverview(
  time: TimeNow,
  { deadline, phase }: InPhase,
  sites: readonly Pick<SiteOverview, 'id' | 'unsaved'>[],
): DeadlineOverview {
  return { deadline, phase, warnedFromAt: warnedFrom(deadline), unsaved: unsavedOf(time, deadline, sites) };
}

/** The strictest rule of its sites speaks for them all. */
function unsavedOf(
  { settings }: TimeNow,
  { siteIds }: Deadline,
  sites: readonly Pick<SiteOverview, 'id' | 'unsaved'>[],
): DeadlineOverview['unsaved'] {
  const rules = settings.sites.filter(({ id }) => siteIds.includes(id)).map((site) => effectiveRules(settings, site));
  const waits = rules.flatMap(({ unsavedWaitMs }) => unsavedWaitMs ?? []);
  return {
    entries: sites.filter(({ id }) => siteIds.includes(id)).reduce((sum, { unsaved }) => sum + unsaved, 0),
    rule: rules.some(({ unsaved }) => unsaved === 'discard') ? 'discard' : 'wait',
    waitMs: waits.length === 0 ? null : Math.min(...waits),
  };
}

function shiftOverview({ times, now, facts }: TimeNow): ShiftOverview | null {
  const shift = shiftAt(times.shifts, now);
  if (shift === null) return null;
  const later = facts.stayLate.find(({ untilAt }) => untilAt === shift.endAt);
  return { ...shift, plannedEndAt: later?.endAt ?? shift.endAt };
}
