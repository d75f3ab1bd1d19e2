import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LocalResult } from '../../lib/signout/verdict';
import { FakeWorld } from '../fakes/fake-world';
import { start } from './run';

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
