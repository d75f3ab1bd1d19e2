import { expect, test } from 'vitest';
import type { TaughtStep } from '../../lib/sites/taught';
import { change, check, lines, ports, world } from './doctor-world';
import { start } from './run';

const OTHER = 'https://login.example/account';

/** A product whose request its page fills in, with one tab of it, and one of its sign-in that was used last. */
function withOtherHost() {
  const site = change(world.addCrm('crm'), { presetId: 'redmine', otherHosts: ['login.example'] });
  const own = world.tabs[0]?.id;
  world.openTab(OTHER);
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

/** The same with its sign-in's tab only, where somebody is signed in as well. */
function onlyOtherHost(presetId: string) {
  const site = change(world.addCrm('crm', 'honest', 0), { presetId, otherHosts: ['login.example'] });
  world.openTab(OTHER);
  return site;
}

test('P2 where only a page of another host is open, a preset’s request is sent by one of ours', async () => {
  onlyOtherHost('redmine');
  const senders: (string | undefined)[] = [];
  ports.controls.runRecipe = async (id) => {
    senders.push(world.tabs.find((tab) => tab.id === id)?.url);
    return { kind: 'no-answer' };
  };
  await start(world, ports);
  expect(senders).toEqual(['https://crm.example/']);
});

test('P2 one that no page has to fill is sent without a page then', async () => {
  onlyOtherHost('erxes');
  const sent: string[] = [];
  const { send } = ports.replay;
  ports.replay.send = (request, limitMs) => {
    sent.push(request.url);
    return send(request, limitMs);
  };
  await start(world, ports);
  expect(sent[0]).toBe('https://crm.example/graphql');
});

test('P2 Z6 that a page of another host lacks a preset’s token says nothing of the site', async () => {
  const site = onlyOtherHost('redmine');
  world.lacking = 'token';
  const said = lines(await check(site));
  expect(said?.filter((line) => line.includes('recipe'))).toEqual([]);
});

test.each<[says: string, own: boolean, holds: boolean]>([
  ['unchecked taught-unclear', false, true],
  ['unchecked taught-unclear', false, false],
  ['found taught', true, true],
  ['look taught-gone', true, false],
])('S9 Z6 %s of a recorded request; own page open: %s, page fills it: %s', async (says, own, holds) => {
  const request = { method: 'POST', path: '/x', headers: [], body: null } as const;
  const values = [{ placeholder: 'v1', from: 'meta', name: 'csrf' }] as const;
  const steps: TaughtStep[] = [];
  const taught = { taughtAt: 0, steps, request: { ...request, values }, landsOn: null };
  const site = change(world.addCrm('crm', 'honest', Number(own)), { taught, otherHosts: ['login.example'] });
  world.crmOf('crm').wayOut = 'nowhere';
  if (!own) world.openTab(OTHER);
  world.lacking = holds ? null : 'v1';
  expect(lines(await check(site))?.filter((line) => line.includes('taught'))).toEqual([says]);
});

test('S9 Z6 recorded steps are looked for in pages of other hosts, and count where they are', async () => {
  const step: TaughtStep = { role: 'control', selectors: [['#leave']], text: '', frame: null };
  const taught = { taughtAt: 0, steps: [step], request: null, landsOn: null };
  const site = change(world.addCrm('crm'), { taught, otherHosts: ['login.example'] });
  world.crmOf('crm').wayOut = 'nowhere';
  const other = world.openTab(OTHER);
  const { findTaught } = ports.controls;
  world.elements.set('#leave', 'nothing');
  ports.controls.findTaught = async (id, sought) =>
    id === other.id ? findTaught(world.tabs[0]?.id ?? 0, sought) : { kind: 'absent' };
  expect(lines(await check(site))?.filter((line) => line.includes('taught'))).toEqual(['found taught']);
});
