import { DAY_MS, type EpochMs } from '../base/time';
import type { JournalPort } from '../flows/ports';
import type { Job } from '../signout/job';
import { openDatabase } from './database';
import { databaseStore } from './database-store';
import type { JournalStore } from './journal-store';
import { memoryStore } from './memory-store';

export type JournalTrouble = 'storage-unavailable';

/** The journal in IndexedDB; in memory as soon as the database cannot be used, so that a sign-out works all the same. */
export interface Journal extends JournalPort {
  /** null: the database works. Otherwise jobs and records live in this worker's memory only. */
  journalTrouble(): JournalTrouble | null;
}

const KEEP_MS = 30 * DAY_MS;
const KEEP_COUNT = 5_000;
const OPEN_LIMIT_MS = 3_000;

export function createJournal(now: () => EpochMs = Date.now): Journal {
  /** Knows everything this worker has met of the database, and takes its place. */
  const memory = memoryStore();
  let trouble: JournalTrouble | null = null;
  let opening: Promise<JournalStore> | null = null;

  async function database(): Promise<JournalStore> {
    opening ??= openDatabase(() => {
      opening = null;
    }, OPEN_LIMIT_MS).then(databaseStore);
    return opening;
  }

  async function perform<T>(work: (store: JournalStore) => Promise<T>): Promise<T> {
    for (let attempt = 0; attempt < 2 && trouble === null; attempt++) {
      try {
        return await work(await database());
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        // A connection that was closed under us can be opened again; a database that fails twice is given up.
        opening = null;
        if (attempt > 0 || error.name !== 'InvalidStateError') trouble = 'storage-unavailable';
      }
    }
    return work(memory);
  }

  async function updateJob(jobId: string, change: (job: Job) => Job | null): Promise<Job | null> {
    const job = await perform((store) => store.updateJob(jobId, change));
    if (job) memory.learn({ jobs: [job] });
    return job;
  }

  return {
    journalTrouble: () => trouble,
    async jobs() {
      const jobs = await perform((store) => store.jobs());
      memory.learn({ jobs });
      return jobs;
    },
    async file(job) {
      await perform((store) => store.file(job));
      memory.learn({ jobs: [job] });
    },
    updateJob,
    updateTarget: (jobId, targetId, change) =>
      updateJob(jobId, (job) => {
        if (!job.targets.some(({ id }) => id === targetId)) return null;
        return { ...job, targets: job.targets.map((target) => (target.id === targetId ? change(target) : target)) };
      }),
    async finish(jobId, record, followUps) {
      const retention = { keepSince: now() - KEEP_MS, keepCount: KEEP_COUNT };
      const finish = (store: JournalStore) => store.finish(jobId, record, followUps, retention);
      await perform(finish);
      await finish(memory);
    },
    async records(limit) {
      const records = await perform((store) => store.records(limit));
      memory.learn({ records });
      return records;
    },
    async updateRecord(id, change) {
      await perform((store) => store.updateRecord(id, change));
      if (trouble === null) await memory.updateRecord(id, change);
    },
    async followUps() {
      const followUps = await perform((store) => store.followUps());
      memory.learn({ followUps });
      return followUps;
    },
    async fileFollowUp(item) {
      await perform((store) => store.fileFollowUp(item));
      memory.learn({ followUps: [item] });
    },
    async settleFollowUp(id, change, next) {
      await perform((store) => store.settleFollowUp(id, change, next));
      if (trouble === null) await memory.settleFollowUp(id, change, next);
    },
  };
}
