import type { Site } from '../sites/site';
import type { TabUnsaved } from '../unsaved/entry';
import type { Ports } from './ports';
import { tabsWithWork } from './site-tabs';

/** A tab that has not answered by then is unknown. */
const ASK_LIMIT_MS = 1_500;

/** Every tab that holds pages of the site, all at once. `storeId`: in this cookie store only. */
export async function askSite(ports: Ports, site: Site, storeId: string | 'all'): Promise<TabUnsaved[]> {
  const tabs = await tabsWithWork(ports, site, storeId);
  return Promise.all(tabs.map((tab) => ports.unsaved.ask(tab, site.openItemsSelector, ASK_LIMIT_MS)));
}
