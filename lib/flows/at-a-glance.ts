import { cookiesNear } from '../signout/cookies-near';
import type { Ports } from './ports';

/**
 * The same ports for one look at many sites: what all of them share is read once, and told as it was then. Without it each of twenty sites
 * lists every tab and every cookie of the browser by itself, at each step of a job.
 */
export function atAGlance(ports: Ports): Ports {
  const { settings, access, tabs, cookies } = ports;
  const allCookies = onceEach((storeId) => cookies.all(storeId));
  const granted = onceEach((origins) => access.granted(JSON.parse(origins) as string[]));
  return {
    ...ports,
    settings: { ...settings, load: once(() => settings.load()) },
    access: { granted: (origins) => granted(JSON.stringify(origins)) },
    tabs: { ...tabs, all: once(() => tabs.all()) },
    cookies: {
      ...cookies,
      stores: once(() => cookies.stores()),
      all: allCookies,
      near: async (hosts, storeId) => cookiesNear(await allCookies(storeId), hosts),
    },
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => (answer ??= read());
}

function onceEach<T>(read: (what: string) => Promise<T>): (what: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (what) => {
    const answer = answers.get(what) ?? read(what);
    answers.set(what, answer);
    return answer;
  };
}
