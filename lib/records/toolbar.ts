import { type EpochMs, MINUTE_MS, SECOND_MS } from '../base/time';
import { calmLeftMs } from '../deadlines/time-left';
import type { Overview } from '../signout/overview';
import { isSignedInAnew } from '../signout/overview-sites';
import type { RecordEntry } from './record';
import { isGood } from './shown-record';

/** What the toolbar button shows. Badge text is not translated: it is a sign, a number, or a number with `m` or `s`. */
export type Toolbar =
  | { readonly kind: 'off' | 'signed-out'; readonly badge: '' }
  /** `endsAt`: null where nothing ends by itself at a known time. */
  | {
      readonly kind: 'signed-in';
      readonly badge: '';
      readonly n: number;
      readonly total: number;
      readonly endsAt: EpochMs | null;
    }
  /** For a minute after a sign-out in which everything was proven and cleared. */
  | { readonly kind: 'proven'; readonly badge: ''; readonly at: EpochMs }
  /** Somebody is signed in, and nothing ends by itself until then. */
  | { readonly kind: 'paused'; readonly badge: ''; readonly untilAt: EpochMs }
  | { readonly kind: 'running'; readonly badge: '…'; readonly done: number; readonly total: number }
  | { readonly kind: 'still-alive'; readonly badge: '!'; readonly n: number }
  /** A site is signed out, and its identity provider would let the next person in. Without a badge where that is the person's own rule. */
  | { readonly kind: 'provider-open'; readonly badge: '!' | '' }
  /** `leftMs` in the steps of the badge. `call`: it is due and waits for the end of a call that long at most. */
  | { readonly kind: 'due'; readonly badge: string; readonly leftMs: number; readonly call: boolean }
  /** `held`: a sign-out waits for it. */
  | { readonly kind: 'attention' | 'unsaved' | 'held'; readonly badge: string; readonly n: number };

/** Drawings of `public/icon/state`. Several states share one: badge and tooltip tell them apart. */
export const toolbarIcons: Readonly<Record<Toolbar['kind'], string>> = {
  off: 'off',
  'signed-out': 'signed-out',
  'signed-in': 'signed-in',
  unsaved: 'signed-in',
  paused: 'paused',
  due: 'due',
  running: 'running',
  held: 'attention',
  attention: 'attention',
  'provider-open': 'attention',
  'still-alive': 'still-alive',
  proven: 'proven',
};

/** So long a good result stands in the toolbar. */
const PROVEN_MS = MINUTE_MS;
/** Time left is shown from the first early hint on, but not before that. */
const DUE_MS = 15 * MINUTE_MS;

/** One state at a time, in the order still open, due, held, running, attention, provider open, unsaved work, paused. */
export function toolbarOf(overview: Overview, now: EpochMs): Toolbar {
  const { sites, job } = overview;
  if (sites.length === 0) return { kind: 'off', badge: '' };
  const open = stillOpen(overview);
  if (open > 0 && !job) return { kind: 'still-alive', badge: '!', n: open };
  const due = dueOf(overview, now);
  if (due) return due;
  if (job?.phase === 'blocked') return heldOf(overview);
  if (job) return runningOf(overview);
  const toLookAt = sites.filter((site) => !site.access || site.session === 'stale' || site.wouldFail).length;
  if (toLookAt > 0) return { kind: 'attention', badge: String(toLookAt), n: toLookAt };
  const provider = openProvider(overview);
  if (provider) return provider;
  const unsaved = overview.unsavedTotal;
  if (unsaved > 0) return { kind: 'unsaved', badge: String(unsaved), n: unsaved };
  const n = sites.filter((site) => site.session === 'signed-in').length;
  if (n === 0) return justProven(overview, now) ?? { kind: 'signed-out', badge: '' };
  if (overview.pause?.whole) return { kind: 'paused', badge: '', untilAt: overview.pause.untilAt };
  return { kind: 'signed-in', badge: '', n, total: sites.length, endsAt: knownEnd(overview) };
}

/** The next instant at which time alone changes what the button shows; null: it does not. */
export function toolbarChangesAt(overview: Overview, now: EpochMs): EpochMs | null {
  const proven = justProven(overview, now);
  const stepAt = nextStepAt(overview, now);
  return proven === null ? stepAt : Math.min(proven.at + PROVEN_MS, stepAt ?? Number.POSITIVE_INFINITY);
}

