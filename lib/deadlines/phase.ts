import type { EpochMs } from '../base/time';
import type { Deadline } from './deadline';

/** WCAG 2.2, 2.2.1: whoever is warned has so long at least. */
export const LEAST_WARNING_MS = 20_000;

/** `hint`: an early hint was due. `warning`: the warning stands. `call`: due, and put off by a call. */
export type Phase = 'ahead' | 'hint' | 'warning' | 'call' | 'due';

/** `inCall`: somebody is on the phone at one of its sites. */
export function phaseOf({ warnAt, dueAt, callUntilAt }: Deadline, inCall: boolean, now: EpochMs): Phase {
  if (now >= dueAt) return inCall && callUntilAt !== null && now < callUntilAt ? 'call' : 'due';
  const warnedFromAt = warnAt.at(-1) ?? dueAt;
  if (now >= warnedFromAt) return 'warning';
  return warnAt.some((at) => now >= at) ? 'hint' : 'ahead';
}

/** The warning stands from then on; the due time itself where there is none. */
export const warnedFrom = ({ warnAt, dueAt }: Deadline): EpochMs => warnAt.at(-1) ?? dueAt;
