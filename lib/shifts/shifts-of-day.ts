import type { EpochMs } from '../base/time';
import { dateOf, weekdayOf } from './instant-of';
import type { RosterShifts, Shift, ShiftPlan, TimeRange } from './shift';
import type { ZoneClock } from './zone-clock';

/**
 * What begins on a day, as it stands in plan and roster. An exception goes before the roster, the roster before the week; of several
 * exceptions for a date the last counts. A shift of the roster belongs to the date on which it starts.
 */
export function shiftsOfDay(plan: ShiftPlan, roster: RosterShifts, clock: ZoneClock, day: number): readonly Shift[] {
  const date = dateOf(day);
  const place = (range: TimeRange) => placed(range, day, clock);
  const exception = plan.exceptions.findLast(({ from, to }) => from <= date && date <= to);
  if (exception !== undefined) return exception.ranges.map(place);
  const rostered = startingFrom(roster.shifts, clock.startOf(day), clock.startOf(day + 1));
  if (rostered.length > 0 || roster.offDates.includes(date)) return rostered;
  return plan.week[weekdayOf(day)]?.map(place) ?? [];
}

/** A change of the clock may leave an end that is not after its start. */
function placed({ start, end }: TimeRange, day: number, clock: ZoneClock): Shift {
  return { startAt: clock.instantOf(day, start), endAt: clock.instantOf(end > start ? day : day + 1, end) };
}

function startingFrom(shifts: readonly Shift[], fromAt: EpochMs, beforeAt: EpochMs): readonly Shift[] {
  return shifts.slice(firstFrom(shifts, fromAt), firstFrom(shifts, beforeAt));
}

/** Place of the first shift that does not start before the instant. */
function firstFrom(shifts: readonly Shift[], at: EpochMs): number {
  let [low, high] = [0, shifts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.startAt ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
