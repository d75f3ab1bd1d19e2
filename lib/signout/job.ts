import type { EpochMs } from '../base/time';
import type { DeadlineCause, DeadlineId, Owner } from '../deadlines/deadline';
import type { Site } from '../sites/site';
import type { UnsavedCount } from '../unsaved/entry';
import type { CookieStore } from './cookie-store';
import type { EndedProvider, ProviderResult } from './identity-provider';
import type { LocalResult, UnprovenReason, Verdict } from './verdict';

/** Why a sign-out runs. `warning`: somebody pressed "sign out now" there. `away`: somebody stepped away. */
export type Cause = { readonly kind: 'manual'; readonly by: 'popup' | 'command' | 'warning' | 'away' } | AutomaticCause;

/** Names the rule and whose it is (R8). */
export interface AutomaticCause {
  readonly kind: 'automatic';
  readonly deadlineId: DeadlineId;
  readonly rule: DeadlineCause;
  readonly owner: Owner;
  readonly dueAt: EpochMs;
  /** The limit that the rule names, in ms; null: it has none. */
  readonly limitMs: number | null;
  /** null: it was on time, or a call put it off. */
  readonly late: Late | null;
}

export interface Late {
  readonly byMs: number;
  readonly because: 'asleep' | 'browser-closed';
}

/** The steps of a target in their order. The sealing of drafts stands before `witness` once it exists. */
export const stepNames = ['check', 'witness', 'end', 'provider', 'close', 'clean', 'prove'] as const;
export type StepName = (typeof stepNames)[number];

/** How the session was asked to end. */
export type Strategy = 'recipe' | 'address' | 'taught' | 'control' | 'menu-control';

/** What the journal keeps of the witness: never a credential, never an address. */
export interface Witnessed {
  /** Addresses whose two controls differ well enough to prove something. */
  readonly strongAddresses: number;
  readonly weakAddresses: number;
  /** Why there is no strong address; null when there is one. */
  readonly lacking: UnprovenReason | null;
}

export interface Ended {
  /** `refused`: the server already refused the old credentials. `unconfirmed`: no probe could tell. `queued`: the site could not be reached. */
  readonly kind: 'refused' | 'still-in' | 'unconfirmed' | 'queued';
  readonly by: Strategy | null;
  /** Presses and requests that were tried, all strategies together. */
  readonly attempts: number;
}

export interface Closed {
  readonly tabs: number;
  /** Tabs the browser would not close. */
  readonly survived: number;
}

/** Unsaved entries each tab was known to hold when the site was let go on; null: nobody could ask. */
export type Known = Readonly<Record<number, number>> | null;

/** A stage holds what is known by then; the next step is computed from it. */
export type Stage =
  | { readonly at: 'checking' }
  /** Somebody has to decide about unsaved work; nothing is touched meanwhile. */
  | { readonly at: 'blocked'; readonly found: UnsavedCount; readonly known: Known; readonly blockedAt: EpochMs }
  /** For the other sites of the job, or for the end of the stop window. */
  | { readonly at: 'waiting'; readonly known: Known }
  | { readonly at: 'witnessing'; readonly known: Known }
  | { readonly at: 'ending'; readonly known: Known; readonly witnessed: Witnessed }
  | { readonly at: 'ending-provider'; readonly witnessed: Witnessed; readonly ended: Ended }
  | {
      readonly at: 'closing';
      readonly witnessed: Witnessed;
      readonly ended: Ended;
      readonly provider: EndedProvider | null;
    }
  | {
      readonly at: 'cleaning';
      readonly witnessed: Witnessed;
      readonly ended: Ended;
      readonly provider: EndedProvider | null;
      readonly closed: Closed;
    }
  | {
      readonly at: 'proving';
      readonly witnessed: Witnessed;
      readonly ended: Ended;
      /** null: the site signs in by itself, as far as anybody saw. */
      readonly provider: EndedProvider | null;
      readonly closed: Closed;
      readonly local: LocalResult;
    }
  | { readonly at: 'done'; readonly outcome: TargetOutcome; readonly doneAt: EpochMs };

/**
 * `stopped`: the person pressed Stop before the first effect at this site; nothing was changed there. `left-alone`: the sign-in the
 * rule was about was over; whoever is signed in now came after the deadline (`newer`), or nobody is (`over`).
 */
export type TargetOutcome =
  | {
      readonly kind: 'finished';
      readonly verdict: Verdict;
      readonly local: LocalResult;
      /** null: no identity provider. Absent in what was written before there was such a thing. */
      readonly provider?: ProviderResult | null;
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'left-alone'; readonly because: 'newer' | 'over' };

/** What became of unsaved work that held a site. `expired`: nobody decided in time, or the browser was closed. `by-rule`: the site's rule gave it up. */
export type Decision = 'discarded' | 'cancelled' | 'expired' | 'by-rule';

/** One step as it went; goes into the record. Counts and codes only. */
export interface StepNote {
  readonly step: StepName;
  readonly startedAt: EpochMs;
  readonly tookMs: number;
  readonly strategy?: Strategy | null;
  readonly attempts?: number;
  readonly tabs?: number;
  /** Entries in tabs that answered. */
  readonly unsaved?: number;
  readonly unknownTabs?: number;
  readonly calls?: number;
  /** Absent where nothing was unsaved, and where it was saved before anybody decided. */
  readonly decision?: Decision;
  readonly survived?: number;
  readonly removed?: number;
  readonly left?: number;
  readonly asked?: number;
}

/** One site in one cookie store. */
export interface Target {
  /** `<siteId>@<storeId>` */
  readonly id: string;
  /** The site as it was configured when the job was filed. */
  readonly site: Site;
  readonly store: CookieStore;
  /** So long unsaved work holds an automatic sign-out before it is given up; 0: not at all, null: until somebody decides. */
  readonly unsavedWaitMs: number | null;
  readonly stage: Stage;
  /** When it left check and stop window; null: not yet. */
  readonly startedAt: EpochMs | null;
  readonly notes: readonly StepNote[];
}

export interface Job {
  readonly id: string;
  readonly cause: Cause;
  readonly filedAt: EpochMs;
  /** Time to press Stop once the check is over. */
  readonly stopWindowMs: number;
  /** End of the stop window: before it nothing is touched. null: the check is not over, or somebody has to decide first. */
  readonly startsAt: EpochMs | null;
  readonly stopRequestedAt: EpochMs | null;
  /** A later worker or browser took the job up again. */
  readonly resumed: boolean;
  /** Filed outside every shift, where shifts are set. */
  readonly offHours: boolean;
  readonly targets: readonly Target[];
}
