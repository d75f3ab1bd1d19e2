import type { EpochMs } from '../base/time';
import type { SignOutRecord } from './record';

/** Browsers close a popup together with the tab it was opened over; the port is told a moment later. */
const LATER_MS = 500;

/** The popup went away while this sign-out closed its tabs: nobody closed it, so its result is shown again. null: it did not go away. */
export function closedWithTabs(record: SignOutRecord, goneAt: EpochMs | null): boolean {
  if (goneAt === null) return false;
  return record.entries
    .flatMap((entry) => entry.steps)
    .some(
      ({ step, startedAt, tookMs }) =>
        step === 'close' && goneAt >= startedAt && goneAt <= startedAt + tookMs + LATER_MS,
    );
}
