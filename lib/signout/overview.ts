import type { EpochMs } from '../base/time';
import type { SignOutRecord } from '../records/record';
import type { SessionState } from '../sessions/session';
import type { Settings, SiteId } from '../sites/site';
import type { Cause, StepName, TargetOutcome } from './job';

/** One row of the popup. */
export interface SiteOverview {
  readonly id: SiteId;
  readonly name: string;
  /** Host with port, and path unless it is `/`; punycode stays punycode. */
  readonly host: string;
  readonly address: string;
  readonly access: boolean;
  /** Patterns for `permissions.request` that make `access` true. */
  readonly origins: readonly string[];
  readonly session: SessionState;
  readonly since: EpochMs | null;
  readonly tabs: number;
  /** The site's part in the running job; null: it has none, or there is no job. */
  readonly progress: SiteProgress | null;
}

export type SiteProgress =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly step: StepName; readonly startedAt: EpochMs }
  | { readonly kind: 'done'; readonly outcome: TargetOutcome };

export interface JobOverview {
  readonly id: string;
  readonly cause: Cause;
  readonly filedAt: EpochMs;
  readonly startsAt: EpochMs;
  readonly stopRequested: boolean;
  readonly resumed: boolean;
}

/** Everything the popup shows. Holds no account name, page title or address below the site's own. */
export interface Overview {
  readonly at: EpochMs;
  readonly appearance: Settings['appearance'];
  readonly sites: readonly SiteOverview[];
  readonly job: JobOverview | null;
  /** Newest first, at most 20. */
  readonly records: readonly SignOutRecord[];
  /** Record that the popup shows as its result; null: none since the last sign-in or dismissal. */
  readonly shownRecordId: string | null;
  /** Damaged settings or database, said in the popup; null: all is well. */
  readonly trouble: 'settings-damaged' | 'storage-unavailable' | null;
}
