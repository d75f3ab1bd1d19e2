import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefoxFile } from '../../setup/paths.mjs';
import { Bidi } from './bidi.ts';
import { BidiPage } from './bidi-page.ts';
import { plainValue, type RemoteValue } from './bidi-value.ts';
import type {
  Browser,
  BrowserCookie,
  BrowserOptions,
  EvaluateOptions,
  OpenOptions,
  PageInfo,
  Point,
} from './browser.ts';
import type { Cdp } from './cdp.ts';
import { BrowserProcess, removeProfile } from './child-process.ts';
import { writeProfile } from './firefox-profile.ts';
import { until } from './until.ts';

export interface ContainerCookie extends BrowserCookie {
  readonly userContextId: number;
}

export interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** What runs in the browser's own window: `firefox-scope.js`. */
export interface Scope {
  open(url: string, options: OpenOptions & { userContextId?: number }): string;
  pages(): readonly PageInfo[];
  navigate(id: string, url: string): { url: string; failed: boolean };
  back(id: string): string | null;
  loads(id: string): boolean;
  activate(id: string): void;
  closePage(id: string): void;
  colourScheme(id: string, scheme: 'light' | 'dark'): void;
  frames(id: string): readonly string[];
  focused(id: string): string;
  drop(id: string, point: Point, files: readonly DroppedFile[]): void;
  carry(id: string, points: readonly Point[]): boolean;
  sound(id: string, on: boolean): void;
  isElsewhere(frameId: string): boolean;
  shutList(id: string): void;
  processOf(id: string): number | null;
  cookies(): readonly ContainerCookie[];
  allow(addonId: string, origins: readonly string[], permissions: readonly string[]): void;
  speak(language: string): void;
  command(addonId: string, name: string): boolean;
  background(addonId: string): string | null;
  stopBackground(addonId: string): boolean;
  update(path: string): void;
  switch(addonId: string): void;
}

const scope = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'firefox-scope.js'), 'utf8');

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
}

/** One running Firefox, driven over WebDriver BiDi. */
export class Firefox implements Browser {
  readonly engine = 'firefox';
  readonly profile: string;
  readonly options: BrowserOptions;
  readonly bidi: Bidi;
  readonly #process: BrowserProcess;
  #window = '';

  private constructor(process: BrowserProcess, profile: string, options: BrowserOptions, bidi: Bidi) {
    this.#process = process;
    this.profile = profile;
    this.options = options;
    this.bidi = bidi;
  }

