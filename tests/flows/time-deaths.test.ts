import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HOUR_MS } from '../../lib/base/time';
import { createTimeKeeper } from '../../lib/flows/keep-time';
import type { Ports } from '../../lib/flows/ports';
import { extend } from '../../lib/flows/put-off';
import type { FakeWorld } from '../fakes/fake-world';
import { type Death, mortalPorts } from '../fakes/mortal-ports';
import { finish, nothing, outcomes } from './run';
import { at, deskWith, pass, signInAll, sleep, startWorker } from './time-worker';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: at('16:30') });
});
afterEach(() => {
  vi.useRealTimers();
});

const office = { start: '09:00', end: '17:00' };
/** Before the next one is after this one. */
const whens = ['after', 'failing'] as const;

/** Signed in at 16:30, cookies that outlive the browser; the worker looked at 16:59 for the last time. */
async function desk(): Promise<FakeWorld> {
  vi.setSystemTime(at('16:30'));
  const world = deskWith({ shift: office, sites: ['alpha', 'beta'], rules: { maxAgeMs: 12 * HOUR_MS } });
  world.cookies = world.cookies.map((cookie) => ({ ...cookie, expiresAtS: at('00:00', 29) / 1_000 }));
  const worker = startWorker(world.ports());
  await signInAll(world, worker);
  await pass(world, at('16:59'), () => worker);
  return world;
}

/** What happened by 16:59 comes to its deadline. */
const stories: Record<string, (world: FakeWorld) => void> = {
  'a shift ends': () => sleep(at('17:00')),
  'a shift ended while the computer slept, and with it the session of one site': (world) => {
    sleep(at('20:00'));
    world.crmOf('beta').sessions.clear();
  },
  'a browser starts after a shift ended, and with it the session of one site': (world) => {
    world.closeBrowser();
    sleep(at('08:00', 21));
    world.cookies = world.cookies.filter(({ domain }) => domain !== 'beta.example');
    world.openTab('https://alpha.example/desk');
  },
};

/** A look by a worker that may die at it, then one by the next worker, to the end. How many operations the first look takes. */
async function lived(world: FakeWorld, death: Death | null): Promise<number> {
  const filed: string[] = [];
  const { ports, died, operations } = mortalPorts(counting(world.ports(), filed), death);
  // The runner of jobs has an alarm of its own.
  const onJob = () => void ports.alarms.wakeAt('jobs', Date.now() + 30_000).catch(nothing);
  const looked = createTimeKeeper(ports, onJob, nothing).look();
  await finish(Promise.race([looked.catch(nothing), died]));
  const isFirst = death?.at === 1 && death.when !== 'after';
  if (death !== null && !isFirst)
    expect(Math.min(...world.alarms.values()), 'somebody wakes the next worker').toBeLessThan(Date.now() + 61_000);
  const next = startWorker(counting(world.ports(), filed));
  await finish(next.wake());
  await finish(next.wake());
  expect(new Set(filed).size, 'one sign-out').toBe(1);
  return operations();
}

const counting = (ports: Ports, filed: string[]): Ports => ({
  ...ports,
  journal: {
    ...ports.journal,
    file: async (job) => {
      filed.push(job.id);
      await ports.journal.file(job);
    },
  },
});

/** What is left in the end, without what depends on how long it took. */
function left(world: FakeWorld) {
  const records = [...world.records.values()].map((record) => ({
    ...(record.cause.kind === 'automatic' ? { id: record.cause.deadlineId, late: record.cause.late?.because } : {}),
    outcomes: outcomes(record),
  }));
  return {
    records,
    jobs: world.jobs.size,
    sessions: ['alpha', 'beta'].map((name) => world.crmOf(name).sessions.size),
    facts: world.facts?.sites,
    alarm: world.alarms.get('time'),
    window: world.notices.window?.about,
    covered: world.notices.coveredTabIds,
  };
}

test.each(Object.keys(stories))('E1 X46 H7 %s: a worker that dies at any operation changes nothing', async (name) => {
  const story = stories[name] ?? nothing;
  const calm = await desk();
  story(calm);
  const operations = await lived(calm, null);
  expect(left(calm)).toMatchObject({ jobs: 0, facts: {}, alarm: undefined });
  expect(operations).toBeGreaterThan(20);
  for (let nth = 1; nth <= operations; nth += 1) {
    for (const when of whens) {
      const world = await desk();
      story(world);
      await lived(world, { at: nth, when });
      expect(left(world), `${when} operation ${nth}`).toEqual(left(calm));
    }
  }
});

test('H7 H8 a worker that dies while somebody extends grants one extension or none, and wakes for what stands', async () => {
  const id = `shift-end@${at('17:00')}`;
  for (let nth = 1; nth <= 25; nth += 1) {
    for (const when of whens) {
      const world = await desk();
      const { ports, died } = mortalPorts(world.ports(), { at: nth, when });
      await finish(Promise.race([extend(createTimeKeeper(ports, nothing, nothing), id).catch(nothing), died]));
      const worker = startWorker(world.ports());
      await finish(worker.wake());
      const used = world.facts?.extensions[id] ?? 0;
      expect([0, 1]).toContain(used);
      await pass(world, at(used === 0 ? '17:01' : '17:11'), () => worker);
      expect([...world.records.values()].map(({ cause }) => cause)).toMatchObject([
        { dueAt: at(used === 0 ? '17:00' : '17:10'), late: null },
      ]);
    }
  }
});