/** Of the time left. */
function nextStepAt(overview: Overview, now: EpochMs): EpochMs | null {
  const end = endOf(overview);
  if (end === null || now >= end.at) return null;
  if (now < end.shownFromAt) return end.shownFromAt;
  const left = end.at - now;
  const step = left > MINUTE_MS ? MINUTE_MS : 20 * SECOND_MS;
  return end.at - (Math.ceil(left / step) - 1) * step;
}

function justProven({ records, shownRecordId }: Overview, now: EpochMs) {
  const record = records.find(({ id }) => id === shownRecordId);
  if (record === undefined || now - record.finishedAt >= PROVEN_MS) return null;
  const isProven = record.entries.length > 0 && record.entries.every(isGood);
  return isProven ? ({ kind: 'proven', badge: '', at: record.finishedAt } as const) : null;
}

function dueOf(overview: Overview, now: EpochMs): Toolbar | null {
  const end = endOf(overview);
  if (end === null || now < end.shownFromAt || now >= end.at) return null;
  const leftMs = calmLeftMs(end.at - now);
  const badge = leftMs >= MINUTE_MS ? `${leftMs / MINUTE_MS}m` : `${leftMs / SECOND_MS}s`;
  return { kind: 'due', badge, leftMs, call: end.call };
}

interface End {
  readonly at: EpochMs;
  readonly shownFromAt: EpochMs;
  readonly call: boolean;
}

/** What ends next; null: nothing that is announced. */
function endOf({ away, deadline }: Overview): End | null {
  if (away !== null) return { at: away.dueAt, shownFromAt: away.sinceAt, call: false };
  if (deadline === null) return null;
  const { dueAt, callUntilAt, warnAt } = deadline.deadline;
  if (deadline.phase === 'call') return { at: callUntilAt ?? dueAt, shownFromAt: dueAt, call: true };
  const [hintedAt] = warnAt;
  return hintedAt === undefined ? null : { at: dueAt, shownFromAt: Math.max(hintedAt, dueAt - DUE_MS), call: false };
}

/** That of idleness moves with every touch of the keyboard: it is told when it comes near. */
function knownEnd({ deadline }: Overview): EpochMs | null {
  return deadline === null || deadline.deadline.cause === 'idle' ? null : deadline.deadline.dueAt;
}

const shownEntries = ({ records, shownRecordId }: Overview): readonly RecordEntry[] =>
  records.find((record) => record.id === shownRecordId)?.entries ?? [];

/** Where somebody is signed in again, a provider that knows them is nothing to speak of; where the windows are closed, it lets nobody in. */
function openProvider(overview: Overview): Toolbar | null {
  const results = shownEntries(overview)
    .filter(({ siteId, storeId }) => {
      const site = overview.sites.find(({ id }) => id === siteId);
      return site !== undefined && overview.openStores.includes(storeId) && !isSignedInAnew(site, storeId);
    })
    .flatMap(({ outcome }) => (outcome.kind === 'finished' ? (outcome.provider ?? []) : []))
    .filter(({ verdict }) => verdict.kind === 'alive');
  if (results.length === 0) return null;
  return { kind: 'provider-open', badge: results.every(({ rule }) => rule === 'leave') ? '' : '!' };
}

function stillOpen(overview: Overview): number {
  return shownEntries(overview).filter(
    ({ outcome, secondLook }) =>
      (outcome.kind === 'finished' && outcome.verdict.kind === 'still-alive') || secondLook?.kind === 'came-back',
  ).length;
}

function runningOf({ sites }: Overview): Toolbar {
  const parts = sites.flatMap((site) => (site.progress ? [site.progress] : []));
  return {
    kind: 'running',
    badge: '…',
    done: parts.filter(({ kind }) => kind === 'done').length,
    total: parts.length,
  };
}

/** What sites report that it waits for; a tab that nobody can ask may hold it, too. */
function heldOf({ sites }: Overview): Toolbar {
  const n = sites.reduce((sum, { progress, unsaved }) => (progress?.kind === 'blocked' ? sum + unsaved : sum), 0);
  return { kind: 'held', badge: n > 0 ? String(n) : '…', n };
}
