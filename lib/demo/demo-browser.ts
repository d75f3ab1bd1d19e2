import type { CleanerPort, CookiesPort, Ports, ReplayPort, TabsPort } from '../flows/ports';
import { cookiesNear } from '../signout/cookies-near';
import { type ResidueCounts, residueKinds } from '../signout/residue';
import { jarOf, newTab } from './demo-page';
import { answer } from './demo-server';
import { type Demo, type DemoState, demoPage, demoStore } from './demo-state';

type Clock = Ports['clock'];

export function demoTabs(demo: Demo, { now }: Clock, load: () => Promise<void>): TabsPort {
  const get = async (id: number) => demo.now().tabs.find((tab) => tab.id === id) ?? null;
  const close = async (ids: readonly number[]) => {
    await load();
    await demo.change(({ tabs, unsaved }) => {
      const left = tabs.filter(({ id }) => !ids.includes(id));
      return { tabs: left, unsaved: unsaved && left.some(({ url }) => url === demoPage) };
    });
    return { survived: [] };
  };
  return {
    all: async () => [...demo.now().tabs],
    get,
    async open(url) {
      await demo.change((state) => ({ tabs: [...state.tabs, newTab(state, url, now())], made: state.made + 1 }));
      return demo.now().tabs.at(-1) ?? newTab(demo.now(), url, now());
    },
    go: (id, url) => demo.change(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.id === id ? { ...tab, url } : tab)) })),
    activate: async () => undefined,
    async settled(id) {
      await load();
      return (await get(id)) === null ? 'gone' : 'settled';
    },
    close,
    blank: close,
  };
}

export function demoCookies(demo: Demo): CookiesPort {
  return {
    all: async () => [...demo.now().cookies],
    near: async (hosts) => cookiesNear(demo.now().cookies, hosts),
    under: async () => [],
    async remove(going) {
      const stays = ({ value }: DemoState['cookies'][number]) => going.every((gone) => gone.value !== value);
      await demo.change(({ cookies }) => ({ cookies: cookies.filter(stays) }));
      return [];
    },
    renew: async () => undefined,
    stores: async () => [demoStore],
    allowedInPrivate: async () => false,
  };
}

/** Each answer takes as long as one of a server in the same town. */
export function demoReplay(demo: Demo, { now }: Clock, load: () => Promise<void>): ReplayPort {
  const ask = async (url: string, cookies: string | null) => {
    await load();
    return answer(demo.now(), url, cookies, now());
  };
  return {
    ask: ({ url }, { cookies }) => ask(url, cookies),
    askWithJar: ({ url }) => ask(url, jarOf(demo.now())),
    send: ({ url, cookies }) => ask(url, cookies === 'jar' ? jarOf(demo.now()) : cookies),
    sweep: async () => undefined,
  };
}

export function demoCleaner(demo: Demo): CleanerPort {
  return {
    openReader: async () => null,
    async clearStorage() {
      await demo.change(() => ({ storage: 0 }));
      return { failed: false, cacheUnknown: [] };
    },
    countStorage: async () => ({ ...noneLeft, 'local-storage': demo.now().storage }),
  };
}

const noneLeft = Object.fromEntries(residueKinds.map((kind) => [kind, 0])) as ResidueCounts;
