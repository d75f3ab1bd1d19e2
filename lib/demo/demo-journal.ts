import type { JournalPort, SecretsPort } from '../flows/ports';
import type { Job } from '../signout/job';
import type { Demo } from './demo-state';

/** Keeps what one sign-out needs. What would follow later, such as the second look, is not rehearsed. */
export function demoJournal(demo: Demo): JournalPort {
  const updateJob = async (id: string, how: (job: Job) => Job) => {
    await demo.change(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? how(job) : job)) }));
    return demo.now().jobs.find((job) => job.id === id) ?? null;
  };
  return {
    jobs: async () => [...demo.now().jobs],
    file: (job) => demo.change(({ jobs }) => ({ jobs: [...jobs, job] })),
    updateJob,
    updateTarget: (jobId, targetId, how) =>
      updateJob(jobId, (job) => ({
        ...job,
        targets: job.targets.map((target) => (target.id === targetId ? how(target) : target)),
      })),
    finish: (jobId, record) =>
      demo.change((state) => ({
        jobs: state.jobs.filter(({ id }) => id !== jobId),
        records: [record, ...state.records.filter(({ id }) => id !== record.id)],
      })),
    records: async (limit) => demo.now().records.slice(0, limit),
    updateRecord: nothing,
    followUps: async () => [],
    fileFollowUp: nothing,
    settleFollowUp: nothing,
  };
}

const nothing = async () => undefined;

export function demoSecrets(demo: Demo): SecretsPort {
  return {
    load: async (key) => demo.now().secrets[key] ?? null,
    save: (key, value) => demo.change(({ secrets }) => ({ secrets: { ...secrets, [key]: value } })),
    drop: (key) => demo.change(({ secrets: { [key]: _, ...secrets } }) => ({ secrets })),
    keys: async () => Object.keys(demo.now().secrets),
  };
}
