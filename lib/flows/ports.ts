import type { EpochMs } from '../base/time';
import type { FollowUp, SignOutRecord } from '../records/record';
import type { BoxOutcome, FoundControl, PageLook, PressOutcome, TaughtLook } from '../signout/control/look';
import type { CookieFact } from '../signout/cookie';
import type { CookieStore } from '../signout/cookie-store';
import type { IdentityProvider } from '../signout/identity-provider';
import type { Job, Target } from '../signout/job';
import type { Answer, HeaderPair, Question, SeenRedirect, SeenRequest } from '../signout/proof/answer';
import type { Recipe } from '../signout/recipe';
import type { ResidueCounts } from '../signout/residue';
import type { PageTraces } from '../sites/presets/by-fingerprint';
import type { Settings, SiteId } from '../sites/site';
import type { TaughtStep } from '../sites/taught';
import type { FrameReport, TabUnsaved } from '../unsaved/entry';
import type { MarkedFields } from '../unsaved/marked-fields';
import type { ChecksPort, PeekPort } from './doctor-ports';
import type { RecorderPort } from './recorder-port';
import type { ComputerPort, FactsPort, NoticesPort, RosterPort } from './time-ports';

/** What the flows need of the outside world. Adapters report facts; nothing here decides. */
export interface Ports {
  readonly clock: {
    now(): EpochMs;
    wait(ms: number): Promise<void>;
    /** IANA name of this computer's zone. */
    zone(): string;
  };
  readonly ids: { fresh(): string };
  readonly extensionVersion: string;
  /** Settles when the browser still serves this worker; never in the last moments of one that is being stopped. */
  stillServed(): Promise<void>;
  readonly settings: SettingsPort;
  readonly access: { granted(origins: readonly string[]): Promise<boolean> };
  readonly journal: JournalPort;
  readonly secrets: SecretsPort;
  readonly tabs: TabsPort;
  readonly cookies: CookiesPort;
  readonly replay: ReplayPort;
  readonly traffic: TrafficPort;
  readonly controls: ControlsPort;
  readonly recorder: RecorderPort;
  readonly unsaved: UnsavedPort;
  readonly cleaner: CleanerPort;
  readonly history: HistoryPort;
  readonly providers: ProvidersPort;
  readonly checks: ChecksPort;
  readonly facts: FactsPort;
  readonly computer: ComputerPort;
  readonly notices: NoticesPort;
  readonly roster: RosterPort;
  readonly alarms: { wakeAt(name: string, at: EpochMs): Promise<void>; clear(name: string): Promise<void> };
}

export interface SettingsPort {
  /** `damaged`: what was stored could not be read; defaults stand in and nothing is overwritten until somebody saves. */
  load(): Promise<{ settings: Settings; damaged: boolean }>;
  save(next: Settings): Promise<void>;
}

/** One IndexedDB database; every write is a strict-durability transaction. */
export interface JournalPort {
  jobs(): Promise<Job[]>;
  file(job: Job): Promise<void>;
  /** Read-modify-write of one target in one transaction; null when job or target is gone. */
  updateTarget(jobId: string, targetId: string, change: (target: Target) => Target): Promise<Job | null>;
  updateJob(jobId: string, change: (job: Job) => Job): Promise<Job | null>;
  /** Job out, record and follow-ups in: one transaction. */
  finish(jobId: string, record: SignOutRecord, followUps: readonly FollowUp[]): Promise<void>;
  records(limit: number): Promise<SignOutRecord[]>;
  /** One transaction; nothing happens when the record is gone. */
  updateRecord(id: string, change: (record: SignOutRecord) => SignOutRecord): Promise<void>;
  followUps(): Promise<FollowUp[]>;
  /** Written twice it is one. */
  fileFollowUp(item: FollowUp): Promise<void>;
  /** Record changed and follow-up removed (or replaced by `next`): one transaction. */
  settleFollowUp(id: string, change: (record: SignOutRecord) => SignOutRecord, next: FollowUp | null): Promise<void>;
}

/** Identity providers that were found, by site; kept on disk, nothing in it opens anything. */
export interface ProvidersPort {
  load(): Promise<Readonly<Record<SiteId, IdentityProvider>>>;
  save(next: Readonly<Record<SiteId, IdentityProvider>>): Promise<void>;
}

