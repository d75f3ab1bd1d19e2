import { expect, test } from 'vitest';
import { styleNames } from '../testbed/style-names.ts';
import { isHonest } from '../testbed/truth.ts';
import { finished } from './harness/outcome.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

test.each(styleNames)('P2 P3 L1 an unknown site that does %s gets the verdict that is true for it', async (style) => {
  const site = await world.signedIn(style);
  await world.signoff.tab(await site.tab.url());
  const { signoff: truth } = world.bed.truth(style);

  const record = await world.signOut(site);
  const { verdict, local } = finished(record, site.site.id);

  expect(isHonest(truth, verdict.kind), `${verdict.kind} is no lie: ${world.bed.truth(style).why}`).toBe(true);
  expect(world.alive(style) > 0, 'the server’s own table').toBe(truth.alive);
  expect(local).toMatchObject({ kind: 'clean' });
  expect(world.bed.pressed(style), 'controls that must not be pressed').toEqual([]);
  await world.forget(site);
});
