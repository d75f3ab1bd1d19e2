import { type EpochMs, HOUR_MS } from '../base/time';
import { joined } from './joined';
import type { Shift, StayLate } from './shift';

/** Nobody stays longer than that beyond the planned end. */
export const LATEST_STAY_MS = 12 * HOUR_MS;

/**
 * The shifts with their later ends; one that comes to overlap or touch the next becomes one with it. Who stays late twice stays until the
 * later time; the second entry may name the end that the first one made. The shifts must reach as far back as somebody may stay.
 */
export function withStayLate(shifts: readonly Shift[], stayLate: readonly StayLate[]): Shift[] {
  return joined(
    shifts.map((shift) => ({ ...shift, endAt: lastEnd(shift.endAt, stayLate) })),
    0,
  );
}

function lastEnd(endAt: EpochMs, stayLate: readonly StayLate[]): EpochMs {
  const later = stayLate.filter((one) => one.endAt === endAt && one.untilAt > endAt);
  return Math.max(endAt, ...later.map(({ untilAt }) => lastEnd(untilAt, stayLate)));
}
