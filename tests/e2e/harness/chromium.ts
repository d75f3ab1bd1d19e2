import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserFile } from '../../setup/paths.mjs';
import { Cdp } from './cdp.ts';
import { pause, until } from './until.ts';

export interface ChromiumOptions {
  /** Folder of an earlier run's profile; a new, empty one if not said. */
  readonly profile?: string;
  /** true if not said. */
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** Of the browser's own words: `en-US` if not said. */
  readonly language?: 'en-US' | 'zh-CN' | 'zh-TW';
  /** Key that is trusted though nobody signed it: see the test bed's certificate. */
  readonly spki?: string;
  /** Words before the browser's own command line, e.g. `unshare`. */
  readonly wrapper?: (command: string, args: readonly string[]) => readonly [string, readonly string[]];
  /** Switches that would keep the browser from what is tested. */
  readonly without?: readonly string[];
}

/** One running browser, driven over a pipe. */
export class Chromium {
  readonly cdp: Cdp;
  readonly profile: string;
  readonly options: ChromiumOptions;
  readonly #process: ChildProcess;

  constructor(process: ChildProcess, profile: string, options: ChromiumOptions) {
    this.#process = process;
    this.profile = profile;
    this.options = options;
    this.cdp = new Cdp(process.stdio[3] as Writable, process.stdio[4] as Readable);
  }

  get ended(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  onEnd(listener: () => void): void {
    this.#process.once('exit', listener);
  }

  /** As a power cut would: no farewell to anybody, its children too. */
  async kill(): Promise<void> {
    if (!this.ended) signalGroup(this.#process, 'SIGKILL');
    await this.#gone(5_000);
  }

  async close(): Promise<void> {
    if (!this.ended) await this.cdp.send('Browser.close').catch(() => {});
    await this.#gone(5_000).catch(() => this.kill());
  }

  /** `close`, and the profile goes too. */
  async remove(): Promise<void> {
    await this.close();
    for (let tries = 0; tries < 5; tries++) {
      try {
        return rmSync(this.profile, { recursive: true, force: true });
      } catch {
        await pause(100); // a child still writes
      }
    }
  }

  #gone(limitMs: number): Promise<true> {
    return until(() => this.ended, 'the browser ends', limitMs);
  }
}

/** Starts the browser that the setup found. @throws when it does not answer, with what it printed */
export async function startChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'signoff-'));
  const refused = await attempt(profile, options, process.getuid?.() === 0);
  if (refused instanceof Chromium) return refused;
  if (/sandbox/i.test(refused)) {
    const again = await attempt(profile, options, true);
    if (again instanceof Chromium) return again;
  }
  throw new Error(`the browser did not start:\n${refused.slice(-2_000)}`);
}

async function attempt(profile: string, options: ChromiumOptions, noSandbox: boolean): Promise<Chromium | string> {
  const args = [...switches(profile, options), ...(noSandbox ? ['--no-sandbox'] : [])];
  const [command, words] = options.wrapper?.(browserPath(), args) ?? [browserPath(), args];
  const child = spawn(command, words, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: { ...process.env, LANGUAGE: languageOf(options).replace('-', '_') },
  });
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    printed = (printed + chunk).slice(-4_000);
  });
  child.on('error', (error) => {
    printed += error.message;
  });
  const browser = new Chromium(child, profile, options);
  process.once('exit', () => {
    if (browser.ended) return;
    signalGroup(child, 'SIGKILL');
    if (!options.profile) rmSync(profile, { recursive: true, force: true });
  });
  try {
    await browser.cdp.send('Browser.getVersion');
    return browser;
  } catch (error) {
    await browser.kill().catch(() => {});
    return printed || String(error);
  }
}

const languageOf = ({ language = 'en-US' }: ChromiumOptions) => language;

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // already gone
  }
}

/** Chromium by `$SIGNOFF_BROWSER`, else what the setup wrote down. */
export function browserPath(): string {
  const named = process.env.SIGNOFF_BROWSER;
  if (named) return named;
  if (!existsSync(browserFile)) throw new Error('no browser known yet: run `node tests/setup/setup.mjs` first');
  return (JSON.parse(readFileSync(browserFile, 'utf8')) as { path: string }).path;
}

/** Chosen one by one: the usual switches of test drivers turn off the back/forward cache and storage partitioning. */
function switches(profile: string, options: ChromiumOptions): string[] {
  const all = [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    ...(options.headless === false ? [] : ['--headless=new']),
    ...(options.spki ? [`--ignore-certificate-errors-spki-list=${options.spki}`] : []),
    '--host-resolver-rules=MAP *.test 127.0.0.1',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsFirstBalancedModeAutoEnable',
    '--disable-dev-shm-usage',
    '--password-store=basic',
    '--use-mock-keychain',
    '--window-size=1280,900',
    `--lang=${languageOf(options)}`,
    ...(options.args ?? []),
    'about:blank',
  ];
  return all.filter((word) => !options.without?.includes(word));
}
