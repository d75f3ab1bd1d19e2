import type { Protocol } from '../../../lib/messaging/protocol';
import type { SignOutRecord } from '../../../lib/records/record';
import type { Overview, SiteOverview } from '../../../lib/signout/overview';
import type { Site } from '../../../lib/sites/site';
import { hostPatterns, sitePatterns } from './access.ts';
import type { Browser, BrowserOptions, OpenOptions } from './browser.ts';
import type { Session } from './cdp.ts';
import { ChromiumExtension } from './chromium-extension.ts';
import { type ExtensionHost, extensionHost } from './extension-host.ts';
import { type Installation, unpacked } from './installation.ts';
import { startBrowser } from './start-browser.ts';
import { Tab } from './tab.ts';
import { until } from './until.ts';
import { welcomePage } from './welcome.ts';

type Message = keyof Protocol;

/** A browser with Signoff in it. */
export class Signoff {
  browser: Browser;
  extension!: ExtensionHost;
  readonly #installation: Installation;
  #console: Tab | null = null;

  private constructor(browser: Browser, installation: Installation) {
    this.browser = browser;
    this.#installation = installation;
  }

  /** `welcome`: the page that opens after an installation stays; else it is closed, as by somebody who is past it. */
  static async start(
    options: BrowserOptions & { installation?: Installation; welcome?: boolean } = {},
  ): Promise<Signoff> {
    const { installation = unpacked(), welcome = false, ...rest } = options;
    const browser = await startBrowser(installation.prepare(rest));
    const signoff = new Signoff(browser, installation);
    await signoff.#load();
    if (installation.welcomes && !welcome) await (await signoff.welcomePage()).close();
    return signoff;
  }

  get id(): string {
    return this.extension.id;
  }

  /** Of the extension's own pages, without a slash at the end. */
  get origin(): string {
    return this.extension.origin;
  }

  /** The same profile in a new browser; returns once the extension is there again. `onStart`: the browser is there, maybe without it. */
  async restart(onStart: (browser: Browser) => void = () => {}): Promise<void> {
    if (!this.browser.ended) await this.browser.close();
    const { profile, options } = this.browser;
    this.browser = await startBrowser({ ...options, profile });
    onStart(this.browser);
    this.#console = null;
    await this.#load();
  }

