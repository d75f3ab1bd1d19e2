import browser from 'webextension-polyfill';
import { within } from '../base/within';
import type { TabFact, UnsavedPort } from '../flows/ports';
import { UNSAVED_API_KEY, type UnsavedApi } from '../unsaved/api';
import { type FrameUnsaved, LABEL_CHARACTERS, type TabUnsaved } from '../unsaved/entry';
import { after } from './after';

/** Work that stands unsaved in pages, asked of the script in their frames. */
export function createUnsaved(): UnsavedPort {
  return {
    reports: async () => new Map(),
    ask: (tab, openItems, limitMs) => {
      const silent: TabUnsaved = { ...answered(tab, []), unknown: 'no-answer' };
      return within(
        askFrames(tab, openItems).catch(() => silent),
        (ms) => after(ms, undefined),
        limitMs,
        silent,
      );
    },
    show: async (tabId) => browser.tabs.update(tabId, { active: true }).then(Boolean, () => false),
    ensure: async () => undefined,
    mark: async () => null,
  };
}

async function askFrames(tab: TabFact, openItems: string | null): Promise<TabUnsaved> {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    func: askHere as (...args: unknown[]) => unknown,
    args: [UNSAVED_API_KEY, openItems],
    injectImmediately: true,
  });
  const frames = results.flatMap(({ frameId, result }) =>
    result === null || result === undefined ? [] : [{ frameId, found: result as FrameUnsaved }],
  );
  const silent = frames.length < results.length;
  const foreign = frames.some(({ found }) => found.foreign);
  return { ...answered(tab, frames), unknown: silent ? 'no-answer' : foreign ? 'foreign-frame' : null };
}

function answered(tab: TabFact, frames: readonly { frameId: number; found: FrameUnsaved }[]): TabUnsaved {
  return {
    tabId: tab.id,
    title: tab.title.slice(0, LABEL_CHARACTERS),
    entries: frames.flatMap(({ frameId, found }) => found.entries.map((entry) => ({ ...entry, frameId }))),
    total: frames.reduce((sum, { found }) => sum + found.total, 0),
    unknown: null,
    call: frames.some(({ found }) => found.call),
    openItems: frames.find(({ found }) => found.openItems !== null)?.found.openItems ?? null,
  };
}

/** Runs in the page's isolated world: may use its arguments only. */
function askHere(key: string, openItems: string | null): FrameUnsaved | null {
  const api = Reflect.get(globalThis, Symbol.for(key)) as UnsavedApi | undefined;
  return api?.ask(openItems) ?? null;
}
