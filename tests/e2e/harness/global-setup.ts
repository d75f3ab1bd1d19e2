import type { TestProject } from 'vitest/node';
import { type Engine, engine } from './engine.ts';
import { builtPackage } from './package.ts';

/** The package of the project's browser; of this run's, where projects are not named after browsers. */
export default function setup({ name }: TestProject): void {
  builtPackage(engines.find((one) => one === name) ?? engine);
}

const engines: readonly Engine[] = ['chromium', 'firefox'];
