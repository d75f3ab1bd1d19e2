import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Programs of dependencies, and one of our own. */
export const programs = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  'lint-firefox': 'tests/setup/lint-firefox.ts',
} as const;

/** Runs it with the project's Node, stdin closed; resolves with its exit code, 1 when a signal ended it. */
export function run(program: keyof typeof programs, ...args: readonly string[]): Promise<number> {
  return runWith({}, program, ...args);
}

export function runWith(
  env: Readonly<Record<string, string>>,
  program: keyof typeof programs,
  ...args: readonly string[]
): Promise<number> {
  const file = join(root, programs[program]);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
