import type { FollowUp } from '../records/record';
import type { Witness } from '../signout/witness';
import type { Ports } from './ports';
import { providerKey } from './provider-secret';
import { orphansOfRecording } from './teach/session';

export const secretKey = (jobId: string, targetId: string): string => `witness:${jobId}/${targetId}`;
/** There while a job of this browser run waits for somebody's decision. */
export const heldKey = (jobId: string): string => `held:${jobId}`;
export const questionsKey = (followUpId: string): string => `questions:${followUpId}`;

/** null: the browser was closed since, or the job is over. */
export async function loadWitness(ports: Ports, key: string): Promise<Witness | null> {
  return (await ports.secrets.load(key)) as Witness | null;
}

export async function saveWitness(ports: Ports, key: string, witness: Witness): Promise<void> {
  await ports.secrets.save(key, witness);
}

/** A worker may die after the job is gone and before its secrets are: whatever no job, no follow-up and no recording needs is dropped. */
export async function dropOrphans(ports: Ports): Promise<void> {
  const [jobs, followUps, keys] = await Promise.all([
    ports.journal.jobs(),
    ports.journal.followUps(),
    ports.secrets.keys(),
  ]);
  const needed = new Set([
    ...jobs.map((job) => heldKey(job.id)),
    ...jobs.flatMap((job) => job.targets.map((target) => secretKey(job.id, target.id))).flatMap(withProvider),
    ...followUps.flatMap(keysOf),
  ]);
  const orphans = keys.filter((key) => /^(witness|provider|questions|held):/.test(key) && !needed.has(key));
  await Promise.all([...orphans, ...orphansOfRecording(keys)].map((key) => ports.secrets.drop(key)));
}

const withProvider = (key: string): string[] => [key, providerKey(key)];

function keysOf({ id, kind, recordId, targetId }: FollowUp): string[] {
  if (kind === 'second-look') return [questionsKey(id)];
  const key = secretKey(recordId, targetId);
  return kind === 'queued' ? withProvider(key) : [providerKey(key)];
}
