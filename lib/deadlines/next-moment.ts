import { DAY_MS, type EpochMs, MINUTE_MS, SECOND_MS } from '../base/time';
import { effectiveRules } from '../sites/time-rules';
import type { Deadline } from './deadline';
import type { TimeSettings, Times } from './deadlines';
import type { Facts } from './facts';
import { unseenMs } from './idle-candidate';
import { pauseAt } from './pause';
import type { Phase } from './phase';

/** The toolbar counts minutes from then on, once somebody was told. */
const COUNTED_MS = 15 * MINUTE_MS;
const CALL_LOOK_MS = 30 * SECOND_MS;

export interface InPhase {
  readonly deadline: Deadline;
  readonly phase: Phase;
}

/** When something is to be looked at again; null: nobody is signed in, nothing has to wake. */
export function nextMomentAt(
  found: readonly InPhase[],
  settings: TimeSettings,
  facts: Facts,
  { maintenance }: Pick<Times, 'maintenance'>,
  now: EpochMs,
): EpochMs | null {
  if (Object.keys(facts.sites).length === 0) return null;
  const { noticeMs } = settings.maintenance;
  const moments = [
    now + DAY_MS,
    now + nextLookMs(settings, facts),
    ...found.flatMap((one) => momentsOf(one, now)),
    pauseAt(facts, now)?.untilAt ?? now,
    // A window is announced, and is announced no more.
    ...maintenance.flatMap(({ startAt }) => [startAt - noticeMs, startAt]),
  ];
  return Math.min(...moments.filter((at) => at > now));
}

function momentsOf({ deadline: { warnAt, dueAt, callUntilAt }, phase }: InPhase, now: EpochMs): EpochMs[] {
  if (phase === 'call') return [now + CALL_LOOK_MS, callUntilAt ?? dueAt];
  const minutes = Math.ceil((dueAt - now) / MINUTE_MS) - 1;
  const counted = phase !== 'ahead' && dueAt - now <= COUNTED_MS ? [dueAt - minutes * MINUTE_MS] : [];
  return [...warnAt, dueAt, ...counted];
}

function nextLookMs(settings: TimeSettings, { sites, computer }: Facts): number {
  const limits = settings.sites
    .filter((site) => sites[site.id] !== undefined)
    .map((site) => effectiveRules(settings, site))
    .flatMap(({ idleOf, idleMs }) => (idleOf === 'computer' && idleMs !== null ? [unseenMs(idleMs)] : []));
  return computer.state === 'active' && limits.length > 0 ? Math.min(...limits) : DAY_MS;
}
