import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runStep } from '../../lib/flows/run-step';
import type { Job } from '../../lib/signout/job';
import { waitingTarget } from '../../lib/signout/plan';
import type { LocalResult } from '../../lib/signout/verdict';
import { FakeWorld, normalStore } from '../fakes/fake-world';
import { finish, manual, start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Of a site whose pages tell that nothing is left; how often it was cleared stands beside it. */
async function cleaned(cacheUnknown: readonly string[], cached = 0): Promise<[LocalResult, number]> {
  const world = new FakeWorld();
  world.addCrm('alpha');
  world.cacheUnknown = cacheUnknown;
  const ports = world.ports();
  let rounds = 0;
  const { clearStorage, countStorage } = ports.cleaner;
  const cleaner: typeof ports.cleaner = {
    ...ports.cleaner,
    clearStorage(...args) {
      rounds += 1;
      return clearStorage(...args);
    },
    async countStorage(...args) {
      const counts = await countStorage(...args);
      const read = { 'session-storage': 0, 'indexed-db': 0, 'cache-storage': 0, 'service-workers': 0 };
      return { ...counts, ...read, 'http-cache': cached };
    },
  };
  await start(world, { ...ports, cleaner });
  const [record] = await ports.journal.records(1);
  const outcome = record?.entries[0]?.outcome;
  if (outcome?.kind !== 'finished') throw new Error('no result');
  return [outcome.local, rounds];
}

test.each<[string, readonly string[], number, number | null]>([
  ['cleared as a whole', [], 0, 0],
  ['that nobody can list', ['https://alpha.example'], 0, null],
  ['that nobody can list, with something known in it', ['https://alpha.example'], 2, 2],
  ['of an embedded host', ['https://widget.example'], 0, 0],
])('C7 X74 of a cache %s is said what is known', async (_cache, unknown, cached, said) => {
  const [{ counts }] = await cleaned(unknown, cached);
  expect(counts['http-cache']).toBe(said);
});

test('C7 what cannot be known is not cleared once more for it', async () => {
  const [{ kind }, rounds] = await cleaned(['https://alpha.example']);
  expect([kind, rounds]).toEqual(['clean', 1]);
});

const anyJob: Omit<Job, 'targets'> = {
  id: 'job',
  cause: manual,
  filedAt: 0,
  stopWindowMs: 0,
  startsAt: 0,
  stopRequestedAt: null,
  resumed: false,
  offHours: false,
};

interface Slow {
  readonly clearMs: number;
  readonly readMs: number;
  /** The site has used its time up before. */
  readonly late?: boolean;
}

/** The step alone, on a machine that is slow at it; how often it cleared stands beside what it tells. */
async function cleanedSlowly({ clearMs, readMs, late = false }: Slow): Promise<[LocalResult, number]> {
  const world = new FakeWorld();
  const site = world.addCrm('alpha');
  const ports = world.ports();
  let rounds = 0;
  const { clearStorage, countStorage } = ports.cleaner;
  const cleaner: typeof ports.cleaner = {
    ...ports.cleaner,
    async clearStorage(...args) {
      rounds += 1;
      await ports.clock.wait(clearMs);
      return { ...(await clearStorage(...args)), failed: true };
    },
    async countStorage(...args) {
      await ports.clock.wait(readMs);
      return countStorage(...args);
    },
  };
  const target = { ...waitingTarget(site, normalStore), startedAt: ports.clock.now() - (late ? 60_000 : 0) };
  let local: LocalResult | null = null;
  const step = runStep({ ...ports, cleaner }, { ...anyJob, targets: [target] }, target, 'clean');
  await finish(step.then(({ outcome }) => (local = outcome.step === 'clean' ? outcome.local : null)));
  if (local === null) throw new Error('no result');
  return [local, rounds];
}

test.each<[string, Slow, number]>([
  ['one round is all that fits', { clearMs: 4_000, readMs: 4_000 }, 1],
  ['three rounds fit', { clearMs: 1_000, readMs: 2_000 }, 3],
  ['a site that hung has used its time up', { clearMs: 4_000, readMs: 4_000, late: true }, 1],
  ['a site that hung, and a faster machine', { clearMs: 500, readMs: 500, late: true }, 3],
])('P1 L8 where %s, what was counted is said', async (_what, slow, wanted) => {
  const [{ kind, counts }, rounds] = await cleanedSlowly(slow);
  expect([kind, counts.cookies, counts['local-storage'], rounds]).toEqual(['not-cleaned', 0, 0, wanted]);
});
