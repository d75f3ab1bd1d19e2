import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserFile } from '../../setup/paths.mjs';
import type { Browser, BrowserCookie, BrowserOptions, OpenOptions, PageInfo } from './browser.ts';
import { Cdp } from './cdp.ts';
import { CdpPage } from './cdp-page.ts';
import { BrowserProcess, removeProfile } from './child-process.ts';

/** One running Chromium, driven over a pipe. */
export class Chromium implements Browser {
  readonly engine = 'chromium';
  readonly cdp: Cdp;
  readonly profile: string;
  readonly options: BrowserOptions;
  readonly #process: BrowserProcess;

  constructor(process: BrowserProcess, profile: string, options: BrowserOptions) {
    this.#process = process;
    this.profile = profile;
    this.options = options;
    const [, , , toBrowser, fromBrowser] = process.child.stdio;
    this.cdp = new Cdp(toBrowser as Writable, fromBrowser as Readable);
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
    if (!this.ended) await this.cdp.send('Browser.close').catch(() => {});
    await this.#process.gone(5_000).catch(() => this.kill());
  }

  async remove(): Promise<void> {
    await this.close();
    await removeProfile(this.profile);
  }

  async open(url: string, options: OpenOptions = {}): Promise<CdpPage> {
    const { targetId } = await this.cdp.send('Target.createTarget', { url, ...options });
    return this.at(targetId);
  }

  at(pageId: string): Promise<CdpPage> {
    return CdpPage.at(this.cdp, pageId);
  }

  async pages(): Promise<readonly PageInfo[]> {
    const { targetInfos } = await this.cdp.send('Target.getTargets');
    return targetInfos
      .filter(({ type }) => type === 'page')
      .map(({ targetId, url, openerId = null }) => ({ id: targetId, url, openerId }));
  }

  async closePage(pageId: string): Promise<void> {
    await this.cdp.send('Target.closeTarget', { targetId: pageId });
  }

  async cookies(): Promise<readonly BrowserCookie[]> {
    const { cookies } = await this.cdp.send('Storage.getCookies');
    return cookies.map(({ name, value, domain, path, httpOnly, secure, partitionKey }) => {
      return { name, value, domain, path, httpOnly, secure, partition: partitionKey?.topLevelSite ?? null };
    });
  }

  async setCookie(cookie: { domain: string; name: string; value: string }): Promise<void> {
    await this.cdp.send('Storage.setCookies', { cookies: [{ ...cookie, path: '/' }] });
  }
}

/** Starts the browser that the setup found. @throws when it does not answer, with what it printed */
export async function startChromium(options: BrowserOptions = {}): Promise<Chromium> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'signoff-'));
  const refused = await attempt(profile, options, process.getuid?.() === 0);
  if (refused instanceof Chromium) return refused;
  if (/sandbox/i.test(refused)) {
    const again = await attempt(profile, options, true);
    if (again instanceof Chromium) return again;
  }
  throw new Error(`the browser did not start:\n${refused.slice(-2_000)}`);
}

async function attempt(profile: string, options: BrowserOptions, noSandbox: boolean): Promise<Chromium | string> {
  const all = [...switches(profile, options), ...(noSandbox ? ['--no-sandbox'] : [])];
  const [command, args] = options.wrapper?.(browserPath(), all) ?? [browserPath(), all];
  const env = { LANGUAGE: languageOf(options).replace('-', '_') };
  const throwAway = options.profile ? undefined : profile;
  const started = new BrowserProcess({ command, args, env, throwAway, pipes: true });
  const browser = new Chromium(started, profile, options);
  try {
    await browser.cdp.send('Browser.getVersion');
    return browser;
  } catch (error) {
    await browser.kill().catch(() => {});
    return started.printed || String(error);
  }
}

const languageOf = ({ language = 'en-US' }: BrowserOptions) => language;

/** Chromium by `$SIGNOFF_BROWSER`, else what the setup wrote down. */
export function browserPath(): string {
  const named = process.env.SIGNOFF_BROWSER;
  if (named) return named;
  if (!existsSync(browserFile)) throw new Error('no browser known yet: run `node tests/setup/setup.mjs` first');
  return (JSON.parse(readFileSync(browserFile, 'utf8')) as { path: string }).path;
}

/** Chosen one by one: the usual switches of test drivers turn off the back/forward cache and storage partitioning. */
function switches(profile: string, options: BrowserOptions): string[] {
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
    '--disable-gpu',
    '--password-store=basic',
    '--use-mock-keychain',
    '--window-size=1280,900',
    `--lang=${languageOf(options)}`,
    ...(options.args ?? []),
    options.restoresTabs ? '--restore-last-session' : 'about:blank',
  ];
  return all.filter((word) => !options.without?.includes(word));
}
