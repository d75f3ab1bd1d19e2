import { signIn } from '../e2e/harness/sign-in.ts';
import { Signoff } from '../e2e/harness/signoff.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { startTestbed, type Testbed } from '../testbed/testbed.ts';
import { type DemoSite, demoSites, leftovers } from './sites.ts';

export interface Demo {
  readonly testbed: Testbed;
  readonly signoff: Signoff;
  /** Site id in the settings by style. */
  readonly siteIds: ReadonlyMap<string, string>;
}

/** The demo CRMs on loopback and a browser with Signoff: every site configured, signed in by its own form, several tabs open. */
export async function openDemo(headless: boolean): Promise<Demo> {
  const testbed = await startTestbed();
  const signoff = await Signoff.start({ headless });
  const siteIds = new Map<string, string>();
  for (const site of demoSites) {
    const address = testbed.url(site.style, leftovers);
    const { id } = await signoff.addSiteByHand(address, site.name);
    siteIds.set(site.style, id);
    await openTabs(signoff, address, site);
  }
  const allIn = async () => (await signoff.overview()).sites.every(({ session }) => session === 'signed-in');
  await until(allIn, 'every site is seen signed in', 15_000);
  return { testbed, signoff, siteIds };
}

export async function closeDemo({ testbed, signoff }: Demo): Promise<void> {
  await signoff.remove();
  await testbed.close();
}

/** Signs in and opens its other pages; the last one in a window of its own. */
async function openTabs(signoff: Signoff, address: string, { user, pages }: DemoSite): Promise<Tab[]> {
  const tabs = [await signIn(signoff, address, user)];
  for (const [index, page] of pages.entries()) {
    const newWindow = index === pages.length - 1;
    tabs.push(await signoff.tab(new URL(page, address).href, { newWindow }));
  }
  return tabs;
}
