import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeWorld } from '../fakes/fake-world';
import { outcomes, start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => vi.useRealTimers());

test('Z15 where nothing is found to press, the same pages are not searched a second time', async () => {
  const world = new FakeWorld();
  world.addCrm('alpha');
  world.crmOf('alpha').wayOut = 'nowhere';
  const ports = world.ports();
  const searched: string[] = [];
  const { openMenu } = ports.controls;
  ports.controls.openMenu = (id, ...asked) => {
    searched.push(world.tabs.find((tab) => tab.id === id)?.url ?? '');
    return openMenu(id, ...asked);
  };
  await start(world, ports);
  const [record] = world.records.values();
  expect(outcomes(record)).toEqual({ alpha: 'still-alive, clean' });
  expect(record?.entries[0]?.outcome).toMatchObject({ verdict: { reason: 'never-asked' } });
  expect(record?.entries[0]?.steps.find(({ step }) => step === 'end')).toMatchObject({ attempts: 0, tookMs: 0 });
  // The tab that is open, and a fresh one at each address where the control is likely.
  expect(searched).toEqual(['https://alpha.example/desk', 'https://alpha.example/desk', 'https://alpha.example/']);
});