  async #load(): Promise<void> {
    const id = await this.#installation.load(this.browser);
    this.extension = extensionHost(this.browser, id, () => this.console());
  }

  async remove(): Promise<void> {
    await this.browser.remove();
    await this.#installation.remove();
  }

  tab(url: string, options?: OpenOptions): Promise<Tab> {
    return Tab.open(this.browser, url, options);
  }

  /** A page that somebody else has opened. */
  tabOf(pageId: string): Promise<Tab> {
    return Tab.at(this.browser, pageId);
  }

  /** One of the extension's own pages, in a tab. */
  page(path: string, options?: { newWindow?: boolean }): Promise<Tab> {
    return this.tab(`${this.origin}/${path}`, options);
  }

  openPopup(): Promise<Tab> {
    return this.page('popup.html');
  }

  /** As it opened by itself. */
  welcomePage(): Promise<Tab> {
    return welcomePage(this.browser, this.origin);
  }

  /** A page of the extension's origin that runs none of its code: the manifest. */
  async console(): Promise<Tab> {
    if (!(await this.#console?.exists())) this.#console = await this.page('manifest.json');
    return this.#console as Tab;
  }

  /** Leaves only what a person would have open. */
  async tidy(): Promise<void> {
    await this.#console?.close();
    this.#console = null;
    for (const { id, url } of await this.browser.pages()) {
      if (url === 'about:blank') await this.browser.closePage(id);
    }
  }

  /** Calls a function in that page, with the extension API. */
  async call<Args extends unknown[], T>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    return (await this.console()).call(fn, ...args);
  }

  /** @throws when the worker refuses, with its code */
  async send<T extends Message>(type: T, data: Protocol[T]['data']): Promise<Protocol[T]['reply']> {
    const reply = await this.call((message) => chrome.runtime.sendMessage(message), { type, data } as unknown);
    return accepted(type, reply) as Protocol[T]['reply'];
  }

  /** Makes the browser answer a later question for these hosts with yes, as no test can press its bubble. */
  willAllow(patterns: readonly string[]): Promise<void> {
    return this.extension.willAllow(patterns);
  }

  /** Grants what a person would answer to the browser's question: patterns as `https://crm.test/*`. */
  grantHosts(patterns: readonly string[]): Promise<void> {
    return this.extension.grantHosts(patterns);
  }

  /** Adds a site in the settings page, by hand, as a person does. */
  async addSiteByHand(address: string, name: string): Promise<Site> {
    await this.willAllow(hostPatterns(new URL(address).hostname));
    const page = await this.page(`options.html#add/${encodeURIComponent(address)}`);
    await page.waitFor('#name');
    await page.fill('#name', name);
    await page.click('form [data-action="add-site"]');
    const added = async () => (await this.send('settings.get', {})).sites.find((site) => site.name === name);
    const site = await until(added, `${name} is in the settings`, 10_000);
    await page.close();
    return site;
  }

  /** Adds a site as the settings page does, with the access that it needs and no more. */
  async addSite(address: string, name: string, change: Partial<Omit<Site, 'id'>> = {}): Promise<Site> {
    await this.#allow((await this.send('site.inspect', { address })).origins);
    const site = await this.send('site.add', { address, name, presetId: change.presetId ?? null });
    if (Object.keys(change).length === 0) return site;
    await this.#allow(sitePatterns({ ...site, ...change }));
    return this.send('site.change', { id: site.id, change });
  }

  async #allow(origins: readonly string[]): Promise<void> {
    const granted = await this.call((patterns) => chrome.permissions.contains({ origins: patterns }), [...origins]);
    if (!granted) await this.grantHosts(origins);
  }

  /** Facts of all tabs at this origin, as the browser's own API tells them. */
  async tabsAt(address: string): Promise<chrome.tabs.Tab[]> {
    const { origin } = new URL(address);
    const tabs = await this.call(() => chrome.tabs.query({}));
    return tabs.filter(({ url, pendingUrl }) => [url, pendingUrl].some((one) => one?.startsWith(`${origin}/`)));
  }

  async closeTabsAt(address: string): Promise<void> {
    const ids = (await this.tabsAt(address)).map(({ id }) => id ?? -1);
    for (let tries = 0; tries < 2; tries++) {
      await this.call(
        (some) => Promise.race([chrome.tabs.remove(some), new Promise((r) => setTimeout(r, 300))]).catch(() => {}),
        ids,
      );
    }
  }

  overview(): Promise<Overview> {
    return this.send('overview.get', {});
  }

  async siteOverview(siteId: string): Promise<SiteOverview> {
    const site = (await this.overview()).sites.find(({ id }) => id === siteId);
    if (!site) throw new Error(`no site ${siteId} in the overview`);
    return site;
  }

  /** Files a sign-out and waits for its record. @throws when unsaved work holds it */
  async signOut(siteIds: readonly string[] | 'all' = 'all', limitMs = 90_000): Promise<SignOutRecord> {
    const { jobId } = await this.send('signout.start', { siteIds, by: 'popup' });
    return this.record(jobId, limitMs);
  }

  /** The same, whatever is unsaved: it is discarded. */
  async discardAndSignOut(siteIds: readonly string[] | 'all' = 'all', limitMs = 90_000): Promise<SignOutRecord> {
    const { jobId } = await this.send('signout.start', { siteIds, by: 'popup' });
    const held = await until(async () => this.#isHeld(jobId), 'the check is over', 10_000, 50);
    if (held === 'held') await this.send('signout.discard', { jobId });
    return this.record(jobId, limitMs);
  }

  async record(jobId: string, limitMs = 90_000): Promise<SignOutRecord> {
    const find = async () => {
      const found = (await this.send('records.list', { limit: 20 })).find(({ id }) => id === jobId);
      return found ?? ((await this.#isHeld(jobId)) === 'held' ? 'held' : undefined);
    };
    const record = await until(find, `the record of job ${jobId}`, limitMs, 300);
    if (record !== 'held') return record;
    throw new Error(
      `unsaved work holds job ${jobId}: ${JSON.stringify(await this.send('unsaved.list', { siteIds: 'all' }))}`,
    );
  }

  /** null: the check is not over. */
  async #isHeld(jobId: string): Promise<'held' | 'goes on' | null> {
    const { job } = await this.overview();
    if (job?.id !== jobId || job.phase === 'running') return 'goes on';
    return job.phase === 'blocked' ? 'held' : null;
  }

  /** Chromium's running worker; null while it sleeps. The caller detaches: an attached worker never sleeps. */
  async worker(): Promise<Session | null> {
    if (!(this.extension instanceof ChromiumExtension)) throw new Error('an event page cannot be attached to');
    return this.extension.worker();
  }

  /** Stops the worker in the middle of whatever it does; false when none was running. */
  killWorker(): Promise<boolean> {
    return this.extension.killWorker();
  }

  async killBrowser(): Promise<void> {
    await this.browser.kill();
    this.#console = null;
  }
}

function accepted(type: string, reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) throw new Error(`${type}: no answer (${reply})`);
  const { ok, value, code, values } = reply as { ok: boolean; value?: unknown; code?: string; values?: unknown };
  if (!ok) throw new Error(`${type} refused: ${code} ${JSON.stringify(values ?? {})}`);
  return value;
}
