import type { EpochMs } from '../base/time';
import type { Deadline, DeadlineCause } from '../deadlines/deadline';
import type { ComputerFacts, Facts } from '../deadlines/facts';
import type { RosterProblem, StoredRoster } from '../shifts/roster';
import type { RosterShifts } from '../shifts/shift';
import type { MaintenanceOverview } from '../signout/overview';

/** What is remembered about time, on disk. */
export interface FactsPort {
  /** null: nothing yet, or it could not be read. */
  load(): Promise<Facts | null>;
  save(facts: Facts): Promise<void>;
}

export interface ComputerPort {
  /** Whether anything was done at this computer in the last `withinMs`, or its screen is locked. Where the browser does not tell: active. */
  state(withinMs: number): Promise<ComputerFacts['state']>;
  /** Whether changes of that are to be heard of. */
  watch(on: boolean): Promise<void>;
}

/** Everything that people are shown outside the popup. Given whole each time; the adapter shows what is new and takes away what is gone. */
export interface NoticesPort {
  show(notices: Notices): Promise<void>;
  /** Another page stands in the tab, new or come back: settles when it is covered, or not, and has the line that the tab had. */
  documentBegan(tabId: number, covered: boolean): Promise<void>;
}

export interface Notices {
  /** The one window. null: none. One that was closed does not come back for the same `key`. */
  readonly window: { readonly key: string; readonly about: 'warning' | 'away' | 'ended' } | null;
  /** The one notification of the system; told once per `key`. null: none. */
  readonly notification: Notification | null;
  /** A line without any control in these tabs. */
  readonly banner: {
    readonly tabIds: readonly number[];
    readonly dueAt: EpochMs;
    readonly cause: DeadlineCause;
  } | null;
  /** Tabs whose page is not to be seen. */
  readonly coveredTabIds: readonly number[];
}

export type Notification =
  | { readonly kind: 'hint' | 'warning'; readonly key: string; readonly deadline: Deadline; readonly at: EpochMs }
  | { readonly kind: 'maintenance'; readonly key: string; readonly maintenance: MaintenanceOverview };

/** The roster, on disk. */
export interface RosterPort {
  load(): Promise<StoredRoster | null>;
  /** Only what `load` gave of its shifts: cheap. */
  shifts(): Promise<RosterShifts>;
  save(roster: StoredRoster): Promise<void>;
  clear(): Promise<void>;
  /** Without credentials; redirects to another host are not followed. */
  read(url: string, limitMs: number): Promise<{ readonly text: string } | { readonly problem: RosterProblem }>;
}
