import type { EpochMs } from '../base/time';
import type { DeadlineCause } from './deadline';

/** One reason for which one site's sign-in must end. */
export interface Candidate {
  readonly cause: DeadlineCause;
  /** Without any extension. */
  readonly baseAt: EpochMs;
  readonly limitMs: number | null;
  /** How it is announced: hints and warning, the warning only, or not at all. */
  readonly told: 'early' | 'warned' | 'untold';
  /** The longest warning that makes sense; null: any. */
  readonly warnAtMostMs: number | null;
  readonly extendable: boolean;
  /** So long a call puts it off. */
  readonly callMs: number;
}

export const untold = (cause: DeadlineCause, baseAt: EpochMs, limitMs: number | null): Candidate => ({
  cause,
  baseAt,
  limitMs,
  told: 'untold',
  warnAtMostMs: null,
  extendable: false,
  callMs: 0,
});
