import type { Site } from '../sites/site';
import { LABEL_CHARACTERS, type TabUnsaved, type UnknownWhy } from '../unsaved/entry';
import type { Ports, TabFact } from './ports';
import { siteTabs } from './site-tabs';

/** A tab that has not answered by then is unknown. */
const ASK_LIMIT_MS = 1_500;

/** Every tab of the site, all at once. A tab that cannot be asked is unknown, and is not woken for it. */
export async function askSite(ports: Ports, site: Site): Promise<TabUnsaved[]> {
  const tabs = await siteTabs(ports, site);
  return Promise.all(tabs.map((tab) => askTab(ports, tab, site.openItemsSelector)));
}

async function askTab(ports: Ports, tab: TabFact, openItems: string | null): Promise<TabUnsaved> {
  if (tab.discarded) return unasked(tab, 'discarded');
  if (tab.frozen) return unasked(tab, 'frozen');
  const answer = await ports.unsaved.ask(tab, openItems, ASK_LIMIT_MS);
  return { ...answer, call: answer.call || tab.audible };
}

const unasked = (tab: TabFact, unknown: UnknownWhy): TabUnsaved => ({
  tabId: tab.id,
  title: tab.title.slice(0, LABEL_CHARACTERS),
  entries: [],
  total: 0,
  unknown,
  call: tab.audible,
  openItems: null,
});
