import { type EpochMs, MINUTE_MS } from '../base/time';
import type { TimeRules } from '../sites/time-rules';
import type { Candidate } from './candidate';
import type { ComputerFacts, SiteFacts } from './facts';

const MOST_UNSEEN_MS = 2 * MINUTE_MS;

/** Calls count as activity, at most `callMs` beyond the last input. */
export function idleCandidate(rules: TimeRules, site: SiteFacts, computer: ComputerFacts): Candidate | null {
  const { idleMs } = rules;
  if (idleMs === null) return null;
  return {
    cause: 'idle',
    baseAt: activeAtOf(rules, site, computer) + idleMs,
    limitMs: idleMs,
    told: 'warned',
    warnAtMostMs: idleMs / 2,
    extendable: true,
    callMs: 0,
  };
}

function activeAtOf(rules: TimeRules, site: SiteFacts, computer: ComputerFacts): EpochMs {
  const atSite = Math.max(site.activeAt, site.signedInAt);
  const byHand = rules.idleOf === 'computer' ? Math.max(atSite, usedUntil(computer, rules.idleMs ?? 0)) : atSite;
  return site.callAt === null ? byHand : Math.max(byHand, Math.min(site.callAt, byHand + rules.callMs));
}

/** A computer in use is looked at so often, so that a sleep is noticed. */
export const unseenMs = (idleMs: number): number => Math.min(MOST_UNSEEN_MS, idleMs / 2);

/** Whoever used it at the last look may have gone on until the next was due: never early. */
const usedUntil = ({ state, activeAt }: ComputerFacts, idleMs: number): EpochMs =>
  state === 'active' ? activeAt + unseenMs(idleMs) : activeAt;
