import type { StepName } from '../signout/job';
import type { StepOutcome } from '../signout/steps';
import { check } from './check';
import { clean } from './clean';
import { closeTabs } from './close-tabs';
import { endSession } from './end-session';
import { prove } from './prove';
import { endProvider } from './provider';
import type { StepContext } from './step-context';
import { witness } from './witness';

export const steps: Readonly<Record<StepName, (context: StepContext) => Promise<StepOutcome>>> = {
  check,
  witness,
  end: endSession,
  provider: endProvider,
  close: closeTabs,
  clean,
  prove,
};
