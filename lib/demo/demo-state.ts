import type { EpochMs } from '../base/time';
import type { TabFact } from '../flows/ports';
import type { SignOutRecord } from '../records/record';
import type { CookieFact } from '../signout/cookie';
import type { CookieStore } from '../signout/cookie-store';
import type { Job } from '../signout/job';
import { defaultSettings, type Settings, type Site, siteDefaults } from '../sites/site';

/** The name that is reserved for examples: no server in the world answers to it. */
export const demoOrigin = 'https://crm.demo.example';
export const demoHost = new URL(demoOrigin).hostname;
export const demoPage = `${demoOrigin}/customers/7`;
export const signInPage = `${demoOrigin}/sign-in`;

export const demoSite: Site = { ...siteDefaults, id: 'demo', name: 'Demo CRM', address: `${demoOrigin}/` };
export const demoSettings: Settings = { ...defaultSettings, sites: [demoSite] };
export const demoStore: CookieStore = { id: 'demo', kind: 'normal', name: null };

/** A server, a browser and a journal in one document: whatever of it was kept fits together. */
export interface DemoState {
  /** The server answers a sign-out and does not end the session. */
  readonly stubborn: boolean;
  /** Values of the session cookie that the server honours. */
  readonly sessions: readonly string[];
  readonly cookies: readonly CookieFact[];
  /** Entries in the origin's local storage. */
  readonly storage: number;
  readonly tabs: readonly TabFact[];
  /** Tabs and sessions so far. */
  readonly made: number;
  /** In the page; what it is stays there. */
  readonly unsaved: boolean;
  /** Of the page's last request. */
  readonly requestedAt: EpochMs;
  readonly secrets: Readonly<Record<string, unknown>>;
  readonly jobs: readonly Job[];
  /** Newest first. */
  readonly records: readonly SignOutRecord[];
}

export const newDemo = (stubborn: boolean): DemoState => ({
  stubborn,
  sessions: [],
  cookies: [],
  storage: 0,
  tabs: [],
  made: 0,
  unsaved: false,
  requestedAt: 0,
  secrets: {},
  jobs: [],
  records: [],
});

/** The one copy of it. */
export interface Demo {
  now(): DemoState;
  /** Settles when it is kept. */
  change(how: (state: DemoState) => Partial<DemoState>): Promise<void>;
}
