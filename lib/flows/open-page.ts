import type { Ports, TabFact } from './ports';

const SETTLE = { minMs: 350, quietMs: 350, limitMs: 5_000 };

/** A background tab at this address, loaded and quiet. `onOpened`: before it has loaded, so that it is known whatever comes. */
export async function openPage(
  ports: Ports,
  url: string,
  storeId: string,
  onOpened: (tab: TabFact) => Promise<void> | void,
): Promise<TabFact> {
  const tab = await ports.tabs.open(url, storeId);
  await onOpened(tab);
  await ports.tabs.settled(tab.id, SETTLE);
  return tab;
}

export async function goTo(ports: Ports, tabId: number, url: string): Promise<void> {
  await ports.tabs.go(tabId, url);
  await ports.tabs.settled(tabId, SETTLE);
}