  /** Starts the Firefox that the setup found. @throws when it does not answer, with what it printed */
  static async start(options: BrowserOptions = {}): Promise<Firefox> {
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'signoff-'));
    const portFile = join(profile, 'WebDriverBiDiServer.json');
    rmSync(portFile, { force: true });
    writeProfile(profile, options);
    const args = switches(profile, options);
    const [command, words] = options.wrapper?.(firefoxPath(), args) ?? [firefoxPath(), args];
    const env = { MOZ_CRASHREPORTER_DISABLE: '1', MOZ_DISABLE_CONTENT_SANDBOX: '1' };
    const process = new BrowserProcess({ command, args: words, env, throwAway: options.profile ? undefined : profile });
    try {
      const bidi = await connected(process, portFile);
      const browser = new Firefox(process, profile, options, bidi);
      await browser.#begin();
      return browser;
    } catch (error) {
      await process.kill().catch(() => {});
      throw new Error(`the browser did not start: ${error}\n${process.printed.slice(-2_000)}`);
    }
  }

  get cdp(): Cdp {
    throw new Error('Firefox does not speak Chromium’s protocol');
  }

  get ended(): boolean {
    return this.#process.ended;
  }

  onEnd(listener: () => void): void {
    this.#process.onEnd(listener);
  }

  kill(): Promise<void> {
    return this.#process.kill();
  }

  async close(): Promise<void> {
    if (!this.ended) await this.bidi.send('browser.close').catch(() => {});
    await this.#process.gone(10_000).catch(() => this.kill());
  }

  async remove(): Promise<void> {
    await this.close();
    await removeProfile(this.profile);
  }

  async open(url: string, options: OpenOptions & { userContextId?: number } = {}): Promise<BidiPage> {
    return this.#page(await this.scope('open', url, options));
  }

  async at(pageId: string): Promise<BidiPage> {
    return this.#page(pageId);
  }

  pages(): Promise<readonly PageInfo[]> {
    return this.scope('pages');
  }

  closePage(pageId: string): Promise<void> {
    return this.scope('closePage', pageId);
  }

  cookies(): Promise<readonly ContainerCookie[]> {
    return this.scope('cookies');
  }

  async setCookie({ domain, name, value }: { domain: string; name: string; value: string }): Promise<void> {
    await this.bidi.send('storage.setCookie', { cookie: { domain, name, value: { type: 'string', value } } });
  }

  /** Calls one of the functions in `firefox-scope.js`. */
  scope<T extends keyof Scope>(name: T, ...args: Parameters<Scope[T]>): Promise<ReturnType<Scope[T]>> {
    const words = args.map((arg) => JSON.stringify(arg)).join(', ');
    return this.privileged(`${scope.trim().replace(/;$/, '')}.${name}(${words})`);
  }

  /** Evaluates in the browser's own window. @throws what it throws there */
  async privileged<T>(expression: string): Promise<T> {
    return (await this.evaluate(this.#window, expression, {})) as T;
  }

  async evaluate(context: string, expression: string, options: EvaluateOptions): Promise<unknown> {
    return plainValue(await this.remoteValue({ context }, expression, options));
  }

  /** The same as the protocol writes it; `sandbox`: out of the page's reach. */
  async remoteValue(
    target: { readonly context: string; readonly sandbox?: string },
    expression: string,
    { userGesture: userActivation = false, limitMs }: EvaluateOptions = {},
  ): Promise<RemoteValue> {
    const params = { expression, target, awaitPromise: true, userActivation };
    const { type, result, exceptionDetails } = await this.bidi.send<Evaluated>('script.evaluate', params, limitMs);
    if (type === 'exception') throw new Error(exceptionDetails?.text);
    return result;
  }

  #page(id: string): BidiPage {
    return new BidiPage(this, id);
  }

  async #begin(): Promise<void> {
    const capabilities = { alwaysMatch: { acceptInsecureCerts: true, unhandledPromptBehavior: { default: 'ignore' } } };
    await this.bidi.send('session.new', { capabilities });
    this.#window = await until(async () => {
      const { contexts } = await this.bidi.send<{ contexts: { context: string; url: string }[] }>(
        'browsingContext.getTree',
        { 'moz:scope': 'chrome' },
      );
      return contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
    }, 'the browser has a window');
    const { language = 'en-US' } = this.options;
    if (language !== 'en-US') await this.scope('speak', language);
  }
}

async function connected(process: BrowserProcess, portFile: string): Promise<Bidi> {
  const place = await until(
    () => process.ended || (existsSync(portFile) && JSON.parse(readFileSync(portFile, 'utf8'))),
    'the browser listens',
    60_000,
  );
  const { ws_host: host, ws_port: port } = place as { ws_host: string; ws_port: number };
  return Bidi.connect(`ws://${host}:${port}/session`, 20_000, () => process.ended);
}

/** Firefox by `$SIGNOFF_FIREFOX`, else what the setup wrote down. */
export function firefoxPath(): string {
  const named = process.env.SIGNOFF_FIREFOX;
  if (named) return named;
  if (!existsSync(firefoxFile)) throw new Error('no Firefox known yet: run `node tests/setup/setup.mjs` first');
  return (JSON.parse(readFileSync(firefoxFile, 'utf8')) as { path: string }).path;
}

function switches(
  profile: string,
  { headless = true, args = [], without = [], restoresTabs = false }: BrowserOptions,
): string[] {
  const all = [
    ...(headless ? ['--headless'] : []),
    '--profile',
    profile,
    '--no-remote',
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
    '--width=1280',
    '--height=960',
    ...args,
    ...(restoresTabs ? [] : ['about:blank']),
  ];
  return all.filter((word) => !without.includes(word));
}
