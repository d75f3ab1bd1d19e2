import type { ComputerFacts, Facts } from '../../lib/deadlines/facts';
import { factsOnDisk, tellsOfPrivate } from '../../lib/deadlines/facts-on-disk';
import type {
  CleanerPort,
  ControlsPort,
  HistoryPort,
  JournalPort,
  Ports,
  ReplayPort,
  TabFact,
  TabsPort,
  UnsavedPort,
} from '../../lib/flows/ports';
import type { Notices } from '../../lib/flows/time-ports';
import type { FollowUp, SignOutRecord } from '../../lib/records/record';
import type { StoredRoster } from '../../lib/shifts/roster';
import { noRoster } from '../../lib/shifts/shift';
import { type FoundControl, type PageLook, PRESS_FROM } from '../../lib/signout/control/look';
import type { CookieFact } from '../../lib/signout/cookie';
import { type CookieStore, isPrivate } from '../../lib/signout/cookie-store';
import type { SiteMemories } from '../../lib/signout/doctor/report';
import type { IdentityProvider } from '../../lib/signout/identity-provider';
import type { Job } from '../../lib/signout/job';
import { nothingRead } from '../../lib/signout/residue';
import type { SentRequest } from '../../lib/signout/taught/derive-request';
import { READ_BACK_PATH } from '../../lib/sites/history';
import { hostMatches } from '../../lib/sites/host-pattern';
import type { PageTraces } from '../../lib/sites/presets/by-fingerprint';
import { defaultSettings, type Settings, type Site, siteDefaults } from '../../lib/sites/site';
import { journalWithPrivate, type PrivateMemory } from '../../lib/store/journal-with-private';
import { emptyHalf, type PrivateHalf } from '../../lib/store/private-parts';
import { FakeCrm, type Manners } from './fake-crm';

/** Unsaved work in a tab. `silent`: the page does not answer, but what it reported before stands. */
export interface TypedWork {
  readonly labels: readonly string[];
  readonly silent?: boolean;
  readonly call?: boolean;
  readonly openItems?: number;
  /** Origin of the frame that holds it, where the tab has another address. */
  readonly origin?: string;
}

export const normalStore: CookieStore = { id: '0', kind: 'normal', name: null };

const storageKey = (origin: string, storeId: string): string =>
  storeId === normalStore.id ? origin : `${storeId} ${origin}`;

const nothingShown: Notices = { window: null, notification: null, banner: null, coveredTabIds: [] };

/** A browser with sites signed in, as far as the ports can see it. State outlives a worker; `closeBrowser` loses what a browser loses. */
export class FakeWorld {
  settings: Settings = defaultSettings;
  cookies: CookieFact[] = [];
  /** The normal one first; a private one while such a window is open. */
  stores: CookieStore[] = [normalStore];
  tabs: TabFact[] = [];
  /** By origin; in other stores than the normal one by `<storeId> <origin>`. */
  storage = new Map<string, number>();
  /** Origins whose HTTP cache nobody can list. */
  cacheUnknown: readonly string[] = [];
  /** What the page of a tab tells of its product, by the tab's id. */
  traces = new Map<number, PageTraces>();
  /** What a press on the element that a selector finds does, on every signed-in page. */
  elements = new Map<string, 'signs-out' | 'opens' | 'nothing'>();
  pressed: string[] = [];
  /** The site whose pages report presses; what they sent. */
  recording: string | null = null;
  sent: SentRequest[] = [];
  /** What somebody typed into the page of a tab and did not save, by the tab's id. */
  typed = new Map<number, TypedWork>();
  secrets = new Map<string, unknown>();
  alarms = new Map<string, number>();
  /** Addresses in the browser's lists; every tab that opens leaves one. */
  history: string[] = [];
  mayChangeHistory = true;
  /** Entries the browser does not let go. */
  stuckHistory: string[] = [];
  jobs = new Map<string, Job>();
  records = new Map<string, SignOutRecord>();
  followUps = new Map<string, FollowUp>();
  /** Memory of the browser: what private windows are about. */
  privateHalf: PrivateHalf = emptyHalf;
  readonly crms = new Map<string, FakeCrm>();
  /** Tabs whose account menu stands open, and how often somebody looked into one. */
  readonly openMenus = new Set<number>();
  peeks = 0;
  /** Outlined controls by tab. */
  readonly marked = new Map<number, string>();
  /** What pages show that only sounds like signing out. */
  refused: readonly string[] = [];
  /** What pages lack for their preset's request; null: nothing. */
  lacking: string | null = null;
  /** What the checks remember, on disk. */
  checks: SiteMemories = {};
  /** Origins to which access was not given, or taken back. */
  readonly closed = new Set<string>();
  /** By site. */
  providers: Readonly<Record<string, IdentityProvider>> = {};
  /** On disk. */
  facts: Facts | null = null;
  /** In the browser's memory, where private windows tell as well. */
  wholeFacts: Facts | null = null;
  computer: ComputerFacts['state'] = 'active';
  /** What people are shown now. */
  notices: Notices = nothingShown;
  roster: StoredRoster | null = null;
  /** Calendars that servers give, by address. */
  calendars = new Map<string, string>();
  private ids = 0;

