import type { StepOutcome } from '../signout/steps';
import type { StepContext } from './step-context';

/** Finds the site's identity provider. null: the site signs in by itself, as far as anybody saw. */
export async function endProvider(_context: StepContext): Promise<StepOutcome> {
  return { step: 'provider', provider: null };
}
