import { expect, test } from 'vitest';
import { change, check, lines, ports, world } from './doctor-world';
import { start } from './run';

/** A product whose request its page fills in, with one tab of it, and one of its sign-in that was used last. */
function withOtherHost() {
  const site = change(world.addCrm('crm'), { presetId: 'redmine', otherHosts: ['login.example'] });
  const own = world.tabs[0]?.id;
  world.openTab('https://login.example/account');
  return { site, own };
}

test('P2 Z6 what a preset’s request is filled with is looked for in the site’s own page', async () => {
  const { site, own } = withOtherHost();
  ports.controls.lacksFor = async (id) =>
    id === own ? { kind: 'complete' } : { kind: 'missing', placeholder: 'token' };
  expect(lines(await check(site))).toContain('found recipe');
});

test('P2 a preset’s request is sent by the site’s own page', async () => {
  const { own } = withOtherHost();
  const senders: number[] = [];
  ports.controls.runRecipe = async (id) => {
    senders.push(id);
    return { kind: 'no-answer' };
  };
  await start(world, ports);
  expect(senders).toEqual([own]);
});
