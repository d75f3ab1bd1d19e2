import { expect, test } from 'vitest';
import { finished } from './harness/outcome.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();
const fixtureNames = /Lindqvist|Ferreira|Adeyemi/;

test('L5 a site with no open tab is signed out', async () => {
  const site = await world.signedIn('post-csrf');
  await site.tab.close();
  const { verdict, local } = finished(await world.signOut(site), site.site.id);
  expect([verdict.kind, local.kind, world.alive('post-csrf')]).toEqual(['proven', 'clean', 0]);
  expect(await world.signoff.tabsAt(site.address)).toEqual([]);
  await world.forget(site);
});

test('L6 a discarded tab and a crashed one do not keep it from being signed out', async () => {
  const site = await world.signedIn('post-csrf');
  const [first] = await world.signoff.tabsAt(site.address);
  const crashing = await world.signoff.tab(`${site.address}tickets`);
  await site.tab.letGo();
  const discarded = await world.signoff.call(async (id) => {
    await chrome.tabs.discard(id);
    return (await chrome.tabs.query({ discarded: true })).length === 1;
  }, first?.id ?? -1);
  await crashing.crash();
  const { verdict, local } = finished(await world.discardAndSignOut(site), site.site.id);
  expect(discarded).toBe(true);
  expect([verdict.kind, local.kind, world.alive('post-csrf')]).toEqual(['proven', 'clean', 0]);
  expect(await world.signoff.tabsAt(site.address)).toEqual([]);
  await world.forget(site);
});

test('L9 five pages that ask before they are left cannot block it', async () => {
  const site = await world.signedIn('guarded');
  const tabs = [site.tab];
  for (let count = 1; count < 5; count++) tabs.push(await world.signoff.tab(`${site.address}contacts`));
  for (const tab of tabs) {
    await tab.activate();
    await tab.fill('input', 'half a sentence'); // only a touched page may ask
  }
  const record = await world.discardAndSignOut(site);
  const { verdict, local } = finished(record, site.site.id);
  expect([verdict.kind, local.kind, world.alive('guarded')]).toEqual(['proven', 'clean', 0]);
  expect(await world.signoff.tabsAt(site.address)).toEqual([]);
  const close = record.entries[0]?.steps.find(({ step }) => step === 'close');
  expect(close?.tookMs).toBeLessThanOrEqual(3_000);
  await world.forget(site);
});

test.each(['spin', 'alerts'] as const)('L9 X19 a page that is stuck in %s cannot block it', async (stuck) => {
  const site = await world.signedIn('get-logout', { has: { stuck } });
  await site.tab.letGo();
  const record = await world.discardAndSignOut(site);
  expect(finished(record, site.site.id).local.kind).toBe('clean');
  expect(record.entries[0]?.tookMs).toBeLessThan(30_000);
  expect(await world.signoff.tabsAt(site.address)).toEqual([]);
  expect(world.alive('get-logout')).toBe(0);
  await world.forget(site);
});

test('L10 two tenants of one product are two lines with two verdicts', async () => {
  const north = await world.signedIn('post-csrf--north');
  const south = await world.signedIn('post-csrf--south');
  const first = finished(await world.signOut(north), north.site.id);
  expect([first.verdict.kind, world.alive('post-csrf--north'), world.alive('post-csrf--south')]).toEqual([
    'proven',
    0,
    1,
  ]);
  const both = await world.signOut(north, south);
  expect(both.entries.map(({ siteId }) => siteId).sort()).toEqual([north.site.id, south.site.id].sort());
  expect(finished(both, south.site.id).verdict.kind).toBe('proven');
  await world.forget(north);
  await world.forget(south);
});

test('L2 tabs in several windows are all found', async () => {
  const site = await world.signedIn('spa-menu');
  for (let count = 0; count < 2; count++) await world.signoff.tab(`${site.address}#/deals`, { newWindow: true });
  expect(await world.signoff.tabsAt(site.address)).toHaveLength(3);
  const { verdict, local } = finished(await world.signOut(site), site.site.id);
  expect([verdict.kind, local.kind]).toEqual(['proven', 'clean']);
  expect(await world.signoff.tabsAt(site.address)).toEqual([]);
  await world.forget(site);
});

test('C8 C12 tabs that stay are on a neutral page, and Back shows no customer', async () => {
  const has = { sessionStorage: true, serviceWorker: 'cached-page', cacheStorage: true } as const;
  const site = await world.signedIn('get-logout', { has, change: { tabsAfterwards: 'blank' } });
  for (const page of ['tickets', 'deals', 'contacts']) await site.tab.goto(`${site.address}${page}`);
  expect(await site.tab.text()).toMatch(fixtureNames);
  const { local } = finished(await world.signOut(site), site.site.id);
  expect(local.kind).toBe('clean');
  expect(await site.tab.exists()).toBe(true);
  expect(await site.tab.text()).not.toMatch(fixtureNames);
  let pages = 0;
  while (await site.tab.back()) {
    expect(await site.tab.text()).not.toMatch(fixtureNames);
    pages += 1;
  }
  expect(pages).toBeGreaterThan(2);
  await world.forget(site);
});
