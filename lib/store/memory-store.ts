import type { FollowUp, SignOutRecord } from '../records/record';
import type { Job } from '../signout/job';
import type { JournalStore } from './journal-store';

export interface MemoryStore extends JournalStore {
  /** Takes over what another store was seen to hold. */
  learn(known: { jobs?: readonly Job[]; records?: readonly SignOutRecord[]; followUps?: readonly FollowUp[] }): void;
}

/** Stands in when there is no database: this worker's memory, so that a sign-out works all the same. */
export function memoryStore(): MemoryStore {
  const jobs = new Map<string, Job>();
  const records = new Map<string, SignOutRecord>();
  const followUps = new Map<string, FollowUp>();
  const newestFirst = () => [...records.values()].sort((a, b) => b.finishedAt - a.finishedAt);
  return {
    jobs: async () => [...jobs.values()],
    file: async (job) => void jobs.set(job.id, job),
    async updateJob(jobId, change) {
      const job = jobs.get(jobId);
      const changed = job ? change(job) : null;
      if (changed) jobs.set(jobId, changed);
      return changed;
    },
    async finish(jobId, record, more, { keepSince, keepCount }) {
      jobs.delete(jobId);
      records.set(record.id, record);
      for (const followUp of more) followUps.set(followUp.id, followUp);
      newestFirst().forEach(({ id, finishedAt }, index) => {
        if (finishedAt < keepSince || index >= keepCount) records.delete(id);
      });
    },
    records: async (limit) => newestFirst().slice(0, limit),
    async updateRecord(id, change) {
      const record = records.get(id);
      if (record) records.set(id, change(record));
    },
    followUps: async () => [...followUps.values()],
    fileFollowUp: async (item) => void followUps.set(item.id, item),
    async settleFollowUp(id, change, next) {
      const followUp = followUps.get(id);
      if (!followUp) return;
      const record = records.get(followUp.recordId);
      if (record) records.set(record.id, change(record));
      followUps.delete(id);
      if (next) followUps.set(next.id, next);
    },
    learn(known) {
      for (const job of known.jobs ?? []) jobs.set(job.id, job);
      for (const record of known.records ?? []) records.set(record.id, record);
      for (const followUp of known.followUps ?? []) followUps.set(followUp.id, followUp);
    },
  };
}
