import type { EpochMs } from '../base/time';
import { dateOf, instantOf, weekdayOf } from './instant-of';
import type { RosterShifts, Shift, ShiftPlan, TimeRange } from './shift';

/**
 * What begins on a day, as it stands in plan and roster. An exception goes before the roster, the roster before the week; of several
 * exceptions for a date the last counts. A shift of the roster belongs to the date on which it starts.
 */
export function shiftsOfDay(plan: ShiftPlan, roster: RosterShifts, zone: string, day: number): readonly Shift[] {
  const date = dateOf(day);
  const place = (range: TimeRange) => placed(range, day, zone);
  const exception = plan.exceptions.findLast(({ from, to }) => from <= date && date <= to);
  if (exception !== undefined) return exception.ranges.map(place);
  const rostered = startingOn(roster.shifts, day, zone);
  if (rostered.length > 0 || roster.offDates.includes(date)) return rostered;
  return plan.week[weekdayOf(day)]?.map(place) ?? [];
}

/** A change of the clock may leave an end that is not after its start. */
function placed({ start, end }: TimeRange, day: number, zone: string): Shift {
  const nextDay = end === '24:00' || end <= start;
  return {
    startAt: instantOf(dateOf(day), start, zone),
    endAt: instantOf(dateOf(nextDay ? day + 1 : day), end === '24:00' ? '00:00' : end, zone),
  };
}

function startingOn(shifts: readonly Shift[], day: number, zone: string): readonly Shift[] {
  if (shifts.length === 0) return shifts;
  const placeOf = (of: number) => firstFrom(shifts, instantOf(dateOf(of), '00:00', zone));
  return shifts.slice(placeOf(day), placeOf(day + 1));
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
