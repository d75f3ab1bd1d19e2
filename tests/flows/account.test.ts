import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAtSites } from '../../lib/flows/look-at-sites';
import { overviewNow } from '../../lib/flows/overview';
import type { Ports } from '../../lib/flows/ports';
import { FakeWorld } from '../fakes/fake-world';
import { start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Pages that name somebody, by tab, also where nobody is signed in any more. */
function naming(world: FakeWorld, names: readonly string[]): Ports {
  const ports = world.ports();
  const look: Ports['controls']['look'] = async (id, options) => {
    const seen = await ports.controls.look(id, options);
    const account = names[world.tabs.findIndex((tab) => tab.id === id)];
    if (seen.kind !== 'looked' || account === undefined) return seen;
    return { ...seen, frames: seen.frames.map((frame) => ({ ...frame, account })) };
  };
  return { ...ports, controls: { ...ports.controls, look } };
}

async function shown(ports: Ports) {
  await lookAtSites(ports, (await ports.settings.load()).settings.sites);
  return (await overviewNow(ports, null)).sites.map(({ account, stores }) => [
    account,
    ...stores.map((one) => one.account),
  ]);
}

test('Z21 as whom somebody is signed in is told, by site and store', async () => {
  const world = new FakeWorld();
  world.addCrm('crm');
  expect(await shown(naming(world, ['Anna Schmidt']))).toEqual([['Anna Schmidt', 'Anna Schmidt']]);
});

test('Z21 tabs that name two people name nobody', async () => {
  const world = new FakeWorld();
  world.addCrm('crm', 'honest', 2);
  expect(await shown(naming(world, ['Anna', 'Ben']))).toEqual([[null, null]]);
});

test('Z21 once signed out nobody is named, in no record and not in what is stored', async () => {
  const world = new FakeWorld();
  world.addCrm('crm');
  const ports = naming(world, ['Anna Schmidt', 'Anna Schmidt', 'Anna Schmidt']);
  await shown(ports);
  await start(world, ports);
  expect((await shown(ports)).flat().filter(Boolean)).toEqual([]);
  const kept = JSON.stringify([[...world.records.values()], world.facts, world.settings, [...world.jobs.values()]]);
  expect(kept).not.toContain('Anna');
});
