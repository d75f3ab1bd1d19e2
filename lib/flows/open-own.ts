import { type Ladder, remember } from './ladder';
import { openPage } from './open-page';
import type { TabFact } from './ports';

/** A tab of ours, remembered so that it is closed whatever it turns into. */
export async function openOwn(ladder: Ladder, url: string): Promise<TabFact> {
  return openPage(ladder.ports, url, ladder.target.store.id, async (tab) => {
    const { tabIds, ownTabIds } = ladder.witness;
    await remember(ladder, { tabIds: [...tabIds, tab.id], ownTabIds: [...ownTabIds, tab.id] });
  });
}