  addCrm(name: string, manners: Manners = 'honest', tabs = 1): Site {
    const origin = `https://${name}.example`;
    const crm = new FakeCrm(origin, manners);
    this.crms.set(crm.origin, crm);
    this.cookies.push(crm.signIn());
    this.storage.set(origin, 3);
    for (let at = 0; at < tabs; at += 1) this.openTab(`${origin}/desk`);
    const site: Site = {
      id: name,
      name,
      address: `${origin}/`,
      ...siteDefaults,
    };
    this.settings = { ...this.settings, sites: [...this.settings.sites, site] };
    return site;
  }

  /** Somebody signs in at this CRM in another store, too. */
  signInIn(store: CookieStore, name: string, tabs = 1): void {
    if (!this.stores.some(({ id }) => id === store.id)) this.stores.push(store);
    const crm = this.crmOf(name);
    this.cookies.push({ ...crm.signIn(), storeId: store.id });
    this.storage.set(storageKey(crm.origin, store.id), 3);
    for (let at = 0; at < tabs; at += 1) this.openTab(`${crm.origin}/desk`, store.id);
  }

  closeBrowser(): void {
    this.secrets.clear();
    this.privateHalf = emptyHalf;
    this.wholeFacts = null;
    const gone = this.stores.filter(isPrivate).map(({ id }) => id);
    this.stores = this.stores.filter((store) => !isPrivate(store));
    this.cookies = this.cookies.filter(({ storeId }) => !gone.includes(storeId));
    this.tabs = [];
    this.notices = nothingShown;
    this.cookies = this.cookies.filter((cookie) => cookie.expiresAtS !== null);
  }

  openTab(url: string, storeId = normalStore.id): TabFact {
    const store = this.stores.find(({ id }) => id === storeId);
    if (store === undefined) throw new Error('no window of this store is open');
    this.ids += 1;
    const tab = {
      id: this.ids,
      storeId,
      url,
      title: '',
      active: false,
      discarded: false,
      frozen: false,
      loading: false,
      incognito: isPrivate(store),
      audible: false,
      lastAccessedAt: this.ids,
    };
    this.tabs.push(tab);
    if (!tab.incognito) this.history.push(url);
    return tab;
  }

  crmAt(url: string): FakeCrm | undefined {
    return this.crms.get(new URL(url).origin);
  }

  crmOf(name: string): FakeCrm {
    const crm = this.crms.get(`https://${name}.example`);
    if (!crm) throw new Error(`no CRM called ${name}`);
    return crm;
  }

