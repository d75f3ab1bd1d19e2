import { expect, vi } from 'vitest';
import type { Ports } from '../../lib/flows/ports';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { SignOutRecord } from '../../lib/records/record';
import type { FakeWorld } from '../fakes/fake-world';

export const manual = { kind: 'manual', by: 'popup' } as const;
export const nothing = () => undefined;

/** Lets time pass until the work is done. */
export async function finish(work: Promise<unknown>, ms = 120_000): Promise<void> {
  let done = false;
  void work.then(() => {
    done = true;
  });
  for (let waited = 0; !done && waited < ms; waited += 500) await vi.advanceTimersByTimeAsync(500);
  expect(done, 'it came to an end').toBe(true);
}

/** Files a job for all sites and runs it as far as it goes without anybody's decision. */
export async function start(world: FakeWorld, ports: Ports = world.ports()): Promise<string> {
  const siteIds = world.settings.sites.map((site) => site.id);
  const { jobId } = await startSignOut(ports, siteIds, manual);
  await run(ports);
  return jobId ?? '';
}

export const run = (ports: Ports): Promise<void> => finish(createJobRunner(ports, nothing)());

/** What became of each site of a record. */
export const outcomes = (record: SignOutRecord | undefined) =>
  Object.fromEntries(
    (record?.entries ?? []).map(({ siteId, outcome }) => [
      siteId,
      outcome.kind === 'finished' ? `${outcome.verdict.kind}, ${outcome.local.kind}` : outcome.kind,
    ]),
  );
