import { describe, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../lib/base/time';
import { lookAtSites } from '../../lib/flows/look-at-sites';
import { overviewNow } from '../../lib/flows/overview';
import { startSignOut } from '../../lib/flows/start-sign-out';
import { close, deeds, doctor, ports, privately, state, stored, world } from './doctor-world';
import { finish, manual } from './run';

describe('the weekly check', () => {
  const notice = async () => {
    await lookAtSites(ports, world.settings.sites);
    const noticed = doctor.notice(await overviewNow(ports, null));
    await finish(noticed);
  };
  const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

  test('Z6 comes a week after the site was first seen and a week after each check, not before', async () => {
    const site = world.addCrm('crm');
    await notice();
    later(7 * DAY_MS - 60_000);
    await notice();
    expect(stored(site)).toBeFalsy();
    later(60_000);
    await notice();
    expect(stored(site)).toBeFalsy();
    later(10 * 60_000);
    await notice();
    expect(stored(site)?.by).toBe('week');
    const first = stored(site)?.at;
    later(6 * DAY_MS);
    await notice();
    expect(stored(site)?.at).toBe(first);
    later(DAY_MS);
    await notice();
    expect(stored(site)?.at).toBeGreaterThan(first ?? 0);
  });

  test('Z6 opens nothing, presses nothing, and is the same before and after', async () => {
    const site = world.addCrm('crm', 'honest', 2);
    world.crmOf('crm').wayOut = 'menu';
    ports.traffic.lastCredentialedAnswerAt = async () => Date.now();
    await notice();
    later(8 * DAY_MS);
    const before = state();
    await notice();
    expect(stored(site)?.findings).toContainEqual({
      code: 'control-unopened',
      kind: 'unchecked',
      values: { why: 'week' },
    });
    expect(state()).toBe(before);
    expect(deeds).toEqual([]);
    expect(world.peeks).toBe(0);
  });

  test('Z6 is told of with its time by the next overview, with what it found unchanged, too', async () => {
    const site = world.addCrm('crm');
    await notice();
    expect((await overviewNow(ports, null)).sites[0]?.checkedAt).toBeNull();
    later(8 * DAY_MS);
    await notice();
    expect((await overviewNow(ports, null)).sites[0]?.checkedAt).toBe(stored(site)?.at);
  });

  test('Z6 looks at one site at a time', async () => {
    const sites = [world.addCrm('crm'), world.addCrm('desk')];
    await notice();
    later(8 * DAY_MS);
    await notice();
    expect(sites.filter((site) => stored(site)).length).toBe(1);
    later(11 * 60_000);
    await notice();
    expect(sites.filter((site) => stored(site)).length).toBe(2);
  });

  test.each<[when: string, make: () => Promise<void> | void]>([
    [
      'nobody is signed in',
      () => {
        world.cookies = [];
      },
    ],
    ['a sign-out runs', async () => void (await startSignOut(ports, ['crm'], manual))],
    [
      'somebody is signed in only in a private window',
      () => {
        world.cookies = [];
        world.tabs = [];
        world.signInIn(privately, 'crm');
      },
    ],
    ['access is gone', close],
  ])('Z6 does not come while %s', async (_, make) => {
    const site = world.addCrm('crm');
    await notice();
    later(8 * DAY_MS);
    await make();
    deeds.length = 0;
    await notice();
    expect(stored(site)).toBeFalsy();
    expect(deeds).toEqual([]);
  });

  test('E3 sets no alarm', async () => {
    world.addCrm('crm');
    await notice();
    later(8 * DAY_MS);
    await notice();
    expect(world.alarms.size).toBe(0);
  });
});
