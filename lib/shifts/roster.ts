import type { EpochMs } from '../base/time';
import type { RosterShifts, Shift } from './shift';

/** What the options page shows of a roster. */
export interface RosterOverview {
  readonly from: { readonly kind: 'file'; readonly name: string } | { readonly kind: 'address'; readonly url: string };
  /** Last read without a problem. */
  readonly readAt: EpochMs;
  /** The last reading failed, what was read before stands; null: it did not. */
  readonly problem: RosterProblem | null;
  /** Events that count, repeating ones once. */
  readonly events: number;
  /** Left out: cancelled, longer than a day, without an end. */
  readonly leftOut: number;
  /** The next of them, at most 10. */
  readonly next: readonly Shift[];
  /** The next whole days without a shift, `YYYY-MM-DD`, at most 10. */
  readonly nextOff: readonly string[];
}

/** A roster as it is kept: its text, and the shifts of the months around the day on which it was worked out. */
export interface StoredRoster {
  readonly from: RosterOverview['from'];
  readonly text: string;
  readonly readAt: EpochMs;
  readonly problem: RosterProblem | null;
  readonly events: number;
  readonly leftOut: number;
  readonly workedOutAt: EpochMs;
  readonly shifts: RosterShifts;
}

/** Why a calendar could not be read. `line` counts from 1. */
export type RosterProblem =
  | { readonly code: 'not-a-calendar' | 'too-large' | 'no-events' | 'too-many-shifts' }
  | { readonly code: 'bad-line'; readonly line: number; readonly text: string }
  | { readonly code: 'bad-event'; readonly line: number; readonly text: string }
  /** `text`: the name of the zone. */
  | { readonly code: 'unknown-zone'; readonly line: number; readonly text: string }
  | { readonly code: 'no-answer' | 'no-access' }
  | { readonly code: 'bad-status'; readonly status: number };
