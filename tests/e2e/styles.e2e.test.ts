import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignOutRecord } from '../../lib/records/record';
import { type StyleName, styleNames } from '../testbed/style-names.ts';
import { isHonest } from '../testbed/truth.ts';
import { judged } from './harness/judged.ts';
import { finished } from './harness/outcome.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useWorld();

/** Signed out in one job each, side by side. Slow ones share a job; sites that share a host or a cookie do not. */
const slow: readonly StyleName[] = ['hang', 'error-500', 'redirect-loop', 'drip', 'captive', 'waf', 'unavailable'];
const alone: readonly StyleName[] = ['sibling', 'neighbour', 'expired-soon'];
const quick = styleNames.filter((name) => !slow.includes(name) && !alone.includes(name));
const jobs = [slow, ...inGroups(quick, 6), ...alone.map((name) => [name])];

function inGroups(names: readonly StyleName[], size: number): StyleName[][] {
  return names.length === 0 ? [] : [names.slice(0, size), ...inGroups(names.slice(size), size)];
}

describe.each(jobs.map((names) => ({ names })))('P2 P3 L1 unknown sites in one sign-out', ({ names }) => {
  const sites = new Map<StyleName, SignedInSite>();
  let record: SignOutRecord;

  beforeAll(async () => {
    for (const name of names) {
      const site = await world.signedIn(name);
      await world.signoff.tab(await site.tab.url());
      sites.set(name, site);
    }
    record = await world.signOut(...sites.values());
  }, 150_000);
  afterAll(async () => {
    for (const site of sites.values()) await world.forget(site);
  });

  test.for(names)('%s gets the verdict that is true for it', (style, { task }) => {
    const { verdict, local } = finished(record, sites.get(style)?.site.id ?? '');
    const { signoff: truth, why } = world.bed.truth(style);
    judged(task, isHonest(truth, verdict.kind));
    expect(isHonest(truth, verdict.kind), `${verdict.kind} is no lie: ${why}`).toBe(true);
    expect(world.alive(style) > 0, 'the server’s own table').toBe(truth.alive);
    expect(local).toMatchObject({ kind: 'clean' });
    expect(world.bed.pressed(style), 'controls that must not be pressed').toEqual([]);
  });
});

test('P2 P3 L1 every style of the test bed is among them', () => {
  expect(jobs.flat().sort()).toEqual([...styleNames].sort());
});
