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
  /** Tabs that ever had one. */
  readonly everIds: readonly number[];
  readonly texts: readonly string[];
}

export interface PageSheets {
  /** The sheet lies over the top documents of these tabs and no others. */
  show(tabIds: readonly number[], css: string): Promise<void>;
  /** Another document stands in the tab, or one that was there before: it gets the sheet, or loses one of earlier. */
  documentBegan(tabId: number): Promise<void>;
}

/** Lays one style sheet of the user's origin over pages: no element, no script, nothing that the page could style away. */
export function createPageSheets(key: string): PageSheets {
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
      const texts = there.length === 0 ? before.texts : [...new Set([...before.texts, css])].slice(-MOST_TEXTS);
      await laid.set({ css, tabIds: there, everIds: [...new Set([...before.everIds, ...there])], texts });
    },
    async documentBegan(tabId) {
      const { css, tabIds, everIds, texts } = await laid.get();
      if (!everIds.includes(tabId)) return;
      await Promise.all(texts.map((text) => lift(tabId, text)));
      if (tabIds.includes(tabId)) await lay(tabId, css);
    },
  };
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
