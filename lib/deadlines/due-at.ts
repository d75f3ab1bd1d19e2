import type { EpochMs } from '../base/time';
import type { WarningRules } from '../sites/time-rules';
import type { DeadlineCause, DeadlineId } from './deadline';
import type { Facts } from './facts';
import { pastPauses } from './pause';

/** What was granted of extensions, and what that makes of the due time. */
export interface Granted {
  readonly used: number;
  readonly dueAt: EpochMs;
}

export const deadlineId = (cause: DeadlineCause, baseAt: EpochMs): DeadlineId => `${cause}@${baseAt}`;

/** One countdown of a deadline: each extension begins another. */
export const countdownId = (id: DeadlineId, used: number): string => `${id}#${used}`;

/** Each extension goes on from where the countdown before it would have ended; none ends in a pause. */
export function granted(
  cause: DeadlineCause,
  baseAt: EpochMs,
  { extendMs, mostExtensions }: Pick<WarningRules, 'extendMs' | 'mostExtensions'>,
  facts: Pick<Facts, 'extensions' | 'notBefore' | 'pauses'>,
): Granted {
  const { extensions, notBefore } = facts;
  const id = deadlineId(cause, baseAt);
  const used = Math.min(extensions[id] ?? 0, mostExtensions);
  let dueAt = baseAt;
  for (let nth = 0; nth <= used; nth += 1) {
    const plannedAt = nth === 0 ? baseAt : dueAt + extendMs;
    dueAt = pastPauses(facts, cause, Math.max(plannedAt, notBefore[countdownId(id, nth)] ?? 0));
  }
  return { used, dueAt };
}
