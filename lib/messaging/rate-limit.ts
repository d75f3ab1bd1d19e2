import { type EpochMs, SECOND_MS } from '../base/time';

/** A bucket of `burst` messages that refills by `perSecond`. Returns whether one more may pass now. */
export function rateLimit(burst: number, perSecond: number): (now: EpochMs) => boolean {
  let left = burst;
  let countedAt: EpochMs | null = null;
  return (now) => {
    const passedMs = countedAt === null ? 0 : Math.max(0, now - countedAt);
    left = Math.min(burst, left + (passedMs / SECOND_MS) * perSecond);
    countedAt = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
