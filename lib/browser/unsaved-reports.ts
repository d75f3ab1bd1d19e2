import browser from 'webextension-polyfill';
import type { EpochMs } from '../base/time';
import type { FrameReport } from '../unsaved/entry';
import type { Place } from '../unsaved/may-hear';
import { stored } from './stored';
import {
  type FramePlace,
  followsPress,
  isForgettable,
  noMemory,
  sumOf,
  type TabMemory,
  waitingFrames,
  withoutDocuments,
  withPress,
  withReport,
} from './unsaved-memory';

/** What frames reported. Everything but `sums` may only be called within `whenReady`. */
export interface UnsavedReports {
  /** Does it at once when what an earlier worker knew is there again, else as soon as it is. */
  whenReady(work: () => void): void;
  take(place: FramePlace, report: FrameReport, now: EpochMs): void;
  savePressed(place: FramePlace, now: EpochMs): void;
  /** Frames of the tab in which somebody waits for the answer of a write. */
  waiting(tabId: number, now: EpochMs): FramePlace[];
  /** A save control of the site that the write came from was pressed in this tab just now. */
  followsPress(tabId: number, from: Place, now: EpochMs): boolean;
  /** Tabs with a frame of this origin that has unsaved work or is in a call. */
  tabsOf(origin: string): number[];
  documentsOf(tabId: number): string[];
  forgetDocuments(tabId: number, gone: readonly string[]): void;
  forgetTab(tabId: number): void;
  sums(): Promise<ReadonlyMap<number, FrameReport>>;
}

/** And no worker, which has no document. */
const isEventPage = 'document' in globalThis;

const storedReports = stored<[number, TabMemory][]>({
  key: 'unsaved',
  area: 'session',
  until: 'the tab or the browser closes',
  fallback: [],
  parse: (raw) => (Array.isArray(raw) ? raw : []),
});

/**
 * Counts by tab, held in memory and in the browser's (`storage.session`), so that they outlive a worker. `changed`: the sum of a tab is
 * another one. Registers its listeners at once: only in the worker's first turn.
 */
export function createReports(changed: () => void): UnsavedReports {
  const tabs = new Map<number, TabMemory>();
  const closings = listenToClosings((tabId) => whenReady(() => forgetTab(tabId)));
  let isReady = false;
  const save = oneAtATime(() => storedReports.write([...tabs]).catch(() => {}));
  const loaded = Promise.all([storedReports.read().catch(() => []), openTabs()]).then(([known, open]) => {
    const stillThere = known.filter(([tabId]) => open?.has(tabId) ?? true);
    for (const [tabId, memory] of stillThere) tabs.set(tabId, memory);
    isReady = true;
    closings.listen(tabs.size > 0);
    if (stillThere.length === known.length) return;
    save();
    changed();
  });
  const whenReady = (work: () => void) => {
    if (isReady) work();
    else void loaded.then(work);
  };
  const memoryOf = (tabId: number) => tabs.get(tabId) ?? noMemory;

  function become(tabId: number, next: TabMemory, now: EpochMs): void {
    const before = memoryOf(tabId);
    if (next === before) return;
    if (isForgettable(next, now)) tabs.delete(tabId);
    else tabs.set(tabId, next);
    closings.listen(tabs.size > 0);
    save();
    const [was, is] = [sumOf(before), sumOf(next)];
    if (was.unsaved !== is.unsaved || was.call !== is.call) changed();
  }

  function forgetTab(tabId: number): void {
    if (tabs.has(tabId)) become(tabId, noMemory, Date.now());
  }

  return {
    whenReady,
    take: (place, report, now) => become(place.tabId, withReport(memoryOf(place.tabId), place, report), now),
    savePressed: (place, now) => become(place.tabId, withPress(memoryOf(place.tabId), place, now), now),
    waiting: (tabId, now) => waitingFrames(tabId, memoryOf(tabId), now),
    followsPress: (tabId, from, now) => followsPress(memoryOf(tabId), from, now),
    tabsOf: (origin) =>
      [...tabs].flatMap(([id, { frames }]) =>
        Object.values(frames).some((frame) => frame.origin === origin) ? [id] : [],
      ),
    documentsOf: (tabId) => Object.values(memoryOf(tabId).frames).map(({ documentId }) => documentId),
    forgetDocuments(tabId, gone) {
      if (gone.length > 0) become(tabId, withoutDocuments(memoryOf(tabId), gone), Date.now());
    },
    forgetTab,
    async sums() {
      await loaded;
      const sums = [...tabs].map(([id, memory]) => [id, sumOf(memory)] as const);
      return new Map(sums.filter(([, { unsaved, call }]) => unsaved > 0 || call));
    },
  };
}

/** null: the browser does not tell. */
async function openTabs(): Promise<ReadonlySet<number | undefined> | null> {
  const open = await browser.tabs.query({}).catch(() => null);
  return open && new Set(open.map(({ id }) => id));
}

/**
 * Told of closed tabs only while `listen(true)`: otherwise every tab that anybody closes would start the worker. Firefox starts its event
 * page for whatever that listened to in its first turn, though it was taken back since: there nothing listens before it is known that something
 * has to, and whoever starts next sees which tabs are left.
 */
function listenToClosings(closed: (tabId: number) => void): { listen(on: boolean): void } {
  const { onRemoved, onReplaced } = browser.tabs;
  const replaced = (_added: number, removed: number) => closed(removed);
  let listening = false;
  const listen = (on: boolean) => {
    if (on === listening) return;
    listening = on;
    if (on) {
      onRemoved.addListener(closed);
      onReplaced.addListener(replaced);
    } else {
      onRemoved.removeListener(closed);
      onReplaced.removeListener(replaced);
    }
  };
  listen(!isEventPage);
  return { listen };
}

/** Repeats what was asked for while it was being done, once. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
