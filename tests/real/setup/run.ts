import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const execute = promisify(execFile);

/** Runs a program to its end. @returns its output. @throws when it cannot be started or fails; the message ends with what it wrote */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  try {
    const { stdout } = await execute(command, [...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      maxBuffer: 64_000_000,
    });
    return stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed: ${tailOf(error)}`);
  }
}

function tailOf(error: unknown): string {
  const { stdout = '', stderr = '', message = '' } = error as { stdout?: string; stderr?: string; message?: string };
  return `${stdout}\n${stderr}`.trim().slice(-1500) || message;
}
