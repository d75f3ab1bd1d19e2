import type { FollowUp, SignOutRecord } from '../records/record';
import { storeOf } from '../records/record-of';
import { isPrivate } from '../signout/cookie-store';
import type { Job } from '../signout/job';

/** What of jobs, records and follow-ups is about private windows. */
export interface PrivateHalf {
  readonly jobs: readonly Job[];
  readonly records: readonly SignOutRecord[];
  readonly followUps: readonly FollowUp[];
}

export const emptyHalf: PrivateHalf = { jobs: [], records: [], followUps: [] };

/** null: it has no such target. */
export const privateJob = (job: Job): Job | null => partOfJob(job, true);
export const openJob = (job: Job): Job | null => partOfJob(job, false);

/** null: it has no such entry. */
export const privateRecord = (record: SignOutRecord): SignOutRecord | null => partOfRecord(record, true);
export const openRecord = (record: SignOutRecord): SignOutRecord | null => partOfRecord(record, false);

function partOfJob(job: Job, wanted: boolean): Job | null {
  const targets = job.targets.filter(({ store }) => isPrivate(store) === wanted);
  return targets.length === 0 ? null : { ...job, targets };
}

function partOfRecord(record: SignOutRecord, wanted: boolean): SignOutRecord | null {
  const entries = record.entries.filter((entry) => isPrivate(storeOf(entry)) === wanted);
  return entries.length === 0 ? null : { ...record, entries };
}

/** Everything but the targets is the open half's, where there is one. */
export const wholeJob = (open: Job, hidden: Job | undefined): Job =>
  hidden === undefined ? open : { ...open, targets: [...open.targets, ...hidden.targets] };

export const wholeRecord = (open: SignOutRecord, hidden: SignOutRecord | undefined): SignOutRecord =>
  hidden === undefined ? open : { ...open, entries: [...open.entries, ...hidden.entries] };

/** One with an id in the place of the one before it; null: gone. */
export function replaced<T extends { readonly id: string }>(all: readonly T[], id: string, next: T | null): T[] {
  const others = all.filter((one) => one.id !== id);
  return next === null ? others : [...others, next];
}
