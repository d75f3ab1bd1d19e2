import type { Browser } from './browser.ts';
import { Tab } from './tab.ts';
import { until } from './until.ts';

/** The page that a new installation opens by itself, loaded. `origin`: of the extension's own pages. */
export async function welcomePage(browser: Browser, origin: string): Promise<Tab> {
  const address = `${origin}/welcome.html`;
  const found = async () => (await browser.pages()).find(({ url }) => url === address);
  const tab = await Tab.at(browser, (await until(found, 'the welcome page is open')).id);
  await tab.loaded();
  return tab;
}
