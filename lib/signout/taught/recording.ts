import type { EpochMs } from '../../base/time';
import type { TaughtRequest, TaughtRole, TaughtSignOut, TaughtStep } from '../../sites/taught';
import { isGoOn, isYes } from '../control/answers';
import { matchSignOut } from '../control/match-label';
import { frameOf } from './frame-of';
import { keptSelectors, keptText } from './kept-words';
import { namesSomebody, wordsOfNames } from './names';
import type { PressReport } from './press-report';

/** A recording ends by itself after this. */
export const RECORDING_LIMIT_MS = 10 * 60_000;
export const MOST_PRESSES = 8;
const DOUBLE_MS = 600;

export interface Press extends Omit<PressReport, 'values' | 'url'> {
  readonly at: EpochMs;
  readonly tabId: number;
  /** As in `TaughtStep`. */
  readonly frame: string | null;
  /** Address of the tab, without fragment. */
  readonly page: string;
}

export type SinceRefused = 'refused' | 'accepted' | 'unknown';

/** Somebody shows how to sign out of a site. In memory until it is saved; holds no secret and no value of the page. */
export interface Recording {
  readonly siteId: string;
  readonly storeId: string;
  readonly startedAt: EpochMs;
  readonly at: 'recording' | 'review' | 'signing-in' | 'playing';
  readonly presses: readonly Press[];
  /** Words of who is signed in, as the site's pages say it: nothing that holds one is kept. */
  readonly names: readonly string[];
  /** Of the page before the last press: digests and where their values stood. */
  readonly values: readonly string[];
  readonly request: TaughtRequest | null;
  readonly requestLost: boolean;
  readonly landsOn: string | null;
  /** An address that answers differently with and without a login. null: none was found. */
  readonly proofUrl: string | null;
  readonly proofSearch: 'not-yet' | 'running' | 'done';
  /** What the server made of the old login after the person signed out by hand. */
  readonly since: SinceRefused;
  /** What is played back and saved. */
  readonly draft: TaughtSignOut | null;
  readonly withProof: boolean;
  readonly jobId: string | null;
}

export const begunRecording = (siteId: string, storeId: string, startedAt: EpochMs): Recording => ({
  ...{
    siteId,
    storeId,
    startedAt,
    at: 'recording',
    presses: [],
    names: [],
    values: [],
    request: null,
    requestLost: false,
  },
  ...{
    landsOn: null,
    proofUrl: null,
    proofSearch: 'not-yet',
    since: 'unknown',
    draft: null,
    withProof: false,
    jobId: null,
  },
});

/** The address for the proof that may be kept; null: none, or it names who is signed in. */
export function proofOf({ proofUrl, names }: Recording): URL | null {
  const url = proofUrl === null ? null : URL.parse(proofUrl);
  return url && !namesSomebody(`${url.pathname}${url.search}`, names) ? url : null;
}

export const isOver = ({ startedAt }: Recording, now: EpochMs): boolean =>
  now < startedAt || now - startedAt > RECORDING_LIMIT_MS;

/** One more press; the same one twice in a moment is one. */
export function withPress(
  recording: Recording,
  report: PressReport,
  place: {
    readonly at: EpochMs;
    readonly tabId: number;
    readonly isTop: boolean;
    readonly page: string;
    readonly origin: string;
    /** Who the site's pages say is signed in. */
    readonly accounts: readonly string[];
  },
): Recording {
  const { at, tabId, isTop, page, origin } = place;
  const names = [...new Set([...recording.names, ...wordsOfNames(place.accounts)])];
  const { selectors, label, url, values } = report;
  const press: Press = { selectors, label, at, tabId, page, frame: isTop ? null : frameOf(url, origin, names) };
  const last = recording.presses.at(-1);
  if (last && at - last.at < DOUBLE_MS && JSON.stringify(last.selectors) === JSON.stringify(selectors))
    return recording;
  return {
    ...recording,
    presses: [...recording.presses, press].slice(-2 * MOST_PRESSES),
    names,
    values: isTop ? values : [],
    request: null,
    requestLost: false,
  };
}

export interface DraftStep extends TaughtStep {
  /** Text of the page: shown, never kept. */
  readonly label: string;
}

/** The presses that belong to the sign-out, each with its part in it; those that lead nowhere near it are left out. */
export function stepsOf({ presses, names }: Pick<Recording, 'presses' | 'names'>): DraftStep[] {
  const control = controlAmong(presses);
  if (control < 0) return [];
  const page = presses[control]?.page;
  const before = presses.slice(0, control);
  const from = before.findLastIndex((press) => press.page !== page) + 1;
  const roleOf = (at: number): TaughtRole => (at < control ? 'opener' : at === control ? 'control' : 'answer');
  return presses
    .map((press, at) => stepOf(press, roleOf(at), names))
    .slice(from)
    .slice(-MOST_PRESSES);
}

/** The first press on a word for signing out after which no other page was gone to; without any, the last that is no mere answer. */
function controlAmong(presses: readonly Press[]): number {
  const speaks = presses.findIndex(({ label }) => matchSignOut(label) !== null);
  if (speaks >= 0) return speaks;
  const last = presses.findLastIndex(({ label }) => !isYes(label) && !isGoOn(label));
  return last >= 0 ? last : presses.length - 1;
}

function stepOf({ selectors, label, frame }: Press, role: TaughtRole, names: readonly string[]): DraftStep {
  return { role, selectors: keptSelectors(selectors, label, role, names), text: keptText(label, role), frame, label };
}

/** What is kept of it: the ticked steps that can be found again, and the request if it is wanted. null: nothing. */
export function taughtFrom(
  recording: Recording,
  ticked: { readonly steps: readonly number[]; readonly request: boolean },
  now: EpochMs,
): TaughtSignOut | null {
  const steps = stepsOf(recording)
    .filter((step, at) => ticked.steps.includes(at) && step.selectors.length > 0)
    .map(({ label: _, ...step }) => step);
  const request = ticked.request ? recording.request : null;
  return steps.length === 0 && request === null ? null : { taughtAt: now, steps, request, landsOn: recording.landsOn };
}