  jar(url: string, storeId = normalStore.id): string | null {
    const host = new URL(url).hostname;
    const sent = this.cookies.filter((cookie) => cookie.domain === host && cookie.storeId === storeId);
    return sent.length === 0 ? null : sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  ports(): Ports {
    return {
      clock: {
        now: () => Date.now(),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        zone: () => 'Europe/Berlin',
      },
      ids: {
        fresh: () => {
          this.ids += 1;
          return `id-${this.ids}`;
        },
      },
      extensionVersion: '0.0.0',
      stillServed: async () => undefined,
      settings: {
        load: async () => ({ settings: this.settings, damaged: false }),
        save: async (next) => {
          this.settings = next;
        },
      },
      access: { granted: async (origins) => origins.every((origin) => !this.closed.has(origin)) },
      journal: journalWithPrivate(this.disk(), this.memory()),
      secrets: {
        load: async (key) => structuredClone(this.secrets.get(key) ?? null),
        save: async (key, value) => void this.secrets.set(key, structuredClone(value)),
        drop: async (key) => void this.secrets.delete(key),
        keys: async () => [...this.secrets.keys()],
      },
      tabs: this.tabsPort(),
      cookies: {
        all: async (storeId) => this.cookies.filter((cookie) => cookie.storeId === storeId),
        near: async (hosts, storeId) =>
          this.cookies.filter(
            (cookie) => cookie.storeId === storeId && hosts.some((host) => hostMatches(`*.${host}`, cookie.domain)),
          ),
        under: async () => [],
        remove: async (going) => {
          this.cookies = this.cookies.filter(
            (cookie) =>
              !going.some(
                (gone) => gone.domain === cookie.domain && gone.name === cookie.name && gone.storeId === cookie.storeId,
              ),
          );
          return [];
        },
        renew: async (renewed) => {
          this.cookies = this.cookies.map(
            (cookie) =>
              renewed.find(
                ({ name, domain, storeId }) =>
                  name === cookie.name && domain === cookie.domain && storeId === cookie.storeId,
              ) ?? cookie,
          );
        },
        stores: async () => this.stores,
        allowedInPrivate: async () => true,
      },
      replay: this.replay(),
      traffic: {
        seen: async () => [],
        presented: async () => [],
        startedIn: () => 1,
        lastCredentialedAnswerAt: async () => null,
        forget: async () => undefined,
        ledTo: async () => [],
      },
      controls: this.controls(),
      recorder: {
        on: async (site) => {
          this.recording = site.id;
        },
        off: async () => {
          this.recording = null;
        },
        goOn: () => undefined,
        sent: (since) => this.sent.filter(({ at }) => at >= since),
      },
      unsaved: this.unsaved(),
      cleaner: this.cleaner(),
      history: this.historyPort(),
      providers: {
        load: async () => structuredClone(this.providers),
        save: async (next) => {
          this.providers = structuredClone(next);
        },
      },
      checks: {
        load: async () => structuredClone(this.checks),
        change: async (how) => {
          this.checks = structuredClone(how(structuredClone(this.checks)));
        },
      },
      facts: {
        load: async () => structuredClone(this.wholeFacts ?? this.facts),
        save: async (facts) => {
          this.wholeFacts = tellsOfPrivate(facts) ? structuredClone(facts) : null;
          this.facts = structuredClone(factsOnDisk(facts));
        },
      },
      computer: { state: async () => this.computer, watch: async () => undefined },
      notices: {
        show: async (notices) => {
          this.notices = notices;
        },
        documentBegan: async (tabId, covered) => {
          const others = this.notices.coveredTabIds.filter((id) => id !== tabId);
          this.notices = { ...this.notices, coveredTabIds: covered ? [...others, tabId] : others };
        },
      },
      roster: {
        load: async () => structuredClone(this.roster),
        shifts: async () => this.roster?.shifts ?? noRoster,
        save: async (roster) => {
          this.roster = structuredClone(roster);
        },
        clear: async () => {
          this.roster = null;
        },
        read: async (url) => {
          const text = this.calendars.get(url);
          return text === undefined ? { problem: { code: 'no-answer' } } : { text };
        },
      },
      alarms: {
        wakeAt: async (name, at) => void this.alarms.set(name, at),
        clear: async (name) => void this.alarms.delete(name),
      },
    };
  }

  /** Both halves of the journal, for a worker that dies between them. */
  memory(): PrivateMemory {
    return {
      get: async () => structuredClone(this.privateHalf),
      set: async (half) => {
        this.privateHalf = structuredClone(half);
      },
    };
  }

  disk(): JournalPort {
    const change = <T>(map: Map<string, T>, id: string, how: (value: T) => T): T | null => {
      const known = map.get(id);
      if (known === undefined) return null;
      const next = structuredClone(how(structuredClone(known)));
      map.set(id, next);
      return next;
    };
    return {
      jobs: async () => structuredClone([...this.jobs.values()]),
      file: async (job) => void this.jobs.set(job.id, structuredClone(job)),
      updateTarget: async (jobId, targetId, how) =>
        change(this.jobs, jobId, (job) => ({
          ...job,
          targets: job.targets.map((target) => (target.id === targetId ? how(target) : target)),
        })),
      updateJob: async (jobId, how) => change(this.jobs, jobId, how),
      finish: async (jobId, record, followUps) => {
        this.jobs.delete(jobId);
        this.records.set(record.id, structuredClone(record));
        for (const item of followUps) this.followUps.set(item.id, structuredClone(item));
      },
      records: async (limit) => [...this.records.values()].sort((a, b) => b.finishedAt - a.finishedAt).slice(0, limit),
      updateRecord: async (id, how) => void change(this.records, id, how),
      followUps: async () => [...this.followUps.values()],
      fileFollowUp: async (item) => void this.followUps.set(item.id, structuredClone(item)),
      settleFollowUp: async (id, how, next) => {
        const item = this.followUps.get(id);
        if (!item) return;
        change(this.records, item.recordId, how);
        if (next) this.followUps.set(id, next);
        else this.followUps.delete(id);
      },
    };
  }

  private tabsPort(): TabsPort {
    const drop = (ids: readonly number[]) => {
      this.tabs = this.tabs.filter((tab) => !ids.includes(tab.id));
      return { survived: [] };
    };
    return {
      all: async () => this.tabs,
      get: async (id) => this.tabs.find((tab) => tab.id === id) ?? null,
      open: async (url, storeId) => this.openTab(url, storeId),
      go: async (id, url) => {
        this.tabs = this.tabs.map((tab) => (tab.id === id ? { ...tab, url } : tab));
      },
      activate: async () => undefined,
      settled: async () => 'settled',
      close: async (ids) => drop(ids),
      blank: async (ids) => drop(ids),
    };
  }

  private replay(): ReplayPort {
    const ask: ReplayPort['ask'] = async (question, { cookies, headers }) => {
      const crm = this.crmAt(question.url);
      if (!crm) return { kind: 'no-answer', url: question.url, reason: 'network', at: Date.now() };
      return crm.answer(question, cookies, headers, Date.now());
    };
    return {
      ask,
      askWithJar: async (question, headers, limitMs) =>
        ask(question, { cookies: this.jar(question.url), headers }, limitMs),
      send: async (request, limitMs) => {
        const cookies = request.cookies === 'jar' ? this.jar(request.url) : request.cookies;
        const crm = this.crmAt(request.url);
        if (crm && !crm.down && request.url.includes('/logout')) crm.signOut(cookies);
        return ask({ url: request.url, as: 'page', accept: null, headers: [] }, { cookies, headers: [] }, limitMs);
      },
      sweep: async () => undefined,
    };
  }

  private controls(): ControlsPort {
    const control = (url: string): FoundControl => ({
      frameId: 0,
      ref: 'c1',
      score: PRESS_FROM + 40,
      label: 'Sign out',
      visible: true,
      href: `${new URL(url).origin}/logout`,
      form: null,
    });
    const tabOf = (id: number) => this.tabs.find((tab) => tab.id === id);
    const look = async (id: number): Promise<PageLook> => {
      const tab = tabOf(id);
      const crm = tab && this.crmAt(tab.url);
      if (!tab || !crm || crm.down) return { kind: 'no-answer' };
      const inside = crm.sessionOf(this.jar(tab.url, tab.storeId)) !== null;
      const inSight = crm.wayOut === 'in-sight' || (crm.wayOut === 'menu' && this.openMenus.has(id));
      return {
        kind: 'looked',
        frames: [
          {
            frameId: 0,
            url: tab.url,
            controls: inside && inSight ? [control(tab.url)] : [],
            signInForm: !inside,
            busy: false,
          },
        ],
      };
    };
    return {
      look: (id) => look(id),
      openMenu: async () => null,
      peekInMenu: async (id, nth) => {
        const crm = this.crmAt(tabOf(id)?.url ?? '');
        if (nth > 0 || (crm?.wayOut !== 'menu' && crm?.wayOut !== 'undeclared')) return null;
        this.peeks += 1;
        if (crm.wayOut === 'undeclared') return { label: '', pressed: false, look: await look(id) };
        this.openMenus.add(id);
        return { label: 'Ada', pressed: true, look: await look(id) };
      },
      closeMenus: async (id) => void this.openMenus.delete(id),
      refused: async () => this.refused.map((label) => ({ label })),
      mark: async (id, { ref }) => {
        this.marked.set(id, ref);
        return true;
      },
      unmark: async (id) => void this.marked.delete(id),
      findTaught: async (id, { selectors }) => {
        const tab = tabOf(id);
        if (!tab || !this.crmAt(tab.url)?.sessionOf(this.jar(tab.url, tab.storeId))) return { kind: 'absent' };
        const ref = selectors.flat().find((selector) => this.elements.has(selector));
        return ref === undefined ? { kind: 'absent' } : { kind: 'found', control: { ...control(tab.url), ref } };
      },
      press: async (id, { ref }) => {
        const tab = tabOf(id);
        if (!tab) return 'gone';
        this.pressed.push(ref);
        if ((this.elements.get(ref) ?? 'signs-out') !== 'signs-out') return 'pressed';
        this.crmAt(tab.url)?.signOut(this.jar(tab.url, tab.storeId));
        if (this.crmAt(tab.url)?.manners === 'keeps-session')
          this.cookies = this.cookies.filter(
            (cookie) => cookie.domain !== new URL(tab.url).hostname || cookie.storeId !== tab.storeId,
          );
        return 'pressed';
      },
      pressInMainWorld: async () => 'pressed',
      answerBox: async () => 'none',
      runRecipe: async () => ({ kind: 'no-answer' }),
      lacksFor: async (id, { url }) => {
        const tab = tabOf(id);
        if (!tab || new URL(tab.url).origin !== new URL(url).origin) return { kind: 'no-answer' };
        return this.lacking === null ? { kind: 'complete' } : { kind: 'missing', placeholder: this.lacking };
      },
      embeddedOrigins: async () => [],
      loadedResources: async () => [],
      traces: async (id, markup) => {
        const { storageKeys, markup: hits } = this.traces.get(id) ?? { storageKeys: [], markup: [] };
        return { storageKeys, markup: hits.filter((hit) => markup.includes(hit)) };
      },
    };
  }

  private unsaved(): UnsavedPort {
    const workIn = (id: number): TypedWork => this.typed.get(id) ?? { labels: [] };
    return {
      reports: async () =>
        new Map(this.tabs.map(({ id }) => [id, { unsaved: workIn(id).labels.length, call: workIn(id).call ?? false }])),
      tabsOf: async (origin) =>
        this.tabs.flatMap(({ id, url }) =>
          this.typed.has(id) && (workIn(id).origin ?? URL.parse(url)?.origin) === origin ? [id] : [],
        ),
      ask: async ({ id, title, discarded, frozen, audible }) => {
        const { labels, silent = false, call = audible, openItems = null } = workIn(id);
        const entries = labels.map((label, ref) => ({
          ref,
          label,
          kind: 'field' as const,
          certainty: 'unsaved' as const,
          frameId: 0,
        }));
        const unknown = discarded ? 'discarded' : frozen ? 'frozen' : silent ? 'no-answer' : null;
        const told = unknown === null ? entries : [];
        return { tabId: id, title, entries: told, total: told.length, unknown, call, openItems };
      },
      show: async (id) => this.tabs.some((tab) => tab.id === id),
      ensure: async () => undefined,
      mark: async (id) => ({ counted: workIn(id).labels.length, ignored: 0, neverRead: 0 }),
    };
  }

  private historyPort(): HistoryPort {
    const listed = (host: string, goes: (url: string) => boolean) =>
      this.history.filter((url) => url.includes(host) && goes(url));
    return {
      count: async (host, goes) => (this.mayChangeHistory ? listed(host, goes).length : null),
      forget: async (host, goes) => {
        if (!this.mayChangeHistory) return null;
        const going = listed(host, goes).filter((url) => !this.stuckHistory.includes(url));
        this.history = this.history.filter((url) => !going.includes(url));
        return { left: listed(host, goes).length };
      },
    };
  }

  private cleaner(): CleanerPort {
    return {
      openReader: async (origin, storeId) => this.openTab(`${origin}${READ_BACK_PATH}`, storeId).id,
      clearStorage: async (origins, storeId) => {
        for (const origin of origins) this.storage.set(storageKey(origin, storeId), 0);
        return { failed: false, cacheUnknown: this.cacheUnknown };
      },
      countStorage: async (origin, _resources, storeId) => ({
        ...nothingRead,
        'local-storage': this.storage.get(storageKey(origin, storeId)) ?? 0,
      }),
    };
  }
}
