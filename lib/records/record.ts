import type { EpochMs } from '../base/time';
import type { CookieStore } from '../signout/cookie-store';
import type { Cause, StepNote, TargetOutcome } from '../signout/job';

/** What came of the look a minute later. `in-use`: somebody has the site open again, which says nothing about the old session. */
export type SecondLook =
  | { readonly kind: 'due'; readonly at: EpochMs }
  | { readonly kind: 'nothing-came-back' | 'came-back' | 'in-use' | 'not-possible'; readonly at: EpochMs };

export interface RecordEntry {
  readonly targetId: string;
  readonly siteId: string;
  readonly siteName: string;
  /** Host and port; never a path. */
  readonly host: string;
  readonly storeId: string;
  /** Absent in what was written before there were several. */
  readonly store?: CookieStore;
  readonly outcome: TargetOutcome;
  readonly startedAt: EpochMs;
  readonly tookMs: number;
  readonly steps: readonly StepNote[];
  /** null: not planned (stopped, or nothing was proven). */
  readonly secondLook: SecondLook | null;
}

/** The outcome of one job. Its id is the job's, so writing it twice overwrites. */
export interface SignOutRecord {
  readonly version: 1;
  readonly id: string;
  readonly cause: Cause;
  readonly startedAt: EpochMs;
  readonly finishedAt: EpochMs;
  readonly resumed: boolean;
  /** Outside every shift, where shifts are set (Z4). */
  readonly offHours: boolean;
  readonly extensionVersion: string;
  readonly entries: readonly RecordEntry[];
}

/** Work that is left when a job is done: the second look, a sign-out that waits for the network, or what somebody wants ended after all. */
export interface FollowUp {
  /** `<recordId>/<targetId>/<kind>` */
  readonly id: string;
  /** `provider`: the session at the identity provider, which somebody wants ended after all, or answers themselves. */
  readonly kind: 'second-look' | 'queued' | 'provider';
  readonly recordId: string;
  readonly targetId: string;
  readonly dueAt: EpochMs;
  /** Of a `provider`: 0 ends it, from 1 on it is looked whether somebody did. */
  readonly attempts: number;
}
