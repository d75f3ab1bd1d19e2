import type { EpochMs } from '../base/time';
import type { StayLate } from '../shifts/shift';
import type { SiteId } from '../sites/site';
import type { DeadlineId } from './deadline';
import type { Pause } from './pause';

/** Of a site somebody is signed in to. */
export interface SiteFacts {
  /** First seen signed in. */
  readonly signedInAt: EpochMs;
  /** Last trusted input in one of its tabs; the sign-in counts as one. */
  readonly activeAt: EpochMs;
  /** A call was last seen in one of its tabs; null: none since the sign-in. */
  readonly callAt: EpochMs | null;
  /** It had cookies then: without any the sign-in is over. */
  readonly byCookie: boolean;
  /** Deadlines of this sign-in that were acted on. */
  readonly handled: readonly DeadlineId[];
  /** A changed plan concerns it from then on: ends of shifts and windows of before do not. Absent: since the sign-in. */
  readonly plansFromAt?: EpochMs;
  /** Ids of the cookie stores in which somebody is; absent: the normal one alone. */
  readonly stores?: readonly string[];
  /** What of it may be written down where private windows tell as well; null: nothing. Absent: all of it. */
  readonly open?: OpenFacts | null;
}

/** As it looks without private windows. */
export type OpenFacts = Pick<SiteFacts, 'signedInAt' | 'activeAt' | 'callAt' | 'byCookie' | 'stores'>;

/** Plans have nothing to say about what was before. */
export const concernedFrom = ({ signedInAt, plansFromAt }: SiteFacts): EpochMs =>
  Math.max(signedInAt, plansFromAt ?? signedInAt);

export interface ComputerFacts {
  readonly state: 'active' | 'idle' | 'locked';
  /** Last instant at which somebody was known to use the computer. */
  readonly activeAt: EpochMs;
  /** null: it is not locked. */
  readonly lockedAt: EpochMs | null;
}

export interface PlanSeen {
  /** See `planMark`. */
  readonly mark: string;
  /** The first deadline that it made; null: none. */
  readonly firstDueAt: EpochMs | null;
}

/** All that is remembered about time; everything else is derived from it. */
export interface Facts {
  /** Only sites somebody is signed in to. */
  readonly sites: Readonly<Record<SiteId, SiteFacts>>;
  readonly computer: ComputerFacts;
  readonly browserStartedAt: EpochMs;
  /** The worker looked last. */
  readonly seenAt: EpochMs;
  /** What the last look went by; absent: it is not known. */
  readonly plan?: PlanSeen;
  /** How often a deadline was put off. */
  readonly extensions: Readonly<Record<DeadlineId, number>>;
  /** By `countdownId`: a deadline that nobody could be warned of in time is not due before. */
  readonly notBefore: Readonly<Record<string, EpochMs>>;
  readonly stayLate: readonly StayLate[];
  /** By their beginning; the last may run now. Absent: none. */
  readonly pauses?: readonly Pause[];
  /** Somebody stepped away and comes back; null: nobody did. */
  readonly away: { readonly sinceAt: EpochMs; readonly siteIds: readonly SiteId[] } | null;
}

export function noFacts(now: EpochMs): Facts {
  return {
    sites: {},
    computer: { state: 'active', activeAt: now, lockedAt: null },
    browserStartedAt: now,
    seenAt: now,
    extensions: {},
    notBefore: {},
    stayLate: [],
    away: null,
  };
}
