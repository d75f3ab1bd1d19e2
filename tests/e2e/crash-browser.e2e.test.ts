import { describe, expect, test } from 'vitest';
import { stepNames } from '../../lib/signout/job';
import { lastingLack } from './harness/installation.ts';
import { leftBehind } from './harness/left-behind.ts';
import { finished } from './harness/outcome.ts';
import { skipped } from './harness/skipped.ts';
import { nothingStays, stoppedAt } from './harness/stopped-at.ts';
import { useWorld } from './harness/use-world.ts';

const lack = lastingLack();

describe.skipIf(lack)(`the browser is killed${skipped(lack)}`, () => {
  const world = useWorld('lasting');

  test.each(stepNames)(
    'E2 X27 in the step %s: the job ends at the next start and says what it cannot prove',
    async (step) => {
      const { site, record } = await stoppedAt(world, step, async () => {
        await world.signoff.killBrowser();
        await world.signoff.restart();
      });
      const { verdict, local, provider } = finished(record, site.site.id);
      expect(local).toMatchObject({ kind: 'clean' });
      site.expectHonestProvider(provider);
      const alive = site.alive();
      if (verdict.kind === 'proven') expect(alive).toBe(0);
      else
        expect(verdict).toMatchObject({ kind: alive > 0 ? expect.stringMatching(/still-alive|unproven/) : 'unproven' });
      await nothingStays(world, site);
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
