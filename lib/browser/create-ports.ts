import browser from 'webextension-polyfill';
import type { ControlsPort, Ports } from '../flows/ports';
import type { ComputerPort } from '../flows/time-ports';
import { createJournal, type JournalTrouble } from '../store/journal';
import { journalWithPrivate } from '../store/journal-with-private';
import { emptyHalf } from '../store/private-parts';
import { createRosterStore } from '../store/roster-store';
import { createAccess } from './access';
import { after } from './after';
import { createAlarms } from './alarms';
import { createChecksStore, type ParseMemories } from './checks-store';
import { createCleaner } from './cleaner';
import { type ComputerWatch, createComputer } from './computer';
import { computerZone } from './computer-zone';
import { createCookies } from './cookies';
import { createFactsStore, type FactsOnDisk, type ParseFacts } from './facts-store';
import { createRosterFetch } from './fetch-roster';
import { createHistory } from './history';
import { rememberAddresses, toldAddresses } from './last-addresses';
import { type BrowserNotices, createNotices, type NoticeWords } from './notices';
import { observeTraffic } from './observe-traffic';
import { observeOwnResponses } from './own-responses';
import { createProvidersStore, type ParseProviders } from './providers-store';
import { createRecorder } from './recorder';
import { remembered } from './remembered';
import { createReplay } from './replay';
import { createSecrets } from './secrets';
import { createSettingsStore, type ParseSettings } from './settings-store';
import { stillServed } from './still-served';
import { createTabs } from './tabs';
import { createUnsavedPort } from './unsaved-port';
import { type UnsavedWatch, watchUnsaved } from './watch-unsaved';

export interface PortOptions {
  readonly parseSettings: ParseSettings;
  readonly parseFacts: ParseFacts;
  readonly factsOnDisk: FactsOnDisk;
  readonly parseProviders: ParseProviders;
  readonly parseMemories: ParseMemories;
  readonly controls: ControlsPort;
  readonly noticeWords: NoticeWords;
}

export type BrowserPorts = Ports & {
  /** null: the database works. Otherwise jobs and records live in this worker's memory only. */
  journalTrouble(): JournalTrouble | null;
  readonly unsavedWatch: UnsavedWatch;
  readonly notices: BrowserNotices;
  readonly computer: ComputerPort & ComputerWatch;
};

/** Registers the listeners for requests, windows and notifications at once: call it in the worker's first turn, nothing awaited before. */
export function createPorts({
  parseSettings,
  parseFacts,
  factsOnDisk,
  parseProviders,
  parseMemories,
  controls,
  noticeWords,
}: PortOptions): BrowserPorts {
  const traffic = observeTraffic();
  const addresses = import.meta.env.FIREFOX ? rememberAddresses() : toldAddresses;
  const ownResponses = observeOwnResponses();
  const recorder = createRecorder();
  const journal = createJournal();
  const privateMemory = remembered('private-journal', emptyHalf);
  const settings = createSettingsStore(parseSettings);
  const unsavedWatch = watchUnsaved(settings);
  return {
    clock: {
      now: () => Date.now(),
      wait: (ms) => after(ms, undefined),
      zone: computerZone,
    },
    ids: { fresh: () => crypto.randomUUID() },
    extensionVersion: browser.runtime.getManifest().version,
    stillServed,
    settings,
    access: createAccess(),
    journal: journalWithPrivate(journal, privateMemory),
    journalTrouble: journal.journalTrouble,
    secrets: createSecrets(),
    tabs: createTabs(traffic, addresses),
    cookies: createCookies(),
    replay: createReplay(ownResponses),
    traffic,
    controls,
    recorder,
    unsaved: createUnsavedPort(unsavedWatch.reports),
    unsavedWatch,
    cleaner: createCleaner(),
    history: createHistory(),
    providers: createProvidersStore(parseProviders),
    checks: createChecksStore(parseMemories),
    alarms: createAlarms(),
    facts: createFactsStore(parseFacts, factsOnDisk),
    computer: createComputer(),
    notices: createNotices(noticeWords),
    roster: { ...createRosterStore(), read: createRosterFetch(ownResponses) },
  };
}
