import { describe, expect, test } from 'vitest';
import { lastingLack } from './harness/installation.ts';
import { leftBehind } from './harness/left-behind.ts';
import { finished } from './harness/outcome.ts';
import { skipped } from './harness/skipped.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { World } from './harness/world.ts';

/** The queued part runs by itself, within its first retries. */
const queueLimitMs = 100_000;

function settled(world: World, recordId: string, siteId: string) {
  return until(
    async () => {
      const records = await world.signoff.send('records.list', { limit: 20 });
      const record = records.find(({ id }) => id === recordId);
      const outcome = record && finished(record, siteId);
      return outcome && !(outcome.verdict.kind === 'unproven' && outcome.verdict.reason === 'queued') && outcome;
    },
    'the queued sign-out is settled',
    queueLimitMs,
    500,
  );
}

describe('the site cannot be reached', () => {
  const world = useWorld();

  test('L11 cleaned now, ended and proven as soon as the site answers again', { timeout: 180_000 }, async () => {
    const site = await world.signedIn('post-csrf', { has: { localStorage: true } });
    world.bed.setMode('post-csrf', { down: true });
    const record = await world.signOut(site);
    const { verdict, local } = finished(record, site.site.id);
    expect(verdict).toEqual({ kind: 'unproven', reason: 'queued' });
    expect(local.kind).not.toBe('residue');
    expect(world.alive('post-csrf')).toBe(1);
    world.bed.setMode('post-csrf', {});
    expect((await leftBehind(world.signoff, world.bed.origin('post-csrf'))).cookies).toEqual([]);
    const later = await settled(world, record.id, site.site.id);
    expect(later.verdict.kind).toBe('proven');
    expect(world.alive('post-csrf')).toBe(0);
    await world.forget(site);
  });
});

const lack = lastingLack();
describe.skipIf(lack)(`the browser is closed meanwhile${skipped(lack)}`, () => {
  const world = useWorld('lasting');

  test('L11 P6 the chance is gone: the record says so and claims nothing', { timeout: 180_000 }, async () => {
    const site = await world.signedIn('post-csrf');
    world.bed.setMode('post-csrf', { down: true });
    const record = await world.signOut(site);
    await world.signoff.restart();
    world.bed.setMode('post-csrf', {});
    const later = await settled(world, record.id, site.site.id);
    expect(later.verdict.kind).toBe('unproven');
    await world.forget(site);
  });
});
