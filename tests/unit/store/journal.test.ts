import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASE_NAME, openDatabase, upgrades } from '../../../lib/store/database';
import { createJournal } from '../../../lib/store/journal';
import { sampleFollowUp, sampleJob, sampleRecord } from './samples';

const DAY_MS = 86_400_000;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Somebody else's look at the database: what a later worker would find. */
const later = () => createJournal();

async function breakDatabase(): Promise<void> {
  (await openDB(DATABASE_NAME, upgrades.length + 1)).close();
}

describe.each([
  ['in the database', async () => {}],
  ['E6: in memory, when the database is of a later version', breakDatabase],
])('the journal %s', (_where, prepare) => {
  beforeEach(prepare);

  test('keeps a job and changes one target of it, leaving the others alone', async () => {
    const journal = createJournal();
    await journal.file(sampleJob('j'));
    const changed = await journal.updateTarget('j', 'b@0', (target) => ({ ...target, startedAt: 9 }));
    expect(changed?.targets.map(({ startedAt }) => startedAt)).toEqual([null, 9]);
    expect(await journal.jobs()).toEqual([changed]);
  });

  test('answers null for a job or target that is gone, and writes nothing', async () => {
    const journal = createJournal();
    await journal.file(sampleJob('j'));
    const change = vi.fn((target) => target);
    expect(await journal.updateTarget('none', 'a@0', change)).toBeNull();
    expect(await journal.updateTarget('j', 'none', change)).toBeNull();
    expect(await journal.updateJob('none', (job) => job)).toBeNull();
    expect(change).not.toHaveBeenCalled();
  });

  test('changes to two targets at the same time both stand', async () => {
    const journal = createJournal();
    await journal.file(sampleJob('j'));
    await Promise.all(
      ['a@0', 'b@0'].map((id) => journal.updateTarget('j', id, (target) => ({ ...target, startedAt: 3 }))),
    );
    const [job] = await journal.jobs();
    expect(job?.targets.map(({ startedAt }) => startedAt)).toEqual([3, 3]);
  });

  test('swaps a finished job for its record and follow-ups; done twice it is the same', async () => {
    const journal = createJournal(() => 10);
    await journal.file(sampleJob('j'));
    for (let time = 0; time < 2; time++) await journal.finish('j', sampleRecord('j', 10), [sampleFollowUp('j')]);
    expect(await journal.jobs()).toEqual([]);
    expect(await journal.records(9)).toEqual([sampleRecord('j', 10)]);
    expect(await journal.followUps()).toEqual([sampleFollowUp('j')]);
  });

  test('lists records newest first, at most so many', async () => {
    const journal = createJournal(() => 10);
    for (const at of [2, 9, 5]) await journal.finish('j', sampleRecord(`r${at}`, at), []);
    expect((await journal.records(2)).map(({ id }) => id)).toEqual(['r9', 'r5']);
  });

  test('forgets records after 30 days', async () => {
    let now = 0;
    const journal = createJournal(() => now);
    await journal.finish('j', sampleRecord('first', 0), []);
    await journal.finish('j', sampleRecord('second', DAY_MS), []);
    now = 30 * DAY_MS + 1;
    await journal.finish('j', sampleRecord('third', now), []);
    expect((await journal.records(9)).map(({ id }) => id)).toEqual(['third', 'second']);
  });

  test('settles a follow-up: record changed, follow-up gone or replaced by the next', async () => {
    const journal = createJournal(() => 10);
    await journal.finish('j', sampleRecord('r', 10), [sampleFollowUp('r')]);
    const touch = (record: ReturnType<typeof sampleRecord>) => ({ ...record, resumed: true });
    await journal.settleFollowUp(sampleFollowUp('r').id, touch, sampleFollowUp('r', 1));
    expect(await journal.followUps()).toEqual([sampleFollowUp('r', 1)]);
    await journal.settleFollowUp(sampleFollowUp('r').id, touch, null);
    await journal.settleFollowUp(sampleFollowUp('r').id, touch, sampleFollowUp('r', 2));
    expect(await journal.followUps(), 'what is settled does not come back').toEqual([]);
    expect(await journal.records(9)).toEqual([touch(sampleRecord('r', 10))]);
  });

  test('changes a record, and does nothing when it is gone', async () => {
    const journal = createJournal(() => 10);
    await journal.finish('j', sampleRecord('r', 10), []);
    await journal.updateRecord('r', (record) => ({ ...record, resumed: true }));
    await journal.updateRecord('none', (record) => ({ ...record, resumed: true }));
    expect((await journal.records(9)).map(({ resumed }) => resumed)).toEqual([true]);
  });
});

