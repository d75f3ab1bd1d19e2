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
  /** What its tabs report; a tab that cannot be asked counts for one. */
  readonly unsaved: number;
  /** Somebody seems to be on the phone in one of its tabs. */
  readonly call: boolean;
  /** What the site's own counter shows; null: it has none that was named, or none that could be read. */
  readonly openItems: number | null;
  /** The site's part in the running job; null: it has none, or there is no job. */
  readonly progress: SiteProgress | null;
}

export type SiteProgress =
  | { readonly kind: 'waiting' }
  /** Unsaved work holds it. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'running'; readonly step: StepName; readonly startedAt: EpochMs }
  | { readonly kind: 'done'; readonly outcome: TargetOutcome };

export interface JobOverview {
  readonly id: string;
  readonly cause: Cause;
  readonly filedAt: EpochMs;
  /** `blocked`: somebody has to decide about unsaved work. */
  readonly phase: 'checking' | 'blocked' | 'running';
  /** End of the stop window, once the check is over. */
  readonly startsAt: EpochMs;
  readonly stopRequested: boolean;
  readonly resumed: boolean;
}

/** Everything the popup shows. Holds no account name, page title or address below the site's own. */
export interface Overview {
  readonly at: EpochMs;
  readonly appearance: Settings['appearance'];
  readonly sites: readonly SiteOverview[];
  readonly unsavedTotal: number;
  readonly job: JobOverview | null;
  /** Newest first, at most 20. */
  readonly records: readonly SignOutRecord[];
  /** Record that the popup shows as its result; null: none since the last sign-in or dismissal. */
  readonly shownRecordId: string | null;
  /** Damaged settings or database, said in the popup; null: all is well. */
  readonly trouble: 'settings-damaged' | 'storage-unavailable' | null;
}
