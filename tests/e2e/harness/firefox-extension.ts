import type { ExtensionHost } from './extension-host.ts';
import type { Firefox } from './firefox.ts';
import { ownUuid } from './firefox-profile.ts';
import { until } from './until.ts';

export class FirefoxExtension implements ExtensionHost {
  readonly id: string;
  readonly origin = `moz-extension://${ownUuid}`;
  readonly #browser: Firefox;

  constructor(browser: Firefox, id: string) {
    this.#browser = browser;
    this.id = id;
  }

  /** The profile says yes to every question. */
  async willAllow(): Promise<void> {}

  grantHosts(patterns: readonly string[]): Promise<void> {
    return this.#browser.scope('allow', this.id, patterns, []);
  }

  async workerRuns(): Promise<boolean> {
    return (await this.#browser.scope('background', this.id)) === 'running';
  }

  killWorker(): Promise<boolean> {
    return this.#browser.scope('stopBackground', this.id);
  }

  async command(name: string): Promise<void> {
    await until(() => this.#browser.scope('command', this.id, name), `there is a command ${name}`);
  }
}
