import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { finished } from './harness/outcome.ts';
import { shiftEnd } from './harness/shift-end.ts';
import { useTimedWorld } from './harness/use-timed-world.ts';

const world = useTimedWorld();

test('H1 R1 R8 R23 a shift ends with three tabs, two sites and an unsaved form: hint, warning, countdown, wait, save, verdicts, record', async () => {
  const scenes: string[] = [];
  const story = await shiftEnd(world, async (scene, page) => {
    scenes.push(scene);
    if (scene !== 'banner') expect(await faults(page), scene).toEqual([]);
  });
  const { endAt, sites, banners, badge, countdown, aliveWhileHeld, record } = story;
  expect(scenes).toEqual(['hint', 'banner', 'warning', 'last-minute', 'blocked', 'unsaved', 'ended', 'record']);
  expect(banners).toHaveLength(3);
  expect(badge).toBe('2m');
  expect(countdown).toMatch(/^0:[34]\d$/);
  expect(aliveWhileHeld).toBe(2);
  expect(record.cause).toMatchObject({ rule: 'shift-end', owner: 'you', dueAt: endAt, late: null });
  expect(record.entries).toHaveLength(2);
  for (const { site, key } of sites) {
    expect(finished(record, site.id)).toMatchObject({ verdict: { kind: 'proven' }, local: { kind: 'clean' } });
    expect(world.alive(key)).toBe(0);
  }
  await world.leave(...sites);
});
