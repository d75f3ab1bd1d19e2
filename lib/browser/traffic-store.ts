import { hostMatches } from '../sites/host-pattern';
import { onLastPrivateClosed } from './private-windows';
import { isPrivateStore } from './store-ids';
import { stored } from './stored';
import { digestOf, type HostTraffic, noTraffic } from './traffic-memory';

/** Time in which further news join one write. */
const DEBOUNCE_MS = 500;

const storedTraffic = stored<Record<string, HostTraffic>>({
  key: 'traffic-by-store',
  area: 'session',
  until:
    'the browser closes, a sign-out of the host is done, or private windows are used anew after the last one was closed',
  fallback: {},
  parse: (raw) => (raw instanceof Object ? (raw as Record<string, HostTraffic>) : {}),
});

/** The last private window was closed: what is known of them is that of a browser session of their own. */
const storedOver = stored<boolean>({
  key: 'traffic-private-over',
  area: 'session',
  until: 'private windows are used anew, or the browser closes',
  fallback: false,
  parse: (raw) => raw === true,
});

/** One host in one cookie store. */
export interface TrafficPlace {
  readonly host: string;
  readonly storeId: string;
}

export interface TrafficStore {
  change(place: TrafficPlace, change: (traffic: HostTraffic) => HostTraffic): void;
  /** Of every host that these patterns name. */
  of(hosts: readonly string[], storeId: string): Promise<HostTraffic[]>;
  forget(hosts: readonly string[], storeId: string): Promise<void>;
}

/** Nothing that was seen in one store is told of another. */
const keyOf = ({ host, storeId }: TrafficPlace): string => `${storeId} ${host}`;
const isPrivateKey = (key: string): boolean => isPrivateStore(key.slice(0, key.indexOf(' ')));

/**
 * Traffic by store and host, held in memory; written behind, and only when something new was learnt. The next private windows have the store
 * of those before them, and nothing to do with these; a sign-out that closed them may still need what it knows. Registers a listener at once: only
 * in the worker's first turn.
 */
export function createTrafficStore(): TrafficStore {
  const privateWindows = onLastPrivateClosed(() => void endPrivate());
  let isOver = false;
  const loaded = load();
  let digests = new Map<string, string>();
  let due: ReturnType<typeof setTimeout> | null = null;

  async function load(): Promise<Map<string, HostTraffic>> {
    const places = new Map(Object.entries(await storedTraffic.read().catch(() => ({}))));
    digests = digestsOf(places);
    isOver = await storedOver.read().catch(() => false);
    privateWindows.listen(!isOver && [...places.keys()].some(isPrivateKey));
    return places;
  }

  async function endPrivate(): Promise<void> {
    await loaded;
    isOver = true;
    privateWindows.listen(false);
    await storedOver.write(true).catch(() => {});
  }

  function beginPrivate(places: Map<string, HostTraffic>): void {
    privateWindows.listen(true);
    if (!isOver) return;
    isOver = false;
    for (const key of [...places.keys()].filter(isPrivateKey)) places.delete(key);
    void storedOver.clear().catch(() => {});
  }

  async function writeNews(): Promise<void> {
    due = null;
    const places = await loaded;
    const now = digestsOf(places);
    if (now.size === digests.size && [...now].every(([key, digest]) => digests.get(key) === digest)) return;
    digests = now;
    await storedTraffic.write(Object.fromEntries(places)).catch(() => {});
  }

  async function keysOf(hosts: readonly string[], storeId: string): Promise<string[]> {
    const start = keyOf({ host: '', storeId });
    const isWanted = (host: string) => hosts.some((pattern) => hostMatches(pattern, host));
    return [...(await loaded).keys()].filter((key) => key.startsWith(start) && isWanted(key.slice(start.length)));
  }

  return {
    change(place, change) {
      if (due === null) due = setTimeout(() => void writeNews(), DEBOUNCE_MS);
      const key = keyOf(place);
      void loaded.then((places) => {
        if (isPrivateKey(key)) beginPrivate(places);
        places.set(key, change(places.get(key) ?? noTraffic));
      });
    },
    async of(hosts, storeId) {
      const places = await loaded;
      return (await keysOf(hosts, storeId)).flatMap((key) => places.get(key) ?? []);
    },
    async forget(hosts, storeId) {
      const places = await loaded;
      for (const key of await keysOf(hosts, storeId)) places.delete(key);
      await writeNews();
    },
  };
}

function digestsOf(places: ReadonlyMap<string, HostTraffic>): Map<string, string> {
  return new Map([...places].map(([key, traffic]) => [key, digestOf(traffic)]));
}
