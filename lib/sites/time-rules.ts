import { HOUR_MS, MINUTE_MS } from '../base/time';

/** When a sign-in must end, and how. One set for all sites; each site may have its own value for any of them. */
export interface TimeRules {
  /** Longest time without activity, 2 min – 24 h; null: no limit. */
  readonly idleMs: number | null;
  /** Whose activity: anything done at this computer, or only what is done at the site itself. */
  readonly idleOf: 'computer' | 'site';
  /** From the locking of the screen to the sign-out, 0 – 8 h; 0: at once; null: a lock is the beginning of idleness and no more. */
  readonly lockMs: number | null;
  /** Longest sign-in, whatever is done meanwhile, 15 min – 30 d; null: no limit. */
  readonly maxAgeMs: number | null;
  /** Whether the end of a shift ends it. */
  readonly shiftEnd: boolean;
  /** A sign-in that began before the end of an earlier shift: ended before it is used, or only shown. */
  readonly leftover: 'end' | 'show';
  /** So long at most a call (sound or microphone in a tab) puts off the end of a shift or of idleness; 0: it does not. */
  readonly callMs: number;
  /** Unsaved work at an automatic sign-out: it waits for that, or gives it up. */
  readonly unsaved: 'wait' | 'discard';
  /** After so long of waiting the work is given up, 1 min – 24 h; null: it waits until somebody decides. */
  readonly unsavedWaitMs: number | null;
}

/** Values of a site that differ from the general ones. */
export type OwnRules = Partial<TimeRules>;

/** The site's own value of a rule, else the general one. */
export const effectiveRules = (
  general: { readonly rules: TimeRules },
  site: { readonly rules: OwnRules },
): TimeRules => ({
  ...general.rules,
  ...site.rules,
});

export const defaultRules: TimeRules = {
  idleMs: 15 * MINUTE_MS,
  idleOf: 'computer',
  lockMs: null,
  maxAgeMs: 12 * HOUR_MS,
  shiftEnd: true,
  leftover: 'end',
  callMs: 20 * MINUTE_MS,
  unsaved: 'wait',
  unsavedWaitMs: null,
};

/** How people are warned. The bounds are WCAG 2.2, 2.2.1: at least 20 s to react, at least ten extensions. */
export interface WarningRules {
  /** The warning stands this long before the sign-out, 20 s – 30 min. */
  readonly warnMs: number;
  /** One extension. 1 min – 1 h. */
  readonly extendMs: number;
  /** 10 – 100. */
  readonly mostExtensions: number;
  /** Quiet notices so long before the sign-out, longest first. */
  readonly hintsMs: readonly number[];
}

export const defaultWarning: WarningRules = {
  warnMs: 2 * MINUTE_MS,
  extendMs: 10 * MINUTE_MS,
  mostExtensions: 10,
  hintsMs: [15 * MINUTE_MS, 5 * MINUTE_MS, MINUTE_MS],
};

/** A time in which the named sites are not to be used. Wall-clock instants `YYYY-MM-DDTHH:mm` in the zone of the shifts. */
export interface Maintenance {
  readonly id: string;
  /** 1–80 characters, shown. */
  readonly name: string;
  readonly siteIds: readonly string[] | 'all';
  readonly from: string;
  readonly to: string;
  readonly repeats: 'never' | 'weekly';
}

export interface MaintenanceRules {
  readonly windows: readonly Maintenance[];
  /** Sessions end so long before a window begins, 0 – 1 h. */
  readonly leadMs: number;
  /** It is announced so long before it begins, 0 – 7 d; 0: not. */
  readonly noticeMs: number;
}

export const noMaintenance: MaintenanceRules = { windows: [], leadMs: 5 * MINUTE_MS, noticeMs: 24 * HOUR_MS };

/** What the step-away command does: sign out at once, or cover the pages first and sign out after a grace of 1 min – 1 h. */
export interface AwayRules {
  readonly does: 'sign-out' | 'cover';
  readonly graceMs: number;
}

export const defaultAway: AwayRules = { does: 'cover', graceMs: 5 * MINUTE_MS };
