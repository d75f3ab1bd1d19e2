import { inTurn } from '../base/in-turn';
import type { JournalPort } from '../flows/ports';
import type { SignOutRecord } from '../records/record';
import type { Job } from '../signout/job';
import {
  openJob,
  openRecord,
  type PrivateHalf,
  privateJob,
  privateRecord,
  replaced,
  wholeJob,
  wholeRecord,
} from './private-parts';

/** Memory of the browser: outlives a worker, never written to disk. Nobody else writes it. */
export interface PrivateMemory {
  get(): Promise<PrivateHalf>;
  set(half: PrivateHalf): Promise<void>;
}

/**
 * One journal in two halves: what private windows are about stays in memory, and nothing of it reaches the disk (R56). Whoever dies
 * between two writes leaves one half ahead of the other; the runner then does the rest again.
 */
export function journalWithPrivate(disk: JournalPort, memory: PrivateMemory): JournalPort {
  const turn = inTurn();
  const change = (how: (half: PrivateHalf) => PrivateHalf): Promise<void> =>
    turn(async () => memory.set(how(await memory.get())));

  /** What concerns the disk alone does not wait for what concerns the memory. */
  async function updateJob(jobId: string, how: (job: Job) => Job): Promise<Job | null> {
    if (!(await memory.get()).jobs.some(({ id }) => id === jobId)) return disk.updateJob(jobId, how);
    return turn(async () => {
      const half = await memory.get();
      const hidden = half.jobs.find(({ id }) => id === jobId);
      let whole: Job | null = null;
      const changeWhole = (open: Job): Job => {
        whole = how(wholeJob(open, hidden));
        return openJob(whole) ?? open;
      };
      if ((await disk.updateJob(jobId, changeWhole)) === null && hidden !== undefined) whole = how(hidden);
      const next: Job | null = whole;
      if (next !== null) await memory.set({ ...half, jobs: replaced(half.jobs, jobId, privateJob(next)) });
      return next;
    });
  }

  return {
    async jobs() {
      if ((await memory.get()).jobs.some((job) => openJob(job) !== null)) await turn(fileAgain);
      const [open, { jobs: hidden }] = [await disk.jobs(), await memory.get()];
      const hiddenOf = (id: string) => hidden.find((job) => job.id === id);
      const alone = hidden.filter(({ id }) => open.every((job) => job.id !== id));
      return [...open.map((job) => wholeJob(job, hiddenOf(job.id))), ...alone];
    },
    async file(job) {
      const [open, hidden] = [openJob(job), privateJob(job)];
      if (hidden === null) return disk.file(job);
      await change((half) => ({ ...half, jobs: replaced(half.jobs, job.id, job) }));
      if (open === null) return;
      await disk.file(open);
      await change((half) => ({ ...half, jobs: replaced(half.jobs, job.id, hidden) }));
    },
    updateJob,
    updateTarget: (jobId, targetId, how) =>
      updateJob(jobId, (job) => ({
        ...job,
        targets: job.targets.map((target) => (target.id === targetId ? how(target) : target)),
      })),
    async finish(jobId, record, followUps) {
      const hidden = privateRecord(record);
      const isHidden = (targetId: string) => hidden?.entries.some((entry) => entry.targetId === targetId) === true;
      const open = openRecord(record);
      if (open !== null) {
        await disk.finish(
          jobId,
          open,
          followUps.filter(({ targetId }) => !isHidden(targetId)),
        );
      }
      if (hidden === null) return;
      const waiting = followUps.filter(({ targetId }) => isHidden(targetId));
      await change((half) => ({
        jobs: replaced(half.jobs, jobId, null),
        records: replaced(half.records, record.id, hidden),
        followUps: waiting.reduce((all, item) => replaced(all, item.id, item), [...half.followUps]),
      }));
    },
    async records(limit) {
      const [open, { records: hidden }] = [await disk.records(limit), await memory.get()];
      const hiddenOf = (id: string) => hidden.find((record) => record.id === id);
      const alone = hidden.filter(({ id }) => open.every((record) => record.id !== id));
      const all = [...open.map((record) => wholeRecord(record, hiddenOf(record.id))), ...alone];
      return all.sort((a, b) => b.finishedAt - a.finishedAt).slice(0, limit);
    },
    async updateRecord(id, how) {
      await disk.updateRecord(id, how);
      await changeRecord(id, how, (half) => half);
    },
    followUps: async () => [...(await disk.followUps()), ...(await memory.get()).followUps],
    async fileFollowUp(item) {
      const { records } = await memory.get();
      const record = records.find(({ id }) => id === item.recordId);
      if (!record?.entries.some(({ targetId }) => targetId === item.targetId)) return disk.fileFollowUp(item);
      await change((half) => ({ ...half, followUps: replaced(half.followUps, item.id, item) }));
    },
    async settleFollowUp(id, how, next) {
      const item = (await memory.get()).followUps.find((known) => known.id === id);
      if (item === undefined) return disk.settleFollowUp(id, how, next);
      await changeRecord(item.recordId, how, (half) => {
        const left = replaced(half.followUps, id, null);
        return { ...half, followUps: next === null ? left : [...left, next] };
      });
    },
  };

  /** Whoever filed a job died before both halves had theirs. */
  async function fileAgain(): Promise<void> {
    const half = await memory.get();
    const filed = new Set((await disk.jobs()).map(({ id }) => id));
    for (const job of half.jobs) {
      const open = openJob(job);
      if (open !== null && !filed.has(job.id)) await disk.file(open);
    }
    await memory.set({ ...half, jobs: half.jobs.flatMap((job) => privateJob(job) ?? []) });
  }

  async function changeRecord(
    id: string,
    how: (record: SignOutRecord) => SignOutRecord,
    beside: (half: PrivateHalf) => PrivateHalf,
  ): Promise<void> {
    const isKnown = ({ records, followUps }: PrivateHalf) =>
      records.some((record) => record.id === id) || followUps.some(({ recordId }) => recordId === id);
    if (!isKnown(await memory.get())) return;
    await change((half) => {
      const records = half.records.map((record) => (record.id === id ? how(record) : record));
      return beside({ ...half, records });
    });
  }
}
