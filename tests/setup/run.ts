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

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints comes at its end, in one piece: for what runs beside something else. */
  readonly atEnd?: boolean;
}

/** Runs it with the project's Node, stdin closed; resolves with its exit code, 1 when a signal ended it. */
export function run(program: keyof typeof programs, ...args: readonly string[]): Promise<number> {
  return runWith({}, program, ...args);
}

export function runWith(
  { env = {}, atEnd = false }: RunOptions,
  program: keyof typeof programs,
  ...args: readonly string[]
): Promise<number> {
  const file = join(root, programs[program]);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
    stdio: atEnd ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve) =>
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code ?? 1);
    }),
  );
}
