import { expect, test } from 'vitest';
import { stepNames } from '../../lib/signout/job';
import { finished } from './harness/outcome.ts';
import { reached } from './harness/steps.ts';
import { nothingStays, slowSiteOptions, stoppedAt } from './harness/stopped-at.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

test.each(stepNames)(
  'E1 L4 the worker is stopped in the step %s: the job ends as if nothing had been',
  async (step) => {
    const { site, record } = await stoppedAt(world, step, () => world.signoff.killWorker());
    const { verdict, local, provider } = finished(record, site.site.id);
    expect([verdict.kind, local.kind, site.alive()]).toEqual(['proven', 'clean', 0]);
    site.expectHonestProvider(provider);
    expect(record.entries[0]?.steps.map((note) => note.step)).toEqual([...stepNames]);
    await nothingStays(world, site);
  },
);

test('E1 the worker is stopped at every step of one job: it still ends', async () => {
  const site = await world.signedIn('post-csrf', slowSiteOptions);
  world.bed.setMode('post-csrf', { delayMs: 80 });
  const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'popup' });
  for (const step of stepNames.filter((name) => name !== 'check')) {
    await reached(world.signoff, step, true);
    await world.signoff.killWorker();
  }
  const record = await world.signoff.record(jobId);
  const { verdict, local } = finished(record, site.site.id);
  expect(
    [verdict.kind, local.kind, world.alive('post-csrf')],
    JSON.stringify([verdict, record.entries[0]?.steps]),
  ).toEqual(['proven', 'clean', 0]);
  await world.forget(site);
});

test('E1 the worker is stopped with no page open to wake it, the alarm takes the job up', async () => {
  const { site, record } = await stoppedAt(world, 'end', async () => {
    await world.signoff.killWorker();
    await until(() => world.signoff.extension.workerRuns(), 'the worker is there again', 60_000, 250);
  });
  expect(finished(record, site.site.id).local.kind).toBe('clean');
  await site.forget();
});
