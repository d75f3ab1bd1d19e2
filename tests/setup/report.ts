import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { root } from './paths.mjs';

/** What `run-vitest` reads of one file in one project. */
export interface ModuleReport {
  /** Below the top folder. */
  readonly file: string;
  /** Of the project: the browser of end-to-end tests; empty for others. */
  readonly project: string;
  readonly state: string;
  /** Its tests and what is done before and after them. */
  readonly tookMs: number;
  readonly tests: readonly {
    readonly name: string;
    readonly state: string;
    readonly verdict: 'right' | 'wrong' | null;
  }[];
}

/** Writes them, at the end, into the file that `$SIGNOFF_REPORT` names. */
export default class Report implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    writeFileSync(process.env.SIGNOFF_REPORT ?? '', JSON.stringify(modules.map(moduleReport)));
  }
}

function moduleReport(module: TestModule): ModuleReport {
  const { duration, collectDuration } = module.diagnostic();
  return {
    file: relative(root, module.moduleId),
    project: module.project.name,
    state: module.state(),
    tookMs: duration + collectDuration,
    tests: [...module.children.allTests()].map((test) => ({
      name: namesOf(test).join(' '),
      state: test.result().state,
      verdict: test.meta().verdict ?? null,
    })),
  };
}

/** Outermost first. */
function namesOf({ name, parent }: TestCase | Exclude<TestCase['parent'], TestModule>): string[] {
  return parent.type === 'module' ? [name] : [...namesOf(parent), name];
}
