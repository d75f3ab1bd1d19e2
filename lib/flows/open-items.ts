import type { Site, SiteId } from '../sites/site';
import { openItemsIn } from '../unsaved/open-items';
import { askSite } from './ask-unsaved';
import type { Ports, TabFact } from './ports';

const KEY = 'open-items';

/** What the sites' counter elements showed when somebody looked last; in memory of the browser only. */
export type ShownItems = Readonly<Record<SiteId, number>>;

export async function knownItems(ports: Ports): Promise<ShownItems> {
  return ((await ports.secrets.load(KEY)) as ShownItems | null) ?? {};
}

/** Reads the counters of sites that name an element for it. */
export async function lookAtItems(ports: Ports, sites: readonly Site[]): Promise<void> {
  const found = await Promise.all(
    sites
      .filter((site) => site.openItemsSelector !== null)
      .map(async (site) => [site.id, most((await askSite(ports, site, 'all')).map((tab) => tab.openItems))] as const),
  );
  const shown = Object.fromEntries(found.filter(([, items]) => items !== null));
  if (found.length > 0) await ports.secrets.save(KEY, shown);
}

/** The number in the tabs' titles, else the one last seen in the page; several tabs show one count, the latest is the highest. */
export function openItemsOf(site: Site, tabs: readonly TabFact[], shown: ShownItems): number | null {
  const { openItemsTitle: pattern } = site;
  const inTitles = pattern === null ? null : most(tabs.map((tab) => openItemsIn(tab.title, pattern)));
  const inPage = site.openItemsSelector === null || tabs.length === 0 ? null : (shown[site.id] ?? null);
  return inTitles ?? inPage;
}

function most(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
}
