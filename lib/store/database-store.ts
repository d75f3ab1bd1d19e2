import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Schema } from './database';
import type { JournalStore } from './journal-store';

type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** Every write is one transaction that is on disk before it counts as done. */
export function databaseStore(db: Database): JournalStore {
  return {
    jobs: () => db.getAll('jobs'),
    file: (job) => write(db, async (writing) => void (await writing.objectStore('jobs').put(job))),
    updateJob: (jobId, change) =>
      write(db, async (writing) => {
        const jobs = writing.objectStore('jobs');
        const job = await jobs.get(jobId);
        const changed = job ? change(job) : null;
        if (changed) await jobs.put(changed);
        return changed;
      }),
    finish: (jobId, record, followUps, { keepSince, keepCount }) =>
      write(db, async (writing) => {
        await writing.objectStore('jobs').delete(jobId);
        await writing.objectStore('records').put(record);
        await Promise.all(followUps.map((followUp) => writing.objectStore('followUps').put(followUp)));
        await forgetOldRecords(writing, keepSince, keepCount);
      }),
    async records(limit) {
      const found = [];
      for await (const { value } of db.transaction('records').store.index('finishedAt').iterate(null, 'prev')) {
        if (found.push(value) >= limit) break;
      }
      return found;
    },
    updateRecord: (id, change) =>
      write(db, async (writing) => {
        const record = await writing.objectStore('records').get(id);
        if (record) await writing.objectStore('records').put(change(record));
      }),
    followUps: () => db.getAll('followUps'),
    fileFollowUp: (item) => write(db, async (writing) => void (await writing.objectStore('followUps').put(item))),
    settleFollowUp: (id, change, next) =>
      write(db, async (writing) => {
        const [records, followUps] = [writing.objectStore('records'), writing.objectStore('followUps')];
        const followUp = await followUps.get(id);
        if (!followUp) return;
        const record = await records.get(followUp.recordId);
        if (record) await records.put(change(record));
        await followUps.delete(id);
        if (next) await followUps.put(next);
      }),
  };
}

async function forgetOldRecords(writing: Writing, keepSince: number, keepCount: number): Promise<void> {
  const records = writing.objectStore('records');
  const byAge = records.index('finishedAt');
  const tooOld = await byAge.getAllKeys(IDBKeyRange.upperBound(keepSince, true));
  const excess = (await records.count()) - keepCount;
  const tooMany = excess > 0 ? await byAge.getAllKeys(null, excess) : [];
  await Promise.all([...new Set([...tooOld, ...tooMany])].map((id) => records.delete(id)));
}

/** All of it or nothing: whatever throws inside takes back the whole transaction. */
async function write<T>(db: Database, work: (writing: Writing) => Promise<T>): Promise<T> {
  const writing = db.transaction(['jobs', 'records', 'followUps'], 'readwrite', { durability: 'strict' });
  // Reported below; a rejection nobody awaits yet must not count as unhandled.
  writing.done.catch(() => {});
  try {
    const result = await work(writing);
    await writing.done;
    return result;
  } catch (error) {
    abort(writing);
    throw error;
  }
}

function abort(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It failed by itself and is over.
  }
}
