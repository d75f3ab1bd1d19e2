import browser, { type WebRequest } from 'webextension-polyfill';
import type { SettingsPort } from '../flows/ports';
import type { FrameHandlers } from '../messaging/frame-receive';
import { hostPatternsOf, siteForUrl } from '../sites/match';
import { hostOrigins } from '../sites/permission-origins';
import type { Site } from '../sites/site';
import { noTuning } from '../unsaved/tuning';
import { tuningOf } from '../unsaved/tuning-of';
import { after } from './after';
import { type KnownSites, knowSites } from './known-sites';
import { listenToRequests } from './listen-to-requests';
import { createScripts } from './site-scripts';
import { tellFrames } from './tell-frames';
import { goneDocuments, wakeFrame } from './unsaved-frames';
import { createHandOver } from './unsaved-hand-over';
import { createReports, type UnsavedReports } from './unsaved-reports';
import { observeWrites } from './unsaved-writes';

/** A page whose answer is complete stands in its tab by then. */
const STANDS_MS = 800;

type UnsavedHandlers = Omit<FrameHandlers, 'presence.active' | 'presence.begun' | 'teach.pressed'>;

/** Told that the counts of a tab changed. */
type OnChange = () => void;

export interface UnsavedWatch {
  readonly reports: UnsavedReports;
  readonly sites: KnownSites;
  /** What frames report, and what they get to know. */
  readonly frameHandlers: UnsavedHandlers;
  /** Brings the script to where it belongs; `anew`: pages may hold one of an earlier version. */
  sync(anew?: boolean): void;
  /** Tabs of the sites that would answer. */
  tabs(): Promise<number[]>;
  onChange(callback: OnChange): void;
}

/** Everything that hears of unsaved work by itself. Registers its listeners at once: only in the worker's first turn. */
export function watchUnsaved(settings: SettingsPort): UnsavedWatch {
  const callbacks = new Set<OnChange>();
  const reports = createReports(() => {
    for (const callback of callbacks) callback();
  });
  const handOver = createHandOver();
  const writes = observeWrites(reports, handOver);
  const sites = knowSites(settings, (before, now) => {
    sync();
    void tellTunings(before ?? [], now);
  });
  const scripts = createScripts(sites.load);
  const sync = (anew?: boolean) => void scripts.sync(anew);

  browser.runtime.onInstalled.addListener(() => sync(true));
  browser.permissions.onAdded.addListener(() => sync());
  browser.permissions.onRemoved.addListener(() => sync());
  forgetReplacedPages(reports);

  return {
    reports,
    sites,
    sync,
    tabs: scripts.tabs,
    frameHandlers: handlersOf(reports, writes.wanted, handOver.left),
    onChange: (callback) => callbacks.add(callback),
  };
}

function handlersOf(
  reports: UnsavedReports,
  wanted: (tabId: number) => void,
  left: ReturnType<typeof createHandOver>['left'],
): UnsavedHandlers {
  return {
    'unsaved.wake': (_nothing, place) => {
      void wakeFrame(place);
      return null;
    },
    'unsaved.changed': (report, place) => {
      reports.whenReady(() => {
        reports.take(place, report, Date.now());
        if (report.unsaved > 0) wanted(place.tabId);
      });
      return null;
    },
    'unsaved.saving': (_nothing, place) => {
      reports.whenReady(() => {
        reports.savePressed(place, Date.now());
        wanted(place.tabId);
      });
      return null;
    },
    'unsaved.left': (fields, place) => {
      reports.whenReady(() => left(place, fields, Date.now()));
      return null;
    },
    'unsaved.rules': (_nothing, { site }) => (site === null ? noTuning : tuningOf(site)),
  };
}

/** A page that was ended rather than left says no farewell. */
function forgetReplacedPages(reports: UnsavedReports): void {
  const forgetGone = async (tabId: number) =>
    reports.forgetDocuments(tabId, await goneDocuments(tabId, reports.documentsOf(tabId)));
  listenToRequests(
    browser.webRequest.onCompleted,
    ({ tabId }: WebRequest.OnCompletedDetailsType) =>
      reports.whenReady(() => {
        if (reports.documentsOf(tabId).length > 0) void after(STANDS_MS, tabId).then(forgetGone);
      }),
    { urls: ['<all_urls>'], types: ['main_frame'] },
  );
}

/** Pages of a site whose rules were changed get the new ones. */
async function tellTunings(before: readonly Site[], now: readonly Site[]): Promise<void> {
  const rulesOf = (site: Site) => JSON.stringify(tuningOf(site));
  const old = new Map(before.map((site) => [site.id, rulesOf(site)]));
  const changed = now.filter((site) => old.has(site.id) && old.get(site.id) !== rulesOf(site));
  if (changed.length === 0) return;
  const url = changed.flatMap(hostPatternsOf).flatMap(hostOrigins);
  for (const tab of await browser.tabs.query({ url }).catch(() => [])) {
    const site = siteForUrl(now, tab.url ?? '');
    if (site && tab.id !== undefined && changed.includes(site))
      void tellFrames(tab.id, { type: 'tuning', data: tuningOf(site) });
  }
}
