import puppeteer, { type Browser } from 'puppeteer-core';
import { browserPath } from '../../e2e/harness/chromium.ts';

const LAUNCH = {
  args: [
    ...['--no-sandbox', '--no-first-run', '--disable-background-networking', '--font-render-hinting=none'],
    ...['--hide-scrollbars', '--disable-extensions', '--window-size=1400,1000'],
  ],
  protocolTimeout: 120_000,
};

export const launch = (): Promise<Browser> => puppeteer.launch({ executablePath: browserPath(), ...LAUNCH });

/** Does each task in one of `wide` browsers. One that is gone is started anew, and its task done once more. */
export async function inBrowsers<Task>(
  tasks: readonly Task[],
  wide: number,
  perform: (browser: Browser, task: Task) => Promise<void>,
): Promise<void> {
  const waiting = [...tasks];
  // Puppeteer ends its browsers on these, and would leave the rest to run in new ones.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const worker = async () => {
    let browser = await launch();
    try {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
        try {
          await perform(browser, task);
        } catch (error) {
          if (browser.connected) throw error;
          browser = await launch();
          await perform(browser, task);
        }
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: wide }, worker));
}
