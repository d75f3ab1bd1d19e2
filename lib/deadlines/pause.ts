import { DAY_MS, type EpochMs, HOUR_MS } from '../base/time';
import type { DeadlineCause } from './deadline';
import type { Facts } from './facts';

/** Rules that may be paused, each for itself. A leftover sign-in goes with the ends of shifts; who steps away asks for it and is never kept waiting. */
export const pausable = ['shift-end', 'idle', 'locked', 'max-age', 'maintenance'] as const;
export type Pausable = (typeof pausable)[number];

/** From `sinceAt` until `untilAt` these rules end nothing; what was due meanwhile is due at its end. */
export interface Pause {
  readonly sinceAt: EpochMs;
  readonly untilAt: EpochMs;
  readonly rules: readonly Pausable[];
  /** Somebody ended or changed it: what it held has the time of a warning left, and nothing says "paused" any more. */
  readonly resumed?: true;
}

/** In any day, however many pauses there are: nothing is put off for ever. */
export const LONGEST_PAUSE_MS = 12 * HOUR_MS;
const MOST_PAUSES = 90;

/** The pause of now; null: none. */
export const pauseAt = ({ pauses = [] }: Pick<Facts, 'pauses'>, now: EpochMs): Pause | null =>
  pauses.find(({ sinceAt, untilAt, resumed }) => !resumed && sinceAt <= now && now < untilAt) ?? null;

export const isWhole = ({ rules }: Pick<Pause, 'rules'>): boolean => pausable.every((rule) => rules.includes(rule));

/** An instant that lies in a pause of its rule is put off to the end of that pause. */
export function pastPauses({ pauses = [] }: Pick<Facts, 'pauses'>, cause: DeadlineCause, at: EpochMs): EpochMs {
  const rule = cause === 'stale' ? 'shift-end' : cause;
  return pauses
    .filter(({ rules }) => rules.some((one) => one === rule))
    .reduce((due, { sinceAt, untilAt }) => (sinceAt <= due && due < untilAt ? untilAt : due), at);
}

/** Begins a pause in place of the one that runs. null: it would be over already, longer than allowed, or of nothing. */
export function withPause(
  facts: Facts,
  { untilAt, rules }: Pick<Pause, 'untilAt' | 'rules'>,
  now: EpochMs,
  warnMs: number,
): Facts | null {
  const pausedMs = untilAt - now + pausedBefore(facts, untilAt - DAY_MS, now);
  if (untilAt <= now || pausedMs > LONGEST_PAUSE_MS || rules.length === 0) return null;
  const { pauses = [] } = withoutPause(facts, now, warnMs);
  return { ...facts, pauses: [...pauses, { sinceAt: now, untilAt, rules }].slice(-MOST_PAUSES) };
}

/** The pause of now is over. What it put off is due after `warnMs`, so that it is warned of. */
export function withoutPause(facts: Facts, now: EpochMs, warnMs: number): Facts {
  const running = pauseAt(facts, now);
  if (running === null) return facts;
  const ended: Pause = { ...running, untilAt: Math.min(running.untilAt, now + warnMs), resumed: true };
  return { ...facts, pauses: (facts.pauses ?? []).map((one) => (one === running ? ended : one)) };
}

/** How long it was paused from then until now; one that was changed goes on in the next. */
const pausedBefore = ({ pauses = [] }: Facts, fromAt: EpochMs, now: EpochMs): number =>
  pauses.reduce((sum, { sinceAt, untilAt }, at) => {
    const end = Math.min(untilAt, now, pauses[at + 1]?.sinceAt ?? now);
    return sum + Math.max(0, end - Math.max(sinceAt, fromAt));
  }, 0);
