import { stored } from './stored';
import { digestOf, type HostTraffic, noTraffic } from './traffic-memory';

/** Time in which further news join one write. */
const DEBOUNCE_MS = 500;

const storedTraffic = stored<Record<string, HostTraffic>>({
  key: 'traffic',
  area: 'session',
  until: 'the browser closes, or a sign-out of the host is done',
  fallback: {},
  parse: (raw) => (raw instanceof Object ? (raw as Record<string, HostTraffic>) : {}),
});

export interface TrafficStore {
  change(host: string, change: (traffic: HostTraffic) => HostTraffic): void;
  of(host: string): Promise<HostTraffic>;
  forget(hosts: readonly string[]): Promise<void>;
}

/** Traffic by host, held in memory; written behind, and only when something new was learnt. */
export function createTrafficStore(): TrafficStore {
  const loaded = load();
  let digests = new Map<string, string>();
  let due: ReturnType<typeof setTimeout> | null = null;

  async function load(): Promise<Map<string, HostTraffic>> {
    const hosts = new Map(Object.entries(await storedTraffic.read().catch(() => ({}))));
    digests = digestsOf(hosts);
    return hosts;
  }

  async function writeNews(): Promise<void> {
    due = null;
    const hosts = await loaded;
    const now = digestsOf(hosts);
    if (now.size === digests.size && [...now].every(([host, digest]) => digests.get(host) === digest)) return;
    digests = now;
    await storedTraffic.write(Object.fromEntries(hosts)).catch(() => {});
  }

  return {
    change(host, change) {
      if (due === null) due = setTimeout(() => void writeNews(), DEBOUNCE_MS);
      void loaded.then((hosts) => hosts.set(host, change(hosts.get(host) ?? noTraffic)));
    },
    of: async (host) => (await loaded).get(host) ?? noTraffic,
    async forget(hosts) {
      const known = await loaded;
      for (const host of hosts) known.delete(host);
      await writeNews();
    },
  };
}

function digestsOf(hosts: ReadonlyMap<string, HostTraffic>): Map<string, string> {
  return new Map([...hosts].map(([host, traffic]) => [host, digestOf(traffic)]));
}
