import { HOUR_MS } from '../base/time';

/** Bounds of a plan, of what a roster may hold, and of what is shown of a bad one. */
export const shiftLimits = {
  rangesOfADay: 12,
  exceptions: 400,
  breakMs: 4 * HOUR_MS,
  urlCharacters: 2_000,
} as const;
