import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Program of a dependency, by its file below `node_modules`. */
export const programs = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  wxt: 'wxt/bin/wxt.mjs',
  vitest: 'vitest/vitest.mjs',
} as const;

/** Runs it with the project's Node, stdin closed; resolves with its exit code, 1 when a signal ended it. */
export function run(program: keyof typeof programs, ...args: readonly string[]): Promise<number> {
  const file = join(root, 'node_modules', programs[program]);
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
  const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
