import { unreachable } from '../base/never';
import type { ProviderVerdict } from '../signout/identity-provider';
import type { StepName, Target } from '../signout/job';
import { nothingRead } from '../signout/residue';
import type { StepOutcome } from '../signout/steps';
import type { LocalResult, UnprovenReason } from '../signout/verdict';
import type { UnsavedCount } from '../unsaved/entry';
import { resultOf, standsAsSeen } from './provider-result';

const unasked: ProviderVerdict = { kind: 'unproven', reason: 'interrupted' };
const nothingFound: UnsavedCount = { tabs: 0, entries: 0, unknownTabs: 0, calls: 0 };
export const notCleaned: LocalResult = { kind: 'not-cleaned', counts: nothingRead, keptCookies: 0, sharedCookies: 0 };

/** What a step that broke, ran out of time or may not be taken is worth: nothing is claimed, and the job goes on. */
export function failedOutcome(
  step: Exclude<StepName, 'provider'>,
  target: Target,
  reason: UnprovenReason = 'interrupted',
): StepOutcome {
  switch (step) {
    case 'check':
      // Where access is missing nothing will be touched; what could not be asked counts as unsaved.
      return { step, found: { ...nothingFound, unknownTabs: reason === 'no-access' ? 0 : 1 }, known: null };
    case 'witness':
      return { step, witnessed: { strongAddresses: 0, weakAddresses: 0, lacking: reason } };
    case 'end':
      return { step, ended: { kind: 'unconfirmed', by: null, attempts: 0 } };
    case 'close':
      return { step, closed: { tabs: 0, survived: 0 } };
    case 'clean':
      return { step, local: notCleaned, removed: 0 };
    case 'prove': {
      const local = target.stage.at === 'proving' ? target.stage.local : notCleaned;
      const ended = target.stage.at === 'proving' ? target.stage.provider : null;
      const said = ended && (standsAsSeen(target, ended) ? ended.seen : unasked);
      const provider = ended && said && resultOf(target, ended, said);
      return { step, verdict: { kind: 'unproven', reason }, local, provider, asked: 0 };
    }
    default:
      return unreachable(step);
  }
}
