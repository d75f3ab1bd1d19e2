import type { EpochMs } from '../base/time';
import type { WarningRules } from '../sites/time-rules';
import type { DeadlineId } from './deadline';
import type { Facts } from './facts';

/** What was granted of extensions, and what that makes of the due time. */
export interface Granted {
  readonly used: number;
  readonly dueAt: EpochMs;
}

/** One countdown of a deadline: each extension begins another. */
export const countdownId = (id: DeadlineId, used: number): string => `${id}#${used}`;

/** Each extension goes on from where the countdown before it would have ended. */
export function granted(
  id: DeadlineId,
  baseAt: EpochMs,
  { extendMs, mostExtensions }: Pick<WarningRules, 'extendMs' | 'mostExtensions'>,
  { extensions, notBefore }: Pick<Facts, 'extensions' | 'notBefore'>,
): Granted {
  const used = Math.min(extensions[id] ?? 0, mostExtensions);
  let dueAt = baseAt;
  for (let nth = 0; nth <= used; nth += 1)
    dueAt = Math.max(nth === 0 ? baseAt : dueAt + extendMs, notBefore[countdownId(id, nth)] ?? 0);
  return { used, dueAt };
}
