import type { EpochMs } from '../base/time';
import type { SiteId } from '../sites/site';

/** Why a session must end. `away`: somebody stepped away from the desk. */
export type DeadlineCause = 'shift-end' | 'idle' | 'locked' | 'max-age' | 'stale' | 'maintenance' | 'away';

/** Whose rule it is. `default`: its limit is the one that it came with. Organisations come with policy. */
export type Owner = 'you' | 'default';

/** `<cause>@<instant>`: the instant is the one without any extension. The same for all sites that end together. */
export type DeadlineId = string;

/** When sessions must end. Derived anew at every wake-up, never stored. */
export interface Deadline {
  readonly id: DeadlineId;
  readonly cause: DeadlineCause;
  readonly owner: Owner;
  readonly siteIds: readonly SiteId[];
  /** Extensions included. */
  readonly dueAt: EpochMs;
  /** Early hints and last the warning itself, in order of time; empty: it comes without a warning (locked, stale). */
  readonly warnAt: readonly EpochMs[];
  /** The limit that the sentence names (`idle 15 min`), in ms; null: the cause has none. */
  readonly limitMs: number | null;
  /** null: this cause can never be put off. */
  readonly extension: ExtensionLeft | null;
  /** Calls put it off until then at the latest; null: they do not. */
  readonly callUntilAt: EpochMs | null;
}

export interface ExtensionLeft {
  readonly used: number;
  readonly most: number;
  readonly byMs: number;
  /** With all extensions used. */
  readonly latestAt: EpochMs;
}

export const isExtendable = ({ extension }: Deadline): boolean => extension !== null && extension.used < extension.most;
