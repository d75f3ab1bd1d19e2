import type { EpochMs } from '../../base/time';
import { type Deadline, isExtendable } from '../../deadlines/deadline';
import type { SignOutRecord } from '../../records/record';
import type { DeadlineOverview, JobOverview, Overview, SiteOverview } from '../../signout/overview';
import { type GoingAlong, goingAlong, groupsOfResult, type ProviderGroup } from '../popup/provider-groups';
import { type ResultState, resultStateOf } from '../popup/state';

export type WarningState =
  | {
      readonly kind: 'warning';
      readonly due: DeadlineOverview;
      readonly sites: readonly SiteOverview[];
      readonly extendable: boolean;
      /** null: nothing. */
      readonly along: GoingAlong | null;
    }
  /** It is due and waits for the end of a call. */
  | { readonly kind: 'call'; readonly due: DeadlineOverview; readonly latestAt: EpochMs }
  /** Pages are covered; they are signed out at `dueAt`. `held`: they would be, were it not for unsaved work. */
  | { readonly kind: 'away'; readonly dueAt: EpochMs; readonly held: Held | null }
  | { readonly kind: 'blocked'; readonly held: Held }
  | {
      readonly kind: 'running';
      readonly job: JobOverview | null;
      readonly deadline: Deadline | null;
      readonly total: number;
      readonly done: number;
    }
  | { readonly kind: 'ended'; readonly of: ResultState; readonly providers: readonly ProviderGroup[] }
  /** Opened by hand, with nothing due. */
  | { readonly kind: 'nothing'; readonly ends: Deadline | null };

/** A sign-out that waits for unsaved work. */
export interface Held {
  readonly job: JobOverview;
  /** The sites that hold it. */
  readonly sites: readonly SiteOverview[];
  /** No site was signed out yet. */
  readonly untouched: boolean;
}

/** The one thing the window speaks of: what can still be decided first, then what runs, then what came of it. */
export function warningState(overview: Overview): WarningState {
  const { away, deadline: due, job } = overview;
  if (away !== null && !endsAway(job)) {
    const held = job?.phase === 'blocked' ? heldOf(overview, job) : null;
    return { kind: 'away', dueAt: Math.min(away.dueAt, due?.deadline.dueAt ?? away.dueAt), held };
  }
  if (due?.phase === 'warning') {
    const sites = sitesOf(overview, due.deadline);
    const along = goingAlong(sites, overview.sites);
    return { kind: 'warning', due, sites, extendable: isExtendable(due.deadline), along };
  }
  if (due?.phase === 'call') {
    return { kind: 'call', due, latestAt: due.deadline.callUntilAt ?? due.deadline.dueAt };
  }
  if (job !== null) return jobState(overview, job);
  if (due?.phase === 'due') {
    return { kind: 'running', job, deadline: due.deadline, total: due.deadline.siteIds.length, done: 0 };
  }
  const ended = endedState(overview);
  if (ended !== null) return { kind: 'ended', of: ended, providers: groupsOfResult(ended, overview) };
  return { kind: 'nothing', ends: due?.deadline ?? null };
}

function jobState(overview: Overview, job: JobOverview): WarningState {
  if (job.phase === 'blocked') return { kind: 'blocked', held: heldOf(overview, job) };
  const parts = partsOf(overview);
  const done = parts.filter(({ progress }) => progress?.kind === 'done').length;
  return { kind: 'running', job, deadline: null, total: parts.length, done };
}

function heldOf(overview: Overview, job: JobOverview): Held {
  const parts = partsOf(overview);
  return {
    job,
    sites: parts.filter(({ progress }) => progress?.kind === 'blocked'),
    untouched: parts.every(({ progress }) => progress?.kind === 'blocked' || progress?.kind === 'waiting'),
  };
}

/** Nobody comes back in time any more: the sign-out that ends the time away is under way. */
const endsAway = (job: JobOverview | null): boolean =>
  job?.phase === 'running' && (job.cause.kind === 'automatic' ? job.cause.rule === 'away' : job.cause.by === 'warning');

const partsOf = ({ sites }: Overview): readonly SiteOverview[] => sites.filter(({ progress }) => progress !== null);

const sitesOf = ({ sites }: Overview, { siteIds }: Deadline): readonly SiteOverview[] =>
  sites.filter(({ id }) => siteIds.includes(id));

/** The last sign-out, for as long as nobody has signed in since: whoever comes back late reads it, too. */
function endedState(overview: Overview): ResultState | null {
  const [latest] = overview.records;
  if (latest === undefined || !isFromHere(latest)) return null;
  const isBack = overview.sites.some(
    ({ id, session, since }) =>
      session === 'signed-in' && (since ?? 0) > latest.finishedAt && latest.entries.some(({ siteId }) => siteId === id),
  );
  return isBack ? null : resultStateOf(overview, latest.id);
}

/** Sign-outs that people asked for in the popup are told there. */
function isFromHere({ cause }: SignOutRecord): boolean {
  return cause.kind === 'automatic' || cause.by === 'warning' || cause.by === 'away';
}