/** Credentials and addresses of running jobs: memory of the browser process only (`storage.session`), never on disk. */
export interface SecretsPort {
  load(key: string): Promise<unknown | null>;
  save(key: string, value: unknown): Promise<void>;
  drop(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

export interface TabFact {
  readonly id: number;
  /** Empty when the browser does not tell. */
  readonly url: string;
  /** Empty when the browser does not tell. */
  readonly title: string;
  readonly active: boolean;
  readonly discarded: boolean;
  readonly frozen: boolean;
  readonly loading: boolean;
  readonly incognito: boolean;
  readonly storeId: string;
  /** Plays sound; in browsers that tell: or shares microphone, camera or screen. */
  readonly audible: boolean;
  readonly lastAccessedAt: EpochMs;
}

export interface TabsPort {
  /** Every tab in all windows. */
  all(): Promise<TabFact[]>;
  get(id: number): Promise<TabFact | null>;
  /** Opens an inactive tab. @throws when the store has none: its windows are closed */
  open(url: string, storeId: string): Promise<TabFact>;
  go(id: number, url: string): Promise<void>;
  activate(id: number): Promise<void>;
  /** Loaded and no request under way for `quietMs`. */
  settled(
    id: number,
    limits: { minMs: number; quietMs: number; limitMs: number },
  ): Promise<'settled' | 'timed-out' | 'gone'>;
  /** Closes despite page prompts (two removals, then discard); keeps the last window open by a new empty tab. Returns the ids still there. */
  close(ids: readonly number[], limitMs: number): Promise<{ survived: number[] }>;
  blank(ids: readonly number[], limitMs: number): Promise<{ survived: number[] }>;
}

export interface CookiesPort {
  /** Every cookie of the store that access reaches, partitioned ones included. */
  all(storeId: string): Promise<CookieFact[]>;
  /** Cookies of all these hosts, their sub- and parent domains, partitioned ones included. */
  near(hosts: readonly string[], storeId: string): Promise<CookieFact[]>;
  /** Cookies partitioned under the top-level site of this address, whatever their domain, as far as access reaches. */
  under(address: string, storeId: string): Promise<CookieFact[]>;
  /** Removes each; returns those the browser still lists afterwards. */
  remove(cookies: readonly CookieFact[]): Promise<CookieFact[]>;
  /** Puts these back with the values they have here, all else as it is: the answer to a question of ours renewed them. */
  renew(cookies: readonly CookieFact[]): Promise<void>;
  /** The normal one first; every container, and the private one while such a window is open and Signoff is allowed there. */
  stores(): Promise<CookieStore[]>;
  /** Where it is not, the browser hides private windows altogether: whether one is open cannot be known. */
  allowedInPrivate(): Promise<boolean>;
}

export interface ReplayPort {
  /** Asks with exactly these credentials (`cookies`: Cookie header, null: none). Never touches the cookie jar, never follows redirects. */
  ask(
    question: Question,
    credentials: { cookies: string | null; headers: readonly HeaderPair[] },
    limitMs: number,
  ): Promise<Answer>;
  /** Asks with the browser's own jar; the answer's cookies are stored as for a page. Only for the normal store: the others' jars cannot be asked with. */
  askWithJar(question: Question, headers: readonly HeaderPair[], limitMs: number): Promise<Answer>;
  /** Sends a request that ends a session, as the site's page would (Origin, Referer); follows redirects within the origin's host. `cookies: 'jar'` uses the browser's own. */
  send(
    request: {
      method: string;
      url: string;
      headers: readonly HeaderPair[];
      body: string | null;
      cookies: 'jar' | string | null;
    },
    limitMs: number,
  ): Promise<Answer>;
  /** Removes rules an earlier worker left behind. */
  sweep(): Promise<void>;
}

export interface TrafficPort {
  /** GET requests of these hosts that ended 200 without redirect, newest first, since the browser started (memory only). */
  seen(hosts: readonly string[], storeId: string): Promise<SeenRequest[]>;
  /** Cookie headers that the browser itself presented to these hosts after `since`, distinct, newest first. */
  presented(hosts: readonly string[], storeId: string, since: EpochMs): Promise<string[]>;
  /** Requests that started in this tab at or after `since`. */
  startedIn(tabId: number, since: EpochMs): number;
  lastCredentialedAnswerAt(hosts: readonly string[], storeId: string): Promise<EpochMs | null>;
  forget(hosts: readonly string[], storeId: string): Promise<void>;
  /** Redirects of documents at these hosts to other hosts, newest first, since the browser started (memory only). */
  ledTo(hosts: readonly string[], storeId: string): Promise<SeenRedirect[]>;
}

/** Work inside the site's pages, in the isolated world, on demand only. Every call ends within its limit. */
export interface ControlsPort extends PeekPort {
  look(tabId: number, options: { selectors: readonly string[]; mode: 'page' | 'confirmation' }): Promise<PageLook>;
  /** Opens the n-th likely account menu (0 …) and looks again. null: there is no n-th. */
  openMenu(tabId: number, nth: number, selectors: readonly string[]): Promise<PageLook | null>;
  press(tabId: number, control: FoundControl): Promise<PressOutcome>;
  /** The one main-world press, `confirm` answered yes for 1.5 s. */
  pressInMainWorld(tabId: number, control: FoundControl): Promise<PressOutcome>;
  /** Where a recorded step is now, in the frame it was recorded in or another. */
  findTaught(tabId: number, step: TaughtStep): Promise<TaughtLook>;
  /** Looks for a box that came up since the last press and answers it. */
  answerBox(tabId: number): Promise<BoxOutcome>;
  /** Fills a recipe from the live page and sends it from the page's own origin. */
  runRecipe(
    tabId: number,
    recipe: Recipe,
  ): Promise<{ kind: 'sent'; status: number } | { kind: 'missing'; placeholder: string } | { kind: 'no-answer' }>;
  /** Origins of the frames in the tab's page, at other hosts. */
  embeddedOrigins(tabId: number): Promise<string[]>;
  /** Same-origin resources the page loaded, for the HTTP-cache read-back; at most 50. */
  loadedResources(tabId: number): Promise<string[]>;
  /** Names of the page's storage entries, at most 200 of 100 characters and never a value, and which of these selectors hit. Empty when nobody answers. */
  traces(tabId: number, markup: readonly string[]): Promise<PageTraces>;
}

/** Work that stands unsaved in pages. What pages say changes counts and nothing else. */
export interface UnsavedPort {
  /** What frames reported of their own accord, summed by tab; in memory of the browser only, gone with the tab. */
  reports(): Promise<ReadonlyMap<number, FrameReport>>;
  /** Tabs in which a frame of this origin reported something, whatever address the tab itself shows. */
  tabsOf(origin: string): Promise<number[]>;
  /** Asks every frame of the tab; one that sleeps is not woken for it. Never throws; `unknown` says why nobody could be asked. An error page of the browser holds no work. */
  ask(tab: TabFact, openItems: string | null, limitMs: number): Promise<TabUnsaved>;
  /** Tab and window in front, the thing scrolled to and focused. False: it is gone. */
  show(tabId: number, frameId: number, ref: number): Promise<boolean>;
  /** Puts the script into this tab's frames unless it is there. */
  ensure(tabId: number): Promise<void>;
  /** Outlines in the tab's pages what would count, for a while or until `false`; null: nobody answered. */
  mark(tabId: number, on: boolean): Promise<MarkedFields | null>;
}

export interface ClearedStorage {
  /** Something was left as it was at one of the origins. */
  readonly failed: boolean;
  /** Origins of whose HTTP cache only the known resources went, or nothing: what else it holds cannot be listed. */
  readonly cacheUnknown: readonly string[];
}

export interface CleanerPort {
  /**
   * A quiet page of the origin to read back from: cheap while a tab of the origin is still open. Its tab's id, which the caller closes;
   * null: the origin gave no page.
   */
  openReader(origin: string, storeId: string, limitMs: number): Promise<number | null>;
  /** Storage, caches and service workers of the plan's origins; cookies are the cookie port's. `resources`: what its pages loaded, for browsers that cannot clear a cache by origin. */
  clearStorage(origins: readonly string[], storeId: string, resources: readonly string[]): Promise<ClearedStorage>;
  /**
   * Reads back the six in-origin kinds over an open tab of the origin, else over a quiet page of it; null where it could not be read. Of the
   * HTTP cache `resources` are counted. Cookie kinds are left null.
   */
  countStorage(origin: string, resources: readonly string[], storeId: string, limitMs: number): Promise<ResidueCounts>;
}

/** The browser's lists of visited addresses and of downloads, all ports of a host. null: not allowed. Never throws. */
export interface HistoryPort {
  count(host: string, goes: (url: string) => boolean): Promise<number | null>;
  /** Removes the entries that go; files stay, and so does a download that is under way. Tells how many are still listed; null: not known in time. */
  forget(host: string, goes: (url: string) => boolean, limitMs: number): Promise<{ left: number | null } | null>;
}
