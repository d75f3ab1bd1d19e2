import type { EpochMs } from '../base/time';
import type { TimeRules } from '../sites/time-rules';
import type { Candidate } from './candidate';
import type { ComputerFacts, SiteFacts } from './facts';

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
  const byHand = rules.idleOf === 'computer' ? Math.max(atSite, computer.activeAt) : atSite;
  return site.callAt === null ? byHand : Math.max(byHand, Math.min(site.callAt, byHand + rules.callMs));
}
