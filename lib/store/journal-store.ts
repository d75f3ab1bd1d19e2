import type { EpochMs } from '../base/time';
import type { FollowUp, SignOutRecord } from '../records/record';
import type { Job } from '../signout/job';

/** Records that finished before `keepSince` go, and of the others the oldest beyond `keepCount`. */
export interface Retention {
  readonly keepSince: EpochMs;
  readonly keepCount: number;
}

/** The few operations of the journal that must be atomic; the database and the memory stand-in both do them. */
export interface JournalStore {
  jobs(): Promise<Job[]>;
  file(job: Job): Promise<void>;
  /** null: there is no such job, or `change` gave null; then nothing is written. */
  updateJob(jobId: string, change: (job: Job) => Job | null): Promise<Job | null>;
  finish(jobId: string, record: SignOutRecord, followUps: readonly FollowUp[], retention: Retention): Promise<void>;
  /** Newest first. */
  records(limit: number): Promise<SignOutRecord[]>;
  updateRecord(id: string, change: (record: SignOutRecord) => SignOutRecord): Promise<void>;
  followUps(): Promise<FollowUp[]>;
  fileFollowUp(item: FollowUp): Promise<void>;
  settleFollowUp(id: string, change: (record: SignOutRecord) => SignOutRecord, next: FollowUp | null): Promise<void>;
}
