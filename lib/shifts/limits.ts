import { HOUR_MS } from '../base/time';

/** Bounds of a plan and of a roster. */
export const shiftLimits = {
  rangesOfADay: 12,
  exceptions: 400,
  breakMs: 4 * HOUR_MS,
  urlCharacters: 2_000,
  rosterCharacters: 4_000_000,
  /** In the stretch that is worked out. */
  rosterShifts: 20_000,
} as const;
