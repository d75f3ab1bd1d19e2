import { DAY_MS, type EpochMs } from '../base/time';

/**
 * Instant of a wall-clock time in an IANA zone. A skipped time moves forward by the gap, a doubled one is its first occurrence (as
 * Temporal "compatible"): whoever works till 02:30 on a night without 02:30 works as long as on any other night, and where the clock
 * shows 02:30 twice the first is meant, as calendars have it. So every wall-clock time has one instant, and each end of a shift comes once.
 * @throws RangeError unless `date` is `YYYY-MM-DD`, `time` is `HH:mm` and the zone is known
 */
export function instantOf(date: string, time: string, zone: string): EpochMs {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** Date that the calendar on the wall shows then, `YYYY-MM-DD`. @throws RangeError unless the zone is known */
export function dateAt(at: EpochMs, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Days since 1970-01-01 of a date `YYYY-MM-DD`: dates that can be counted with. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY_MS;

export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 0: Monday. The first day of 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Instant of what the clock shows, in ms as if it were UTC, by the same rule. @throws RangeError unless the zone is known */
export function instantOfWall(wallMs: number, zone: string): EpochMs {
  const spelled = new Date(wallMs).toISOString().slice(0, -1);
  return Temporal.PlainDateTime.from(spelled).toZonedDateTime(zone).epochMilliseconds;
}
