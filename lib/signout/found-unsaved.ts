import type { FrameReport, TabUnsaved, UnsavedCount } from '../unsaved/entry';
import type { Known } from './job';

/** What the journal and the record keep of the tabs' answers: counts, never a word of the page. */
export function foundIn(tabs: readonly TabUnsaved[]): UnsavedCount {
  return {
    tabs: tabs.length,
    entries: tabs.reduce((sum, tab) => sum + tab.total, 0),
    unknownTabs: tabs.filter((tab) => tab.unknown !== null).length,
    calls: tabs.filter((tab) => tab.call).length,
  };
}

export const knownIn = (tabs: readonly TabUnsaved[]): NonNullable<Known> =>
  Object.fromEntries(tabs.map((tab) => [tab.tabId, tab.total]));

/** Pages say that somebody has gone on typing; a page may say so wrongly, so that it is worth no more than a question. */
export function mayHaveMore(tabIds: readonly number[], reports: ReadonlyMap<number, FrameReport>, known: Known) {
  return known === null || tabIds.some((tabId) => (reports.get(tabId)?.unsaved ?? 0) > (known[tabId] ?? 0));
}

/** Tabs with more unsaved work than was known; of a tab that does not answer, its own reports are believed. */
export function hasMore(tabs: readonly TabUnsaved[], reports: ReadonlyMap<number, FrameReport>, known: Known): boolean {
  if (known === null) return tabs.some((tab) => tab.total > 0 || tab.unknown !== null);
  return tabs.some(({ tabId, total, unknown }) => {
    const now = unknown === null ? total : Math.max(total, reports.get(tabId)?.unsaved ?? 0);
    return now > (known[tabId] ?? 0);
  });
}
