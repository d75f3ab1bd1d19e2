import type { Browser } from '../../e2e/harness/browser.ts';
import { Firefox } from '../../e2e/harness/firefox.ts';
import { BidiTab } from './bidi-tab.ts';
import { CdpTab } from './cdp-tab.ts';
import type { FormTab } from './form-tab.ts';

export const openFormTab = (browser: Browser, url: string): Promise<FormTab> =>
  browser instanceof Firefox ? BidiTab.open(browser, url) : CdpTab.open(browser.cdp, url);
