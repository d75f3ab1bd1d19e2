import { MINUTE_MS, SECOND_MS } from '../base/time';

/** Steps of the last minute, for whatever must not change every second: badge, tooltip, popup, screen readers. */
const STEP_MS = 20 * SECOND_MS;

/** From here on every second shows, and what is heard goes in steps. */
export const SECONDS_FROM_MS = 2 * MINUTE_MS;

/** Whole minutes, rounded up as a countdown is; the last two in seconds. */
export function shownLeftMs(leftMs: number): number {
  const left = Math.max(0, leftMs);
  return roundedUp(left, left > SECONDS_FROM_MS ? MINUTE_MS : SECOND_MS);
}

/** Whole minutes, rounded up; the last one in steps of 20 s. */
export function calmLeftMs(leftMs: number): number {
  const left = Math.max(0, leftMs);
  return roundedUp(left, left > MINUTE_MS ? MINUTE_MS : STEP_MS);
}

/** As `calmLeftMs`, in steps of 20 s from two minutes on: at most eight words in 120 s. */
export function spokenLeftMs(leftMs: number): number {
  const left = Math.max(0, leftMs);
  return roundedUp(left, left > SECONDS_FROM_MS ? MINUTE_MS : STEP_MS);
}

const roundedUp = (ms: number, stepMs: number): number => Math.ceil(ms / stepMs) * stepMs;
