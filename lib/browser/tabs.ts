import browser, { type Tabs } from 'webextension-polyfill';
import type { TabFact, TabsPort } from '../flows/ports';
import { after } from './after';
import { blankTabs, closeTabs } from './close-tabs';
import type { LastAddresses } from './last-addresses';
import type { TrafficWatch } from './observe-traffic';
import { openInactive } from './open-inactive';
import { isReadBackAddress } from './read-back-address';
import { storeOfTab } from './store-ids';

const POLL_MS = 50;
const GO_LIMIT_MS = 2_000;

/** What had been under way for this long before anybody asked is a stream or a long poll: it does not hold up settling. */
const STREAM_MS = 1_500;

export function createTabs(traffic: TrafficWatch, addresses: LastAddresses): TabsPort {
  const get = async (id: number): Promise<TabFact | null> => browser.tabs.get(id).then(factOf, () => null);
  return {
    async all() {
      const tabs = (await addresses.tabs(() => browser.tabs.query({}))).map(factOf);
      return tabs.filter(({ url }) => !isReadBackAddress(url));
    },
    get,
    open: async (url, storeId) => factOf(await openInactive(url, storeId)),
    // A page that asks before it is left may hold this back for ever.
    go: (id, url) => Promise.race([attempt(browser.tabs.update(id, { url })), after(GO_LIMIT_MS, undefined)]),
    async activate(id) {
      const tab = await browser.tabs.update(id, { active: true }).catch(() => null);
      if (tab?.windowId !== undefined)
        await attempt(Promise.resolve(browser.windows?.update(tab.windowId, { focused: true })));
    },
    async settled(id, { minMs, quietMs, limitMs }) {
      const startedAt = Date.now();
      for (;;) {
        const tab = await get(id);
        const passedMs = Date.now() - startedAt;
        if (tab === null) return 'gone';
        const quiet = !tab.loading && traffic.quietMs(id, startedAt - STREAM_MS) >= quietMs;
        if (quiet && passedMs >= minMs) return 'settled';
        if (passedMs >= limitMs) return 'timed-out';
        await after(POLL_MS, null);
      }
    },
    close: closeTabs,
    blank: blankTabs,
  };
}

function factOf(tab: Tabs.Tab): TabFact {
  return {
    id: tab.id ?? -1,
    url: tab.url || tab.pendingUrl || '',
    title: tab.title ?? '',
    active: tab.active,
    discarded: tab.discarded ?? false,
    frozen: Reflect.get(tab, 'frozen') === true,
    loading: tab.status === 'loading',
    incognito: tab.incognito,
    storeId: storeOfTab(tab),
    audible: tab.audible === true || isShared(tab),
    lastAccessedAt: Math.round(tab.lastAccessed ?? 0),
  };
}

/** Firefox: microphone, camera or screen of the tab are in use. */
function isShared({ sharingState }: Tabs.Tab): boolean {
  return sharingState?.microphone === true || sharingState?.camera === true || Boolean(sharingState?.screen);
}

/** A tab that has gone meanwhile is found out by whoever looks next. */
async function attempt(call: Promise<unknown>): Promise<void> {
  await call.catch(() => {});
}
