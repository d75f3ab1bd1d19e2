import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Site } from '../../../lib/sites/site';
import type { TabUnsaved } from '../../../lib/unsaved/entry';
import { type Installation, unpacked } from '../harness/installation.ts';
import { Signoff } from '../harness/signoff.ts';
import type { Tab } from '../harness/tab.ts';
import { until } from '../harness/until.ts';
import { type ReachServer, startReachServer } from './page-server.ts';

/** A browser with Signoff, one site at `crm.localhost` that embeds `desk.localhost`, and pages made up by the tests. */
export class ReachWorld {
  server!: ReachServer;
  signoff!: Signoff;
  site!: Site;

  async open(installation: Installation = unpacked()): Promise<void> {
    this.server = await startReachServer();
    this.signoff = await Signoff.start({ installation });
  }

  async addSite(change: Partial<Omit<Site, 'id'>> = {}): Promise<void> {
    this.site = await this.signoff.addSite(this.server.url('crm'), 'CRM', change);
  }

  async close(): Promise<void> {
    await this.signoff?.remove();
    this.server?.close();
  }

  /** Serves this page at the site, and shows it in front. */
  async page(html: string): Promise<Tab> {
    this.server.put('page', html);
    const tab = await this.signoff.tab(this.server.url('crm', 'page'));
    await tab.activate();
    return tab;
  }

  /** What the site's tabs say when they are asked, as the dialog shows it: those with something to say. */
  async list(): Promise<readonly TabUnsaved[]> {
    return (await this.signoff.send('unsaved.list', { siteIds: [this.site.id] }))[0]?.tabs ?? [];
  }

  /** Waits until this much is unsaved at the site, everything asked; returns the labels. */
  async becomes(total: number, limitMs = 4_000): Promise<string[]> {
    let tabs: readonly TabUnsaved[] = [];
    try {
      await until(
        async () => {
          tabs = await this.list();
          return sumOf(tabs) === total && tabs.every(({ unknown }) => unknown === null);
        },
        `${total} unsaved`,
        limitMs,
      );
    } catch {
      throw new Error(`expected ${total} unsaved, found ${JSON.stringify(tabs)}`);
    }
    return tabs.flatMap(({ entries }) => entries.map(({ label }) => label));
  }
}

const sumOf = (tabs: readonly TabUnsaved[]): number => tabs.reduce((sum, { total }) => sum + total, 0);

export function useReachWorld(change: Partial<Omit<Site, 'id'>> | null = {}, installation?: Installation): ReachWorld {
  const world = new ReachWorld();
  beforeAll(async () => {
    await world.open(installation);
    if (change !== null) await world.addSite(change);
  });
  afterEach(() => world.signoff.closeTabsAt(world.server.url('crm')));
  afterAll(() => world.close());
  return world;
}

/** Presses the keys of these letters, wherever the focus is; `\b`: the one that takes a letter back. */
export const type = (tab: Tab, text: string): Promise<void> => tab.keys(text);

/** Clicks in the middle of an element of the top document, whatever frame or shadow root fills it, and types. */
export async function typeInto(tab: Tab, selector: string, text: string): Promise<void> {
  await tab.click(selector);
  await type(tab, text);
}

/** Uncaught errors of the page and of every script in it, from now on. */
export const watchErrors = (tab: Tab): Promise<readonly string[]> => tab.errors();
