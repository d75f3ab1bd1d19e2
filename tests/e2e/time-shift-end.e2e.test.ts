import { expect, test } from 'vitest';
import { finished } from './harness/outcome.ts';
import { shiftEnd } from './harness/shift-end.ts';
import { useTimedWorld } from './harness/use-timed-world.ts';

const world = useTimedWorld();

test('H1 R1 R8 a shift ends with three tabs, two sites and an unsaved form: hint, warning, countdown, wait, save, verdicts, record', async () => {
  const scenes: string[] = [];
  const story = await shiftEnd(world, async (scene) => void scenes.push(scene));
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
