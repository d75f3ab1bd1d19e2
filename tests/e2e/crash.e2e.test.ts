import { describe, expect, test } from 'vitest';
import { stepNames } from '../../lib/signout/job';
import { lastingLack } from './harness/installation.ts';
import { leftBehind, nothingLeft } from './harness/left-behind.ts';
import { finished } from './harness/outcome.ts';
import { ownStorage } from './harness/own-storage.ts';
import { skipped } from './harness/skipped.ts';
import { reached } from './harness/steps.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite, World } from './harness/world.ts';

const lack = lastingLack();
const options = { has: { localStorage: true, indexedDb: true, cookies: 5 } };

/** A page that works for a while answers late: nothing has begun by then, and nothing is resumed later. */
const busy = '{ const end = performance.now() + 900; while (performance.now() < end); }';

/** Signs in, presses, and stops right at this step; signs in anew when the step, or the rest of the job, was quicker. */
async function stoppedAt(world: World, step: (typeof stepNames)[number], stop: () => Promise<unknown>) {
  for (let tries = 0; tries < 8; tries++) {
    const site = await world.signedIn('post-csrf', options);
    const secrets = world.bed.sessions('post-csrf').map(({ id }) => id);
    world.bed.setMode('post-csrf', { delayMs: 80 }); // a step must last longer than it takes to stop it
    const seen = reached(world.signoff, step);
    const slow = step === 'check' ? site.tab.evaluate(busy).catch(() => null) : null;
    const { jobId } = await world.signoff.send('signout.start', { siteIds: [site.site.id], by: 'popup' });
    const hit = await seen;
    if (hit) await stop();
    world.bed.setMode('post-csrf', {});
    const record = await world.signoff.record(jobId);
    await slow;
    if (hit && (record.resumed || step === 'check')) return { site, record, secrets };
    await world.forget(site);
  }
  throw new Error(`the job was never stopped in the step ${step}`);
}

async function nothingStays(world: World, site: SignedInSite, secrets: readonly string[]): Promise<void> {
  expect(await leftBehind(world.signoff, world.bed.origin('post-csrf'))).toEqual(nothingLeft);
  const own = await until(async () => {
    const found = await ownStorage(world.signoff);
    return found.rules === 0 && found;
  }, 'no rule is left');
  for (const secret of secrets) expect(own.disk, 'nothing secret on disk').not.toContain(secret);
  expect(
    JSON.parse(own.disk)[1]
      ?.flat()
      ?.filter((row: { targets?: unknown }) => row.targets),
  ).toEqual([]);
  await world.forget(site);
}

describe('the worker is stopped', () => {
  const world = useWorld();

  test.each(stepNames)('E1 L4 in the step %s: the job ends as if nothing had been', async (step) => {
    const { site, record, secrets } = await stoppedAt(world, step, () => world.signoff.killWorker());
    const { verdict, local } = finished(record, site.site.id);
    expect([verdict.kind, local.kind, world.alive('post-csrf')]).toEqual(['proven', 'clean', 0]);
    expect(record.entries[0]?.steps.map((note) => note.step)).toEqual([...stepNames]);
    await nothingStays(world, site, secrets);
    const own = await ownStorage(world.signoff);
    for (const secret of secrets) expect(own.session, 'no witness in memory').not.toContain(secret);
  });

  test('E1 at every step of one job: it still ends', async () => {
    const site = await world.signedIn('post-csrf', options);
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

  test('E1 with no page open to wake it, the alarm takes the job up', async () => {
    const { site, record } = await stoppedAt(world, 'end', async () => {
      await world.signoff.killWorker();
      await until(() => world.signoff.extension.workerRuns(), 'the worker is there again', 60_000, 250);
    });
    expect(finished(record, site.site.id).local.kind).toBe('clean');
    await world.forget(site);
  });
});

describe.skipIf(lack)(`the browser is killed${skipped(lack)}`, () => {
  const world = useWorld('lasting');

  test.each(stepNames)(
    'E2 X27 in the step %s: the job ends at the next start and says what it cannot prove',
    async (step) => {
      const { site, record, secrets } = await stoppedAt(world, step, async () => {
        await world.signoff.killBrowser();
        await world.signoff.restart();
      });
      const { verdict, local } = finished(record, site.site.id);
      expect(local.kind).toBe('clean');
      const alive = world.alive('post-csrf');
      if (verdict.kind === 'proven') expect(alive).toBe(0);
      else
        expect(verdict).toMatchObject({ kind: alive > 0 ? expect.stringMatching(/still-alive|unproven/) : 'unproven' });
      await nothingStays(world, site, secrets);
      const own = await ownStorage(world.signoff);
      for (const secret of secrets) expect(own.session, 'no witness in memory').not.toContain(secret);
    },
  );

  test('C16 a browser killed while somebody is signed in cleans nothing', async () => {
    const site = await world.signedIn('remember-me-good', { has: { localStorage: true } });
    await world.signoff.restart(); // a browser that ends properly writes its cookies to disk
    await world.signoff.killBrowser();
    await world.signoff.restart();
    const { cookies } = await leftBehind(world.signoff, world.bed.origin('remember-me-good'));
    expect(cookies.length).toBeGreaterThan(0);
    expect(world.alive('remember-me-good')).toBeGreaterThan(0);
    expect((await world.signoff.overview()).job).toBeNull();
    await world.forget(site);
  });
});
