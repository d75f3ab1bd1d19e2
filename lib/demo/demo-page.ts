import type { EpochMs } from '../base/time';
import type { ControlsPort, TabFact, TrafficPort, UnsavedPort } from '../flows/ports';
import { type FoundControl, type PageLook, PRESS_FROM } from '../signout/control/look';
import { sessionOf, sessionsAfter, signIn } from './demo-server';
import { type Demo, type DemoState, demoOrigin, demoPage, demoStore, signInPage } from './demo-state';

/** The Cookie header that the demo's pages send. */
export function jarOf({ cookies }: DemoState): string | null {
  return cookies.length === 0 ? null : cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

export const showsDesk = (state: DemoState): boolean =>
  state.tabs.some(({ url }) => url === demoPage) && sessionOf(state, jarOf(state)) !== null;

export function newTab({ made }: DemoState, url: string, at: EpochMs): TabFact {
  const closed = { discarded: false, frozen: false, loading: false, incognito: false, audible: false };
  return { ...closed, id: made + 1, url, title: '', active: true, storeId: demoStore.id, lastAccessedAt: at };
}

/** What becomes of browser and server when somebody signs in on the demo's page. */
export function afterSignIn(state: DemoState, at: EpochMs): Partial<DemoState> {
  const { sessions, cookie } = signIn(state);
  const tabs = [newTab(state, demoPage, at)];
  return { sessions, cookies: [cookie], storage: 2, tabs, made: state.made + 1, unsaved: false, requestedAt: at };
}

/** What its own "Log out" does: the page says goodbye, whatever the server made of it. */
export function afterLogOut(state: DemoState, at: EpochMs): Partial<DemoState> {
  const tabs = state.tabs.map((tab) => ({ ...tab, url: signInPage }));
  return { sessions: sessionsAfter(state, jarOf(state)), cookies: [], tabs, unsaved: false, requestedAt: at };
}

/** The control stands in a menu, as in most products: it is there once the menu is open. */
export function demoControls(demo: Demo, now: () => EpochMs, load: () => Promise<void>): ControlsPort {
  const isThere = (id: number) => demo.now().tabs.some((tab) => tab.id === id);
  const look = (id: number, controls: readonly FoundControl[]): PageLook => {
    if (!isThere(id)) return { kind: 'no-answer' };
    const inside = sessionOf(demo.now(), jarOf(demo.now())) !== null;
    const frame = { frameId: 0, url: demoPage, controls: inside ? controls : [], signInForm: !inside, busy: false };
    return { kind: 'looked', frames: [frame] };
  };
  return {
    look: async (id) => look(id, []),
    openMenu: async (id, nth) => (nth === 0 ? look(id, [logOut]) : null),
    async press(id) {
      if (!isThere(id)) return 'gone';
      await load();
      await demo.change((state) => afterLogOut(state, now()));
      return 'pressed';
    },
    pressInMainWorld: async () => 'gone',
    answerBox: async () => 'none',
    runRecipe: async () => ({ kind: 'no-answer' }),
    // Nobody checks the demo, nor asks what would be pressed in it, nor shows how to sign out of it.
    findTaught: async () => ({ kind: 'absent' }),
    peekInMenu: async () => null,
    closeMenus: async () => undefined,
    refused: async () => [],
    mark: async () => false,
    unmark: async () => undefined,
    lacksFor: async () => ({ kind: 'no-answer' }),
    embeddedOrigins: async () => [],
    loadedResources: async () => [],
    traces: async () => ({ storageKeys: [], markup: [] }),
  };
}

const logOut: FoundControl = {
  ...{ frameId: 0, ref: 'log-out', label: 'Log out', visible: true, form: null },
  score: PRESS_FROM + 40,
  href: `${demoOrigin}/log-out`,
};

/** The page tells that something is unsaved, and nothing of what it is. */
export function demoUnsaved(demo: Demo): UnsavedPort {
  const inTab = ({ url }: TabFact) => (url === demoPage && demo.now().unsaved ? 1 : 0);
  return {
    reports: async () => new Map(demo.now().tabs.map((tab) => [tab.id, { unsaved: inTab(tab), call: false }])),
    tabsOf: async () =>
      demo
        .now()
        .tabs.filter((tab) => inTab(tab) > 0)
        .map(({ id }) => id),
    ask: async (tab) => {
      const entry = { ref: 1, label: '', kind: 'field', certainty: 'unsaved', frameId: 0 } as const;
      const entries = inTab(tab) > 0 ? [entry] : [];
      return { tabId: tab.id, title: '', entries, total: entries.length, unknown: null, call: false, openItems: null };
    },
    show: async () => false,
    ensure: async () => undefined,
    mark: async () => null,
  };
}

/** Nothing is learnt from requests: the pages tell enough. */
export const demoTraffic = (demo: Demo): TrafficPort => ({
  seen: async () => [],
  presented: async () => [],
  startedIn: (_, since) => (demo.now().requestedAt >= since ? 1 : 0),
  lastCredentialedAnswerAt: async () => null,
  forget: async () => undefined,
  ledTo: async () => [],
});
