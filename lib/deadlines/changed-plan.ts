import type { EpochMs } from '../base/time';
import type { Calendar, TimeSettings } from './deadlines';
import type { Facts } from './facts';
import { withNotBefore, withPlansFrom } from './news';
import type { InPhase } from './next-moment';

/** Tells one plan from another: rules, shifts, windows, roster, zone. A few characters, whatever the plan. */
export function planMark(settings: TimeSettings, { roster, zone }: Calendar): string {
  const { rules, warning, shifts, maintenance, away } = settings;
  const own = settings.sites.map((site) => [site.id, site.rules]);
  const numbers = roster.shifts.flatMap(({ startAt, endAt }) => [startAt, endAt]);
  const text = JSON.stringify([rules, warning, shifts, maintenance, away, own, roster.offDates, zone]);
  return `${markOf([...text].map((letter) => letter.codePointAt(0) ?? 0))}.${markOf(numbers)}`;
}

/**
 * What only a change of the plan makes overdue – by the plan of before nothing was – was no deadline before: it is warned of first.
 * Shifts and windows of the past are not its business.
 */
export function withChangedPlan(facts: Facts, found: readonly InPhase[], now: EpochMs, warnMs: number): Facts {
  const { plan } = facts;
  if (plan === undefined || (plan.firstDueAt !== null && plan.firstDueAt <= now)) return facts;
  return found
    .filter(({ phase }) => phase === 'due')
    .reduce((all, { deadline }) => {
      const { cause, siteIds } = deadline;
      const isPlanned = cause === 'shift-end' || cause === 'stale' || cause === 'maintenance';
      return isPlanned ? withPlansFrom(all, siteIds, now) : withNotBefore(all, deadline, now + warnMs);
    }, facts);
}

/** FNV-1a, over numbers of up to 53 bits. */
function markOf(values: readonly number[]): string {
  let mark = 0x811c9dc5;
  const take = (part: number) => {
    mark = Math.imul(mark ^ part, 0x01000193) >>> 0;
  };
  for (const value of values) {
    take(value % 2 ** 32);
    take(Math.floor(value / 2 ** 32));
  }
  return mark.toString(36);
}
