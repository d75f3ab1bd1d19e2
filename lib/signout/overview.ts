import type { EpochMs } from '../base/time';
import type { Deadline, DeadlineCause, Owner } from '../deadlines/deadline';
import type { Pause } from '../deadlines/pause';
import type { SignOutRecord } from '../records/record';
import type { SessionState } from '../sessions/session';
import type { ProviderRule } from '../sites/provider-rule';
import type { Settings, SiteId } from '../sites/site';
import type { CookieStore } from './cookie-store';
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
  /** Who its pages say is signed in, in the normal store or the only one in use; null: they do not say, or nobody is. Memory of the browser only (Z21). */
  readonly account: string | null;
  readonly tabs: number;
  /** What its tabs report; a tab that cannot be asked counts for one. */
  readonly unsaved: number;
  /** Somebody seems to be on the phone in one of its tabs. */
  readonly call: boolean;
  /** What the site's own counter shows; null: it has none that was named, or none that could be read. */
  readonly openItems: number | null;
  /** What ends its sign-in next; null: nothing does. */
  readonly ends: SiteEnd | null;
  /** The site's part in the running job; null: it has none, or there is no job. With several stores: what has got least far. */
  readonly progress: SiteProgress | null;
  /** Where the site is in use, the normal store first; more than one, or another than the normal one, is shown line by line (L7, L10). */
  readonly stores: readonly StoreOverview[];
  /** null: none is known. */
  readonly provider: ProviderOverview | null;
  /** The last check found what would make a sign-out fail. */
  readonly wouldFail: boolean;
  /** When the last check was; null: there was none since the site is as it is. */
  readonly checkedAt: EpochMs | null;
}

/** The site in one cookie store. */
export interface StoreOverview {
  readonly store: CookieStore;
  readonly session: SessionState;
  readonly account: string | null;
  readonly tabs: number;
  readonly progress: SiteProgress | null;
}

/** The site's identity provider, before anything is ended. */
export interface ProviderOverview {
  /** Host and port. */
  readonly host: string;
  readonly rule: ProviderRule;
  readonly access: boolean;
  /** Patterns for `permissions.request` that make `access` true. */
  readonly origins: readonly string[];
  /** Other configured sites that sign in there: ending it ends theirs as well. */
  readonly sharedWith: readonly { readonly id: SiteId; readonly name: string }[];
}

export interface SiteEnd {
  readonly dueAt: EpochMs;
  readonly cause: DeadlineCause;
  readonly owner: Owner;
  readonly limitMs: number | null;
}

export type SiteProgress =
  | { readonly kind: 'waiting' }
  /** Unsaved work holds it. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'running'; readonly step: StepName; readonly startedAt: EpochMs }
  | { readonly kind: 'done'; readonly outcome: TargetOutcome };

/** The deadline that comes first. */
export interface DeadlineOverview {
  readonly deadline: Deadline;
  /** `call`: it is due and waits for the end of a call, until `deadline.callUntilAt` at the latest. */
  readonly phase: 'ahead' | 'hint' | 'warning' | 'call' | 'due';
  /** When the warning began, or will. */
  readonly warnedFromAt: EpochMs;
  /** What happens to unsaved work of its sites, as the strictest of their rules has it. */
  readonly unsaved: {
    readonly entries: number;
    readonly rule: 'wait' | 'discard';
    /** From the sign-out on; null: until somebody decides. */
    readonly waitMs: number | null;
  };
}

/** The shift that runs now. */
export interface ShiftOverview {
  readonly startAt: EpochMs;
  /** "Stay late" included. */
  readonly endAt: EpochMs;
  /** As planned. */
  readonly plannedEndAt: EpochMs;
}

export interface MaintenanceOverview {
  readonly name: string;
  readonly siteIds: readonly SiteId[];
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

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
  /** An automatic sign-out gives unsaved work up then; null: it waits for somebody. */
  readonly discardsAt: EpochMs | null;
}

/** Everything the popup shows. Holds no page title or address below the site's own; account names only of those who are signed in. */
export interface Overview {
  readonly at: EpochMs;
  readonly appearance: Settings['appearance'];
  readonly sites: readonly SiteOverview[];
  readonly unsavedTotal: number;
  readonly job: JobOverview | null;
  /** null: nothing ends by itself. */
  readonly deadline: DeadlineOverview | null;
  /** null: no shift runs now. */
  readonly shift: ShiftOverview | null;
  /** Announced, or under way; by their start. */
  readonly maintenance: readonly MaintenanceOverview[];
  /** Pages are covered since somebody stepped away; they are signed out at `dueAt`. null: nobody did. */
  readonly away: { readonly sinceAt: EpochMs; readonly dueAt: EpochMs } | null;
  /** Rules that end nothing for now; null: none is paused. `whole`: all that can be. */
  readonly pause: (Pause & { readonly whole: boolean }) | null;
  /** What no sign-out reaches: `private`: windows in which Signoff is not allowed (X47). */
  readonly notCovered: readonly 'private'[];
  /** Ids of the cookie stores that are there: that of private windows goes with the last of them. */
  readonly openStores: readonly string[];
  /** Newest first, at most 20. */
  readonly records: readonly SignOutRecord[];
  /** Record that the popup shows as its result; null: there is none, it was put aside, or its time is over. */
  readonly shownRecordId: string | null;
  /** Damaged settings or database, said in the popup; null: all is well. */
  readonly trouble: 'settings-damaged' | 'storage-unavailable' | null;
}
