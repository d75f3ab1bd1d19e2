import type { Browser, BrowserOptions } from './browser.ts';
import { startChromium } from './chromium.ts';
import { engine } from './engine.ts';
import { Firefox } from './firefox.ts';

export function startBrowser(options: BrowserOptions = {}): Promise<Browser> {
  return engine === 'firefox' ? Firefox.start(options) : startChromium(options);
}
