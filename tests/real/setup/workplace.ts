import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface ServerOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** State and processes of one product: both end with `stop`. */
export interface Workplace {
  readonly folder: string;
  /** Starts a program that stays; what it writes goes to `<name>.log` in the folder. */
  serve(name: string, command: string, args: readonly string[], options?: ServerOptions): void;
  stop(): Promise<void>;
}

/** Builds a product in a temporary folder. When that fails everything is taken down again and the logs are part of the error. */
export async function inWorkplace<T>(name: string, build: (place: Workplace) => Promise<T>): Promise<T> {
  const place = workplace(name);
  try {
    return await build(place);
  } catch (error) {
    if (error instanceof Error) error.message += place.logs();
    await place.stop();
    throw error;
  }
}

function workplace(name: string): Workplace & { logs(): string } {
  const folder = mkdtempSync(join(tmpdir(), `signoff-${name}-`));
  chmodSync(folder, 0o755);
  const servers = new Map<string, ChildProcess>();
  const killAll = () => {
    for (const server of servers.values()) signalGroup(server, 'SIGKILL');
  };
  process.once('exit', killAll);
  return {
    folder,
    serve(server, command, args, options = {}) {
      const log = openSync(join(folder, `${server}.log`), 'a');
      servers.set(server, startGroup(command, args, log, options));
    },
    logs: () => [...servers.keys()].map((server) => `\n[${server}] ${tail(join(folder, `${server}.log`))}`).join(''),
    async stop() {
      await Promise.all([...servers.values()].map(endGroup));
      process.off('exit', killAll);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Its own process group, so that workers it forks end with it. */
function startGroup(command: string, args: readonly string[], log: number, { cwd, env }: ServerOptions): ChildProcess {
  const server = spawn(command, [...args], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.on('error', () => undefined); // a program that is not there shows as "no answer"
  return server;
}

async function endGroup(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  signalGroup(server, 'SIGTERM');
  const patience = setTimeout(() => signalGroup(server, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(patience);
  signalGroup(server, 'SIGKILL');
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (server.pid !== undefined) process.kill(-server.pid, signal);
  } catch {
    // the whole group has ended
  }
}

function tail(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(-1200);
  } catch {
    return '';
  }
}