test('a later worker finds everything, and nothing is in trouble', async () => {
  const journal = createJournal(() => 10);
  await journal.file(sampleJob('j'));
  await journal.finish('done', sampleRecord('done', 10), [sampleFollowUp('done')]);
  const next = later();
  expect(await next.jobs()).toEqual([sampleJob('j')]);
  expect(await next.records(9)).toEqual([sampleRecord('done', 10)]);
  expect(await next.followUps()).toEqual([sampleFollowUp('done')]);
  expect(next.journalTrouble()).toBeNull();
});

test('every write asks for strict durability', async () => {
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const journal = createJournal(() => 10);
  await journal.file(sampleJob('j'));
  await journal.updateJob('j', (job) => job);
  await journal.updateTarget('j', 'a@0', (target) => target);
  await journal.finish('j', sampleRecord('j', 10), [sampleFollowUp('j')]);
  await journal.updateRecord('j', (record) => record);
  await journal.settleFollowUp(sampleFollowUp('j').id, (record) => record, null);
  const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
  opened.mockRestore();
  expect(writes).toHaveLength(6);
  expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true);
});

test('finishing is all or nothing: when the follow-up cannot be written, job and record stay as they were', async () => {
  const journal = createJournal(() => 10);
  await journal.file(sampleJob('j'));
  const unwritable = { ...sampleFollowUp('j'), dueAt: (() => {}) as never };
  await journal.finish('j', sampleRecord('j', 10), [unwritable]);
  const next = later();
  expect(await next.jobs()).toEqual([sampleJob('j')]);
  expect(await next.records(9)).toEqual([]);
  expect(journal.journalTrouble()).toBe('storage-unavailable');
});

test('a change that throws is a bug: nothing is written, it is not taken for trouble with the database', async () => {
  const journal = createJournal();
  await journal.file(sampleJob('j'));
  const bug = () => {
    throw new TypeError('bug');
  };
  await expect(journal.updateJob('j', bug)).rejects.toThrow('bug');
  expect(journal.journalTrouble()).toBeNull();
  expect(await later().jobs()).toEqual([sampleJob('j')]);
});

test('at most 5,000 records are kept, the newest', async () => {
  const journal = createJournal(() => 10_000);
  const db = await openDatabase(() => {}, 1_000);
  const writing = db.transaction('records', 'readwrite');
  for (let at = 1; at <= 5_000; at++) void writing.store.put(sampleRecord(`r${at}`, at));
  await writing.done;
  await journal.finish('j', sampleRecord('last', 9_000), []);
  expect(await db.count('records')).toBe(5_000);
  expect(await db.get('records', 'r1')).toBeUndefined();
  expect(await db.get('records', 'last')).toBeDefined();
});

test('X56: a database that fails in the middle of a job: the job goes on from what this worker knows, and it is reported', async () => {
  const journal = createJournal(() => 10);
  await journal.file(sampleJob('j'));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('disk full', 'QuotaExceededError');
  });
  const changed = await journal.updateTarget('j', 'a@0', (target) => ({ ...target, startedAt: 4 }));
  expect(changed?.targets[0]?.startedAt).toBe(4);
  await journal.finish('j', sampleRecord('j', 10), []);
  full.mockRestore();
  expect(journal.journalTrouble()).toBe('storage-unavailable');
  expect(await journal.jobs()).toEqual([]);
  expect(await journal.records(9)).toEqual([sampleRecord('j', 10)]);
});

test('a connection that was closed under the worker is opened again', async () => {
  const journal = createJournal();
  await journal.file(sampleJob('j'));
  (await openDB(DATABASE_NAME, upgrades.length, { blocking: () => {} })).close();
  const closing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('closing', 'InvalidStateError');
  });
  await journal.updateJob('j', (job) => ({ ...job, resumed: true }));
  closing.mockRestore();
  expect(journal.journalTrouble()).toBeNull();
  expect((await later().jobs())[0]?.resumed).toBe(true);
});
