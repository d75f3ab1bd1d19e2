import browser from 'webextension-polyfill';
import { within } from '../base/within';
import { wait } from './page-call';
import { remembered } from './remembered';

/** Frozen tabs do it when they thaw, in the order in which they were told. */
const LIMIT_MS = 1_500;
/** Texts that a page which was left and comes back may still have. */
const MOST_TEXTS = 8;

/** Where a sheet is, and which there were. */
interface Laid {
  readonly css: string;
  readonly tabIds: readonly number[];
  /** Open tabs that ever had one. */
  readonly everIds: readonly number[];
  readonly texts: readonly string[];
}

export interface PageSheets {
  /** The sheet lies over the top documents of these tabs and no others. */
  show(tabIds: readonly number[], css: string): Promise<void>;
  /**
   * Another document stands in the tab, or one that was there before: it gets this sheet, or loses one of earlier (null). Without a word:
   * it gets what the tab had.
   */
  documentBegan(tabId: number, css?: string | null): Promise<void>;
}

/** Lays one style sheet of the user's origin over pages: no element, no script, nothing that the page could style away. `told`: when it lies in the tab, or not any more. */
export function createPageSheets(key: string, told: (tabId: number, isLaid: boolean) => void = () => {}): PageSheets {
  const laid = remembered<Laid>(key, { css: '', tabIds: [], everIds: [], texts: [] });
  return {
    async show(tabIds, css) {
      const before = await laid.get();
      const kept = css === before.css ? before.tabIds.filter((id) => tabIds.includes(id)) : [];
      const going = before.tabIds.filter((id) => !kept.includes(id));
      const coming = tabIds.filter((id) => !kept.includes(id));
      if (coming.length + going.length === 0) return;
      const came = await Promise.all(coming.map((id) => lay(id, css)));
      await Promise.all(going.map((id) => lift(id, before.css)));
      const there = [...kept, ...coming.filter((_, at) => came[at])];
      for (const id of [...coming, ...going]) told(id, there.includes(id));
      await laid.set(await withTabs(before, css, there));
    },
    async documentBegan(tabId, wanted) {
      const before = await laid.get();
      const css = wanted === undefined && before.tabIds.includes(tabId) ? before.css : (wanted ?? null);
      if (css === null && !before.everIds.includes(tabId)) return;
      // Taken away though it may not be there: nobody knows which document this is.
      await Promise.all(before.texts.filter((text) => text !== css).map((text) => lift(tabId, text)));
      const others = before.tabIds.filter((id) => id !== tabId);
      const isLaid = css !== null && (await lay(tabId, css));
      await laid.set(await withTabs(before, css ?? before.css, isLaid ? [...others, tabId] : others));
    },
  };
}

async function withTabs(before: Laid, css: string, tabIds: readonly number[]): Promise<Laid> {
  const texts = tabIds.length === 0 ? before.texts : [...new Set([...before.texts, css])].slice(-MOST_TEXTS);
  const isKnown = tabIds.every((id) => before.everIds.includes(id));
  const everIds = isKnown ? before.everIds : await stillOpen([...new Set([...before.everIds, ...tabIds])]);
  return { css, tabIds, everIds, texts };
}

async function stillOpen(ids: readonly number[]): Promise<readonly number[]> {
  const open = await browser.tabs.query({}).catch(() => null);
  return open === null ? ids : ids.filter((id) => open.some((tab) => tab.id === id));
}

/** Exactly once: one that lies there by an earlier worker's hand is taken away right before. false: the tab shows no page that could have it. */
async function lay(tabId: number, css: string): Promise<boolean> {
  void lift(tabId, css);
  const laying = browser.scripting.insertCSS({ target: { tabId }, css, origin: 'USER' });
  return within(
    laying.then(
      () => true,
      () => false,
    ),
    wait,
    LIMIT_MS,
    true,
  );
}

async function lift(tabId: number, css: string): Promise<void> {
  const lifting = browser.scripting.removeCSS({ target: { tabId }, css, origin: 'USER' });
  await within(
    lifting.catch(() => {}),
    wait,
    LIMIT_MS,
    undefined,
  );
}
