import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLiveOverview } from '../../lib/flows/live-overview';
import type { Overview } from '../../lib/signout/overview';
import { FakeWorld } from '../fakes/fake-world';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

test('E4 an overview that was begun before another and is ready after it is not told any more', async () => {
  const world = new FakeWorld();
  const ports = world.ports();
  let slowMs = 5_000;
  const load: typeof ports.settings.load = async () => {
    const known = await ports.settings.load();
    const waitMs = slowMs;
    slowMs = 0;
    await ports.clock.wait(waitMs);
    return known;
  };
  const told: number[] = [];
  const note = ({ sites }: Overview) => void told.push(sites.length);
  const live = createLiveOverview({ ...ports, settings: { ...ports.settings, load } }, () => null, note);
  const posted: number[] = [];
  live.join({ post: ({ sites }) => void posted.push(sites.length), onGone: () => undefined });
  await vi.advanceTimersByTimeAsync(1_000);
  world.addCrm('crm');
  live.changed();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told[0]).toBe(1);
  expect([...new Set(told)]).toEqual([1]);
  expect(posted).toEqual(told);
});

/** Twenty sites with tabs, and how often each port was asked. */
function counted() {
  const world = new FakeWorld();
  for (let n = 0; n < 20; n += 1) world.addCrm(`crm${n}`, 'honest', 3);
  const calls: Record<string, number> = {};
  const count = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get(target, key) {
        const part = Reflect.get(target, key);
        if (typeof part !== 'function') return part;
        return (...args: unknown[]) => {
          const call = `${name}.${String(key)}`;
          calls[call] = (calls[call] ?? 0) + 1;
          return part.apply(target, args);
        };
      },
    });
  const ports = world.ports();
  const { settings, tabs, cookies } = ports;
  return {
    calls,
    ports: {
      ...ports,
      settings: count('settings', settings),
      tabs: count('tabs', tabs),
      cookies: count('cookies', cookies),
    },
  };
}

test('E7 what twenty sites share is read once for an overview of them all', async () => {
  const { ports, calls } = counted();
  const overview = await createLiveOverview(
    ports,
    () => null,
    () => undefined,
  ).now();
  expect(overview.sites.map(({ tabs }) => tabs)).toEqual(Array(20).fill(3));
  expect(calls).toEqual({
    'settings.load': 1,
    'tabs.all': 1,
    'cookies.stores': 1,
    'cookies.all': 1,
    'cookies.allowedInPrivate': 1,
  });
});

test('E7 a look into the tabs of twenty sites lists the tabs once, and once more for what is told then', async () => {
  const { ports, calls } = counted();
  await createLiveOverview(
    ports,
    () => null,
    () => undefined,
  ).look();
  expect(calls).toMatchObject({ 'settings.load': 2, 'tabs.all': 2 });
});

test('E7 changes that come while overviews take long are told no faster than those are made', async () => {
  const world = new FakeWorld();
  world.addCrm('crm');
  const ports = world.ports();
  const records: typeof ports.journal.records = async (limit) => {
    await ports.clock.wait(400);
    return ports.journal.records(limit);
  };
  let told = 0;
  const live = createLiveOverview(
    { ...ports, journal: { ...ports.journal, records } },
    () => null,
    () => {
      told += 1;
    },
  );
  for (let at = 0; at < 8_000; at += 20) {
    live.changed();
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(told).toBeGreaterThan(8);
  expect(told).toBeLessThanOrEqual(20);
});
