import type { EpochMs } from '../../base/time';
import type { SignOutRecord } from '../../records/record';
import type { JobOverview, Overview, SiteOverview, SiteProgress } from '../../signout/overview';
import { type SiteResult, type Summary, siteResults, stoppedSites, summaryOf } from './halves';

export type ResultKind =
  | 'alive'
  | 'cameback'
  | 'residue'
  | 'uncleaned'
  | 'provider'
  | 'unproven'
  | 'offline'
  | 'stopped'
  | 'proven';

/** The result of a finished run, as the popup shows it. */
export interface ShownResult {
  readonly record: SignOutRecord;
  /** Worst first; without sites that take part in the present run. */
  readonly results: readonly SiteResult[];
  readonly summary: Summary;
  /** Sites that were left alone because somebody pressed Stop. */
  readonly stopped: number;
  /** See the overview. */
  readonly openStores: readonly string[];
}

export type ResultState = { readonly kind: ResultKind } & ShownResult;

export type PopupState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly job: JobOverview }
  | {
      readonly kind: 'blocked';
      readonly job: JobOverview;
      /** The sites that wait for the person's word. */
      readonly sites: readonly SiteOverview[];
    }
  | { readonly kind: 'stop'; readonly job: JobOverview; readonly total: number }
  | {
      readonly kind: 'running' | 'resumed';
      readonly job: JobOverview;
      readonly done: number;
      readonly total: number;
      /** A site is still untouched, so that Stop has something to stop. */
      readonly stoppable: boolean;
    }
  /** Sign-ins that began before the end of an earlier shift. */
  | { readonly kind: 'leftover'; readonly sites: readonly SiteOverview[] }
  | ResultState
  | { readonly kind: 'no-access'; readonly sites: readonly SiteOverview[] }
  | { readonly kind: 'in'; readonly signedIn: number; readonly unknown: number; readonly total: number }
  | { readonly kind: 'unknown'; readonly unknown: number }
  | { readonly kind: 'out'; readonly total: number; readonly last: ShownResult | null };

/**
 * The one thing the popup speaks of. Several at once: a sign-out that asks first, still open, came back, running, left over, residue,
 * single sign-on still open, not proven, waiting, no access, signed in, out – the first that holds.
 */
export function popupState(overview: Overview, now: EpochMs): PopupState {
  if (overview.sites.length === 0) return { kind: 'none' };
  const { job } = overview;
  if (job !== null && job.phase !== 'running') return checkState(overview, job);
  const result = resultStateOf(overview);
  if (result?.kind === 'alive' || result?.kind === 'cameback') return result;
  if (job !== null) return jobState(overview, job, now);
  const left = overview.sites.filter((site) => site.access && site.session === 'stale');
  if (left.length > 0) return { kind: 'leftover', sites: left };
  if (result !== null) return result;
  return sessionState(overview);
}

/** Sites that "sign out of all" acts on: every one it may, unless it is known to be signed out. */
export function sitesToSignOut(overview: Overview): SiteOverview[] {
  return overview.sites.filter((site) => site.access && site.session !== 'signed-out' && site.progress === null);
}

export function sitesWithoutAccess(overview: Overview): SiteOverview[] {
  return overview.sites.filter((site) => !site.access);
}

function checkState({ sites }: Overview, job: JobOverview): PopupState {
  if (job.phase === 'checking') return { kind: 'checking', job };
  return { kind: 'blocked', job, sites: sites.filter(({ progress }) => progress !== null && progress.kind !== 'done') };
}

function jobState(overview: Overview, job: JobOverview, now: EpochMs): PopupState {
  const parts = overview.sites.flatMap((site) => site.progress ?? []);
  if (now < job.startsAt && !job.stopRequested) return { kind: 'stop', job, total: parts.length };
  return {
    kind: job.resumed ? 'resumed' : 'running',
    job,
    done: parts.filter((part) => part.kind === 'done').length,
    total: parts.length,
    stoppable: !job.stopRequested && parts.some(isUntouched),
  };
}

const isUntouched = (part: SiteProgress): boolean =>
  part.kind === 'waiting' || (part.kind === 'running' && (part.step === 'check' || part.step === 'witness'));

/** null: there is none that would be worth a word. */
export function resultStateOf(overview: Overview, recordId = overview.shownRecordId): ResultState | null {
  const shown = shownResult(overview, recordId);
  const kind = shown === null ? null : resultKind(shown);
  return shown === null || kind === null ? null : { kind, ...shown };
}

export function shownResult(overview: Overview, recordId = overview.shownRecordId): ShownResult | null {
  const record = overview.records.find((one) => one.id === recordId);
  if (record === undefined) return null;
  const busy = new Set(overview.sites.filter((site) => site.progress !== null).map((site) => site.id));
  return resultOf(record, overview, (result) => !busy.has(result.entry.siteId));
}

function resultOf(
  record: SignOutRecord,
  { openStores }: Overview,
  include: (result: SiteResult) => boolean = () => true,
): ShownResult {
  const results = siteResults(record).filter(include);
  return { record, results, summary: summaryOf(results), stopped: stoppedSites(record), openStores };
}

function resultKind({ results, stopped }: ShownResult): ResultKind | null {
  const some = (test: (result: SiteResult) => boolean) => results.some(test);
  if (some((result) => result.server === 'still-alive' && !result.cameBack)) return 'alive';
  if (some((result) => result.cameBack)) return 'cameback';
  if (some((result) => result.localKind === 'residue')) return 'residue';
  if (some((result) => result.localKind === 'not-cleaned' && result.server === 'proven')) return 'uncleaned';
  if (some(({ provider }) => provider?.verdict.kind === 'alive')) return 'provider';
  if (some((result) => result.server === 'unproven')) return 'unproven';
  if (some((result) => result.server === 'queued')) return 'offline';
  if (stopped > 0) return 'stopped';
  return results.length > 0 ? 'proven' : null;
}

function sessionState(overview: Overview): PopupState {
  const { sites } = overview;
  const reachable = sites.filter((site) => site.access);
  if (reachable.length === 0) return { kind: 'no-access', sites };
  const signedIn = reachable.filter((site) => site.session === 'signed-in' || site.session === 'stale').length;
  const unknown = reachable.filter((site) => site.session === 'unknown').length;
  if (signedIn > 0) return { kind: 'in', signedIn, unknown, total: sites.length };
  if (unknown > 0) return { kind: 'unknown', unknown };
  const last = overview.records[0];
  return { kind: 'out', total: sites.length, last: last === undefined ? null : resultOf(last, overview) };
}

/** Something is about to end by itself. */
export const isTimeShort = ({ away, deadline }: Overview): boolean =>
  away !== null || deadline?.phase === 'warning' || deadline?.phase === 'call';

/** `data-run` of the popup. */
export function runOf(state: PopupState): 'idle' | 'checking' | 'blocked' | 'running' | 'done' {
  if (state.kind === 'checking' || state.kind === 'blocked') return state.kind;
  if (state.kind === 'stop' || state.kind === 'running' || state.kind === 'resumed') return 'running';
  return 'results' in state ? 'done' : 'idle';
}
