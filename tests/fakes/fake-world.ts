import type { ComputerFacts, Facts } from '../../lib/deadlines/facts';
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
import { type FoundControl, PRESS_FROM } from '../../lib/signout/control/look';
import type { CookieFact } from '../../lib/signout/cookie';
import type { CookieStore } from '../../lib/signout/cookie-store';
import type { IdentityProvider } from '../../lib/signout/identity-provider';
import type { Job } from '../../lib/signout/job';
import { nothingRead } from '../../lib/signout/residue';
import { READ_BACK_PATH } from '../../lib/sites/history';
import type { PageTraces } from '../../lib/sites/presets/presets';
import { defaultSettings, type Settings, type Site, siteDefaults } from '../../lib/sites/site';
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

const nothingShown: Notices = { window: null, notification: null, banner: null, coveredTabIds: [] };

/** A browser with sites signed in, as far as the ports can see it. State outlives a worker; `closeBrowser` loses what a browser loses. */
export class FakeWorld {
  settings: Settings = defaultSettings;
  cookies: CookieFact[] = [];
  tabs: TabFact[] = [];
  storage = new Map<string, number>();
  /** What the page of a tab tells of its product, by the tab's id. */
  traces = new Map<number, PageTraces>();
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
  readonly crms = new Map<string, FakeCrm>();
  /** By site. */
  providers: Readonly<Record<string, IdentityProvider>> = {};
  facts: Facts | null = null;
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

  closeBrowser(): void {
    this.secrets.clear();
    this.tabs = [];
    this.notices = nothingShown;
    this.cookies = this.cookies.filter((cookie) => cookie.expiresAtS !== null);
  }

  openTab(url: string): TabFact {
    this.ids += 1;
    const tab = {
      id: this.ids,
      storeId: normalStore.id,
      url,
      title: '',
      active: false,
      discarded: false,
      frozen: false,
      loading: false,
      incognito: false,
      audible: false,
      lastAccessedAt: this.ids,
    };
    this.tabs.push(tab);
    this.history.push(url);
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

  jar(url: string): string | null {
    const host = new URL(url).hostname;
    const sent = this.cookies.filter((cookie) => cookie.domain === host);
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
      access: { granted: async () => true },
      journal: this.journal(),
      secrets: {
        load: async (key) => structuredClone(this.secrets.get(key) ?? null),
        save: async (key, value) => void this.secrets.set(key, structuredClone(value)),
        drop: async (key) => void this.secrets.delete(key),
        keys: async () => [...this.secrets.keys()],
      },
      tabs: this.tabsPort(),
      cookies: {
        near: async (hosts) => this.cookies.filter((cookie) => hosts.includes(cookie.domain)),
        under: async () => [],
        remove: async (going) => {
          this.cookies = this.cookies.filter(
            (cookie) => !going.some((gone) => gone.domain === cookie.domain && gone.name === cookie.name),
          );
          return [];
        },
        stores: async () => [normalStore],
        hiddenPrivate: async () => null,
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
      unsaved: this.unsaved(),
      cleaner: this.cleaner(),
      history: this.historyPort(),
      providers: {
        load: async () => structuredClone(this.providers),
        save: async (next) => {
          this.providers = structuredClone(next);
        },
      },
      facts: {
        load: async () => structuredClone(this.facts),
        save: async (facts) => {
          this.facts = structuredClone(facts);
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

  private journal(): JournalPort {
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
      at: async (hosts) => this.tabs.filter((tab) => hosts.includes(new URL(tab.url).hostname)),
      get: async (id) => this.tabs.find((tab) => tab.id === id) ?? null,
      open: async (url) => this.openTab(url),
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
    return {
      look: async (id) => {
        const tab = tabOf(id);
        const crm = tab && this.crmAt(tab.url);
        if (!tab || !crm || crm.down) return { kind: 'no-answer' };
        const inside = crm.sessionOf(this.jar(tab.url)) !== null;
        return {
          kind: 'looked',
          frames: [
            { frameId: 0, url: tab.url, controls: inside ? [control(tab.url)] : [], signInForm: !inside, busy: false },
          ],
        };
      },
      openMenu: async () => null,
      press: async (id) => {
        const tab = tabOf(id);
        if (!tab) return 'gone';
        this.crmAt(tab.url)?.signOut(this.jar(tab.url));
        if (this.crmAt(tab.url)?.manners === 'keeps-session')
          this.cookies = this.cookies.filter((cookie) => cookie.domain !== new URL(tab.url).hostname);
        return 'pressed';
      },
      pressInMainWorld: async () => 'pressed',
      answerBox: async () => 'none',
      runRecipe: async () => ({ kind: 'no-answer' }),
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
      openReader: async (origin) => this.openTab(`${origin}${READ_BACK_PATH}`).id,
      clearStorage: async (origins) => {
        for (const origin of origins) this.storage.set(origin, 0);
        return { failed: false };
      },
      countStorage: async (origin) => ({ ...nothingRead, 'local-storage': this.storage.get(origin) ?? 0 }),
    };
  }
}
