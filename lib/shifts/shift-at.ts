import type { EpochMs } from '../base/time';
import type { Shift } from './shift';

/** A shift is over at its end. null: off hours. */
export function shiftAt(shifts: readonly Shift[], now: EpochMs): Shift | null {
  return shifts.find(({ startAt, endAt }) => startAt <= now && now < endAt) ?? null;
}
