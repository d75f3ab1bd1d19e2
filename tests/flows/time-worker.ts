import { expect, vi } from 'vitest';
import { createTimeKeeper, type TimeKeeper } from '../../lib/flows/keep-time';
import { noticeSessions } from '../../lib/flows/notice-sessions';
import type { Ports } from '../../lib/flows/ports';
import { recheckHeld } from '../../lib/flows/recheck-held';
import { createJobRunner } from '../../lib/flows/run-jobs';
import type { Notices } from '../../lib/flows/time-ports';
import type { SignOutRecord } from '../../lib/records/record';
import type { TimeRange } from '../../lib/shifts/shift';
import type { Settings } from '../../lib/sites/site';
import type { TimeRules } from '../../lib/sites/time-rules';
import { FakeWorld } from '../fakes/fake-world';
import { finish, nothing } from './run';

/** Friday, in UTC. */
export const at = (time: string, day = 20): number => Date.parse(`2026-11-${day}T${time}:00Z`);
const STEP_MS = 250;

export interface Worker {
  readonly ports: Ports;
  readonly keeper: TimeKeeper;
  /** As the background does at every wake-up. */
  wake(): Promise<void>;
}

export function startWorker(ports: Ports): Worker {
  const runJobs = createJobRunner(ports, nothing);
  const keeper = createTimeKeeper(ports, () => void run().catch(nothing), nothing);
  const run = async () => {
    await runJobs();
    await keeper.look();
  };
  const wake = async () => {
    await Promise.all([run(), keeper.look()]);
    if (await recheckHeld(ports, nothing)) await run();
  };
  return { ports, keeper, wake };
}

/** What was shown, with the minute at which it came. A notification is told once per key, window and banner may come again. */
export function withEyes(world: FakeWorld): { readonly ports: Ports; readonly seen: string[] } {
  const ports = world.ports();
  const seen: string[] = [];
  const told = new Set<string>();
  const see = (what: string, key: string) =>
    seen.push(`${new Date().toISOString().slice(11, 16)} ${what} ${key.split('@')[0]}`);
  const show = async (notices: Notices) => {
    const { notification, window, banner } = notices;
    const before = world.notices;
    if (notification && !told.has(notification.key)) see(notification.kind, notification.key);
    if (notification) told.add(notification.key);
    if (window && window.key !== before.window?.key) see(`window ${window.about}`, window.key);
    if (banner && (banner.cause !== before.banner?.cause || banner.dueAt !== before.banner.dueAt))
      see('banner', banner.cause);
    await ports.notices.show(notices);
  };
  return { ports: { ...ports, notices: { ...ports.notices, show } }, seen };
}

/** Lets time pass; the browser wakes the worker at its alarms. */
export async function pass(world: FakeWorld, untilAt: number, worker: () => Worker): Promise<void> {
  while (Date.now() < untilAt) {
    const [name, dueAt] = [...world.alarms].sort((a, b) => a[1] - b[1])[0] ?? ['', untilAt];
    if (dueAt > untilAt || name === '') break;
    if (dueAt > Date.now()) vi.setSystemTime(dueAt);
    world.alarms.delete(name);
    await finish(worker().wake());
  }
  if (Date.now() < untilAt) vi.setSystemTime(untilAt);
}

/** The worker stands still, alarms too. */
export const sleep = (untilAt: number) => vi.setSystemTime(untilAt);

export interface Hours {
  readonly rules?: Partial<TimeRules>;
  readonly shift?: TimeRange | null;
  readonly settings?: Partial<Settings>;
  readonly sites?: readonly string[];
}

/** A desk with rules of time, at which somebody has just signed in. */
export function deskWith({ rules = {}, shift = null, settings = {}, sites = ['alpha'] }: Hours): FakeWorld {
  const world = new FakeWorld();
  for (const name of sites) world.addCrm(name);
  const day = shift === null ? [] : [shift];
  world.settings = {
    ...world.settings,
    rules: { ...world.settings.rules, idleMs: null, maxAgeMs: null, ...rules },
    shifts: { ...world.settings.shifts, zone: 'UTC', week: [day, day, day, day, day, day, day] },
    ...settings,
  };
  return world;
}

export async function signInAll(world: FakeWorld, worker: Worker): Promise<void> {
  const seen = world.settings.sites.map(({ id }) => ({ id, session: 'signed-in' as const, stores: [] }));
  await finish(worker.wake());
  await finish(noticeSessions(worker.ports, worker.keeper, seen));
}

export function onlyRecord(world: FakeWorld): SignOutRecord {
  const [record, ...others] = [...world.records.values()];
  expect(others).toEqual([]);
  if (record === undefined) throw new Error('no record');
  return record;
}

/** Runs what was begun, as far as it goes by itself. */
export async function settled(): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += STEP_MS) await vi.advanceTimersByTimeAsync(STEP_MS);
}
