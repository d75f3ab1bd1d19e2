import { type EpochMs, HOUR_MS } from '../base/time';
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
}

/** From its beginning, however often it is made longer. */
export const LONGEST_PAUSE_MS = 12 * HOUR_MS;

/** The pause of now; null: none. */
export const pauseAt = ({ pauses = [] }: Pick<Facts, 'pauses'>, now: EpochMs): Pause | null =>
  pauses.find(({ sinceAt, untilAt }) => sinceAt <= now && now < untilAt) ?? null;

export const isWhole = ({ rules }: Pick<Pause, 'rules'>): boolean => pausable.every((rule) => rules.includes(rule));

/** An instant that lies in a pause of its rule is put off to the end of that pause. */
export function pastPauses({ pauses = [] }: Pick<Facts, 'pauses'>, cause: DeadlineCause, at: EpochMs): EpochMs {
  const rule = cause === 'stale' ? 'shift-end' : cause;
  return pauses
    .filter(({ rules }) => rules.some((one) => one === rule))
    .reduce((due, { sinceAt, untilAt }) => (sinceAt <= due && due < untilAt ? untilAt : due), at);
}

/** Begins a pause, or changes the one that runs. null: it would be over already, longer than allowed, or of nothing. */
export function withPause(facts: Facts, asked: Omit<Pause, 'sinceAt'>, now: EpochMs): Facts | null {
  const running = pauseAt(facts, now);
  const sinceAt = running?.sinceAt ?? now;
  if (asked.untilAt <= now || asked.untilAt > sinceAt + LONGEST_PAUSE_MS || asked.rules.length === 0) return null;
  return { ...facts, pauses: [...othersThan(facts, running), { ...asked, sinceAt }] };
}

/** The pause of now ends now. */
export function withoutPause(facts: Facts, now: EpochMs): Facts {
  const running = pauseAt(facts, now);
  if (running === null) return facts;
  const ended = running.sinceAt < now ? [{ ...running, untilAt: now }] : [];
  return { ...facts, pauses: [...othersThan(facts, running), ...ended] };
}

const othersThan = ({ pauses = [] }: Facts, running: Pause | null): Pause[] => pauses.filter((one) => one !== running);
