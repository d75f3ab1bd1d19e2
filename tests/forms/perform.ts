import type { Browser } from '../e2e/harness/browser.ts';
import { pause } from '../e2e/harness/until.ts';
import type { Files } from './hands/files.ts';
import type { FormTab } from './hands/form-tab.ts';
import { openFormTab } from './hands/open-form-tab.ts';
import { RealHands } from './hands/real-hands.ts';
import type { FormPage, Scenario, Step } from './page.ts';
import type { Lane } from './server/lane.ts';
import type { FormsServer } from './server/server.ts';

export interface Stage {
  readonly browser: Browser;
  readonly server: FormsServer;
  readonly files: Files;
  readonly lane: number;
}

export interface Performed {
  readonly step: Step;
  readonly tab: FormTab;
  readonly lane: Lane;
  /** Writes that reached the server during this step. */
  readonly wrote: boolean;
  /** Why the step could not be done; the scenario ends with it. */
  readonly trouble: string | null;
}

/** Does one scenario in a tab of its own; `after` is called when a step is done. */
export async function perform(
  stage: Stage,
  page: FormPage,
  scenario: Scenario,
  after: (performed: Performed) => Promise<void>,
): Promise<void> {
  const lane = stage.server.newLane(stage.lane);
  const tab = await openFormTab(stage.browser, `${stage.server.origin(stage.lane)}/${page.id}/`);
  try {
    const hands = new RealHands(tab, lane, stage.files);
    for (const step of scenario.steps) {
      const before = lane.realWrites;
      const trouble = await act(step, hands);
      await after({ step, tab, lane, wrote: lane.realWrites > before, trouble });
      if (trouble) return;
    }
  } finally {
    await tab.close();
  }
}

async function act(step: Step, hands: RealHands): Promise<string | null> {
  try {
    if (step.deed) await step.deed(hands);
    else await pause(1_000);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
