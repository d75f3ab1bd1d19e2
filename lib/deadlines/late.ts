import { type EpochMs, MINUTE_MS } from '../base/time';
import type { Late } from '../signout/job';
import type { Deadline } from './deadline';
import type { Facts } from './facts';

/** What comes within a minute is on time. */
const ON_TIME_MS = MINUTE_MS;

/** How late a deadline is acted on, and why; null: on time, or somebody looked at it since and had it wait. `facts`: as the look before left them. */
export function lateOf({ dueAt, cause }: Deadline, { browserStartedAt, seenAt }: Facts, now: EpochMs): Late | null {
  const byMs = now - dueAt;
  if (byMs < ON_TIME_MS || cause === 'stale' || seenAt >= dueAt) return null;
  return { byMs, because: browserStartedAt > dueAt ? 'browser-closed' : 'asleep' };
}
