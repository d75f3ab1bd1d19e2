import type { Browser } from './browser.ts';
import { ChromiumExtension } from './chromium-extension.ts';
import { Firefox } from './firefox.ts';
import { FirefoxExtension } from './firefox-extension.ts';
import type { Tab } from './tab.ts';

/** What only the browser itself can do with the extension. */
export interface ExtensionHost {
  readonly id: string;
  /** Of its own pages, without a slash at the end. */
  readonly origin: string;
  /** Makes the browser answer a later question for these hosts with yes, as no test can press its bubble. */
  willAllow(patterns: readonly string[]): Promise<void>;
  /** Grants what a person would answer to the browser's question. */
  grantHosts(patterns: readonly string[]): Promise<void>;
  workerRuns(): Promise<boolean>;
  /** Stops the worker in the middle of whatever it does; false when none was running. */
  killWorker(): Promise<boolean>;
  /** As its shortcut does. */
  command(name: string): Promise<void>;
}

/** `console`: a page of the extension's origin. */
export function extensionHost(browser: Browser, id: string, console: () => Promise<Tab>): ExtensionHost {
  return browser instanceof Firefox ? new FirefoxExtension(browser, id) : new ChromiumExtension(browser, id, console);
}
