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
