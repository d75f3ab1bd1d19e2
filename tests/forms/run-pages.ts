import { inFirefox } from '../e2e/harness/engine.ts';
import { judge } from './judge.ts';
import { openWorkplace, type Workplace } from './lanes.ts';
import type { FormPage, Scenario } from './page.ts';
import { loadPage, pageIds } from './paths.ts';
import { perform } from './perform.ts';
import type { StepResult } from './result.ts';

export interface RunOptions {
  /** Pages; all if not said. */
  readonly only?: readonly string[];
  /** Tabs at work at a time; one in Firefox, where only the window in front has the focus. */
  readonly jobs?: number;
  readonly onScenario?: (results: readonly StepResult[]) => void;
}

/** Does all scenarios in one browser with the built extension, and notes after each step what it says. */
export async function runPages({ only, jobs = 5, onScenario }: RunOptions = {}): Promise<readonly StepResult[]> {
  const pages = await Promise.all((only ?? pageIds()).map(loadPage));
  const queue = pages.flatMap((page) => page.scenarios.map((scenario) => ({ page, scenario })));
  const results: StepResult[][] = queue.map(() => []);
  const workplace = await openWorkplace(
    pages.map(({ id }) => id),
    Math.min(inFirefox ? 1 : jobs, queue.length),
  );
  let next = 0;
  const work = async (lane: Workplace['lanes'][number]) => {
    for (let at = next++; at < queue.length; at = next++) {
      const { page, scenario } = queue[at] as (typeof queue)[number];
      results[at] = await runScenario(lane, page, scenario);
      onScenario?.(results[at] ?? []);
    }
  };
  try {
    await Promise.all(workplace.lanes.map(work));
  } finally {
    await workplace.close();
  }
  return results.flat();
}

async function runScenario(
  lane: Workplace['lanes'][number],
  page: FormPage,
  scenario: Scenario,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  await perform(lane, page, scenario, async ({ step, wrote, trouble }) => {
    const judgement = trouble ? null : await judge(lane.site, step.then, wrote);
    results.push({ page, scenario, step, judgement, trouble });
  });
  return results;
}
