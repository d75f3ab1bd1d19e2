import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { pause, until } from './until.ts';

export interface Started {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Two more pipes, numbers 3 and 4. */
  readonly pipes?: boolean;
  /** Goes when this process ends before the browser. */
  readonly throwAway?: string | undefined;
}

/** A browser's process with all its children. */
export class BrowserProcess {
  readonly child: ChildProcess;
  /** The last of what it said. */
  printed = '';

  constructor({ command, args, env = {}, pipes = false, throwAway }: Started) {
    this.child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe', ...(pipes ? (['pipe', 'pipe'] as const) : [])],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...env },
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.printed = (this.printed + chunk).slice(-4_000);
    });
    this.child.on('error', (error) => {
      this.printed += error.message;
    });
    process.once('exit', () => {
      if (this.ended) return;
      this.#signal('SIGKILL');
      if (throwAway) rmSync(throwAway, { recursive: true, force: true });
    });
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined;
  }

  onEnd(listener: () => void): void {
    this.child.once('exit', listener);
  }

  async kill(): Promise<void> {
    if (!this.ended) this.#signal('SIGKILL');
    await this.gone(5_000);
  }

  gone(limitMs: number): Promise<true> {
    return until(() => this.ended, 'the browser ends', limitMs);
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, signal);
    } catch {
      // already gone
    }
  }
}

export async function removeProfile(folder: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch {
      await pause(100); // a child still writes
    }
  }
}
