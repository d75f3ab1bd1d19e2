import type { Browser } from './browser.ts';
import type { Session } from './cdp.ts';
import type { ExtensionHost } from './extension-host.ts';
import { Tab } from './tab.ts';
import { until } from './until.ts';

export class ChromiumExtension implements ExtensionHost {
  readonly id: string;
  readonly origin: string;
  readonly #browser: Browser;
  readonly #console: () => Promise<Tab>;

  constructor(browser: Browser, id: string, console: () => Promise<Tab>) {
    this.#browser = browser;
    this.id = id;
    this.origin = `chrome-extension://${id}`;
    this.#console = console;
  }

  async willAllow(patterns: readonly string[]): Promise<void> {
    const extensions = await Tab.open(this.#browser, `chrome://extensions/?id=${this.id}`, { background: true });
    for (const pattern of patterns) {
      const words = [this.id, pattern].map((word) => JSON.stringify(word)).join(', ');
      await extensions.evaluate(`chrome.developerPrivate.addHostPermission(${words})`);
    }
    await extensions.close();
  }

  async grantHosts(patterns: readonly string[]): Promise<void> {
    await this.willAllow(patterns);
    const page = await this.#console();
    const request = `chrome.permissions.request({ origins: ${JSON.stringify(patterns)} })`;
    if (!(await page.evaluate(request, { userGesture: true }))) throw new Error(`not granted: ${patterns.join(' ')}`);
  }

  async workerRuns(): Promise<boolean> {
    return (await this.#workerTarget()) !== null;
  }

  /** The running worker; null while it sleeps. The caller detaches: an attached worker never sleeps. */
  async worker(): Promise<Session | null> {
    const targetId = await this.#workerTarget();
    return targetId ? this.#browser.cdp.attach(targetId) : null;
  }

  async killWorker(): Promise<boolean> {
    const targetId = await this.#workerTarget();
    if (!targetId) return false;
    await this.#browser.cdp.send('Target.closeTarget', { targetId });
    await until(async () => (await this.#workerTarget()) !== targetId, 'the worker is stopped', 5_000);
    return true;
  }

  async command(name: string): Promise<void> {
    const worker = await until(() => this.worker(), 'the worker runs');
    await worker.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
    await worker.detach();
  }

  async #workerTarget(): Promise<string | null> {
    const { targetInfos } = await this.#browser.cdp.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(this.id));
    return worker?.targetId ?? null;
  }
}
