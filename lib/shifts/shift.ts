import type { EpochMs } from '../base/time';

/** Wall-clock range of a day, `HH:mm`. An end that is not after the start lies on the next day; `24:00` is the end of the day itself. */
export interface TimeRange {
  readonly start: string;
  readonly end: string;
}

/** The ranges of seven days, Monday first. Those of a day are the ones that start on it. */
export type Week = readonly (readonly TimeRange[])[];

/** Stands for roster and week on the days from `from` to `to`, both `YYYY-MM-DD` and both included; of several for a day the last. No range: no shift begins there. */
export interface ShiftException {
  readonly from: string;
  readonly to: string;
  readonly ranges: readonly TimeRange[];
}

/** When people work, as the settings hold it. */
export interface ShiftPlan {
  /** IANA name; null: the zone of this computer. */
  readonly zone: string | null;
  readonly week: Week;
  readonly exceptions: readonly ShiftException[];
  /** Gaps between two ranges up to this long are breaks: the first of them ends no shift. 0: every end is one. */
  readonly breakMs: number;
  /** https address of an iCalendar file that is read daily; null: none. */
  readonly rosterUrl: string | null;
}

export const noShifts: ShiftPlan = {
  zone: null,
  week: [[], [], [], [], [], [], []],
  exceptions: [],
  breakMs: 0,
  rosterUrl: null,
};

/** One shift as it takes place. */
export interface Shift {
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

/** What a roster says about a stretch of time. Days it does not mention keep the week's ranges. */
export interface RosterShifts {
  /** By their start. */
  readonly shifts: readonly Shift[];
  /** `YYYY-MM-DD` of whole days without a shift; a shift of the roster on such a day stands all the same. */
  readonly offDates: readonly string[];
}

export const noRoster: RosterShifts = { shifts: [], offDates: [] };

/** "Stay late today": the shift that would end at `endAt` ends at `untilAt`. */
export interface StayLate {
  readonly endAt: EpochMs;
  readonly untilAt: EpochMs;
}
