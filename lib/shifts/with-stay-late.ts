import type { EpochMs } from '../base/time';
import { joined } from './joined';
import type { Shift, StayLate } from './shift';

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
