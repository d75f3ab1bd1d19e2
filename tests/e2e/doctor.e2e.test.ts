import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY_MS } from '../../lib/base/time';
import type { Protocol } from '../../lib/messaging/protocol';
import type { SiteReport } from '../../lib/signout/doctor/report';
import { type Site, siteDefaults } from '../../lib/sites/site';
import { root } from '../setup/paths.mjs';
import { faults } from './harness/axe.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useWorld();

const check = (site: Site) => world.signoff.send('site.check', { id: site.id });
const change = (site: Site, changed: Protocol['site.change']['data']['change']) =>
  world.signoff.send('site.change', { id: site.id, change: changed });
const lines = (report: SiteReport) => report.findings.map(({ code, kind }) => `${kind} ${code}`);
const findings = async (site: Site) => lines((await check(site)).report);
const bad = (all: readonly string[]) => all.filter((line) => /^(?:problem|look)/.test(line));

/** Everything in the browser that a check must leave as it was. */
async function left({ address, tab }: SignedInSite) {
  const [cookies, tabs] = await world.signoff.call(
    async (url) => [await chrome.cookies.getAll({ url }), await chrome.tabs.query({})] as const,
    address,
  );
  return {
    cookies,
    tabs: tabs.map(({ id, url, active }) => ({ id, url, active })),
    page: await tab.evaluate(
      `({ html: document.body.outerHTML, storage: { ...localStorage }, focus: document.activeElement.tagName })`,
    ),
  };
}

test('Z6 a healthy site gets a clean report, its session lives, and nothing in the browser is another', async () => {
  const site = await world.signedIn('post-csrf', { has: { localStorage: true, indexedDb: true } });
  await world.signoff.send('site.inspect', { address: site.address });
  await until(async () => (await world.signoff.siteOverview(site.site.id)).session === 'signed-in', 'it is seen');
  const before = await left(site);
  const { report, seen } = await check(site.site);
  expect(bad(lines(report))).toEqual([]);
  expect(lines(report)).toEqual(
    expect.arrayContaining(['found access', 'found tabs', 'found control', 'found proof', 'found clear']),
  );
  expect(seen.control?.label).toBe('Sign out');
  expect(seen.proofPath).toMatch(/^\//);
  expect(bad(await findings(site.site))).toEqual([]);
  expect(world.alive('post-csrf')).toBe(1);
  expect(await left(site)).toEqual(before);
  await world.forget(site);
});

test.each(['spa-menu', 'frame-menu', 'chinese', 'decoys'] as const)(
  'Z6 Z13 %s: its control is found behind whatever hides it, and neither it nor a decoy is pressed',
  async (key) => {
    const site = await world.signedIn(key);
    expect((await findings(site.site)).join()).toMatch(/found control/);
    const html = () => site.tab.evaluate<string>('document.body.innerText');
    const text = await html();
    expect(await findings(site.site), 'the menu is shut again').toContainEqual(expect.stringMatching(/found control/));
    expect(await html()).toBe(text);
    expect(world.bed.pressed(key)).toEqual([]);
    expect(world.alive(key)).toBe(1);
    await world.forget(site);
  },
);

test('Z6 planted: a sign-out address that is not there, and a preset that does not fit', async () => {
  const site = await world.signedIn('get-logout', { change: { presetId: 'zammad' } });
  await change(site.site, { signOutUrl: `${site.address}api/nothing-here` });
  expect(bad(await findings(site.site))).toEqual(['look address-gone', 'look recipe-gone']);
  await site.tab.evaluate(`document.querySelectorAll('a[href$="/logout"]').forEach((one) => one.remove())`);
  const without = await findings(site.site);
  expect(without).toEqual(expect.arrayContaining(['problem address-gone', 'problem recipe-gone']));
  expect(without.join()).toMatch(/(?:problem control-none|unchecked control-unopened)/);
  await until(async () => (await world.signoff.siteOverview(site.site.id)).wouldFail, 'the overview says so');
  await expect.poll(badge, { timeout: 5_000 }).toBe('1');
  expect(world.alive('get-logout')).toBe(1);
  await world.forget(site);
});

test('Z6 a sign-out address is right where it answers strangers in a way of its own; where all addresses do alike, nobody knows', async () => {
  const liar = await world.signedIn('liar');
  await change(liar.site, { signOutUrl: `${liar.address}logout` });
  expect(await findings(liar.site)).toContain('found address');
  expect(world.alive('liar')).toBe(1);
  const alike = await world.signedIn('get-logout');
  await change(alike.site, { signOutUrl: `${alike.address}leave` });
  expect(await findings(alike.site)).toContain('unchecked address-unclear');
  expect(world.alive('get-logout')).toBe(1);
  await world.forget(liar);
  await world.forget(alike);
});

const badge = () => world.signoff.call(() => chrome.action.getBadgeText({}));

test('Z6 planted: an address for the proof that is the same for everybody', async () => {
  const site = await world.signedIn('spa-shell');
  await change(site.site, { proofUrl: site.address });
  expect(bad(await findings(site.site)).join()).toMatch(/look proof-(?:same|other)/);
  const page = await world.signoff.page(`options.html#site/${site.site.id}`);
  await page.click('[data-action="check-site"]');
  await page.waitFor('[data-finding^="proof-"] [data-action="change-proof"]', 30_000);
  await page.click('[data-action="change-proof"]');
  await until(() => page.evaluate<boolean>(`document.activeElement.id === 'proofUrl'`), 'the field has the focus');
  expect(world.alive('spa-shell')).toBe(1);
  await page.close();
  await world.forget(site);
});

test('Z6 planted: another sign-in page than at the last check', async () => {
  const site = await world.signedIn('get-logout');
  expect(await findings(site.site)).toContain('found sign-in-first');
  expect(await findings(site.site)).toContain('found sign-in-same');
  world.bed.configure('get-logout', { renewed: true });
  expect(await findings(site.site)).toContain('look sign-in-changed');
  expect(world.alive('get-logout')).toBe(1);
  await world.forget(site);
});

test('Z6 planted: access that was taken back, and access that was never given', async () => {
  const site = await world.signedIn('post-csrf');
  const { origins } = await world.signoff.siteOverview(site.site.id);
  await world.signoff.call((patterns) => chrome.permissions.remove({ origins: patterns }), [...origins]);
  expect(await findings(site.site)).toEqual(['problem access-taken-back', 'unchecked rest']);
  const text = await world.signoff.send('settings.export', {});
  const imported = JSON.parse(text) as { sites: Site[] };
  const never = { ...siteDefaults, id: 'never-given', name: 'Never', address: 'https://never.given.test/' };
  await world.signoff.send('settings.import', {
    text: JSON.stringify({ ...imported, sites: [...imported.sites, never] }),
  });
  expect(await findings({ id: 'never-given' } as Site)).toEqual(['problem access-missing', 'unchecked rest']);
  await world.signoff.send('site.remove', { id: 'never-given' });
  await world.signoff.grantHosts(origins);
  expect(bad(await findings(site.site))).toEqual([]);
  await world.forget(site);
});

test('Z6 nobody signed in is said, and nothing is good because nobody looked', async () => {
  const site = await world.signedIn('get-logout');
  await site.tab.goto(`${site.address}logout`);
  await site.tab.goto(site.address);
  const all = await findings(site.site);
  expect(all).toContain('unchecked nobody');
  expect(all.join()).not.toMatch(/found (?:control|proof)/);
  await world.forget(site);
});

test('Z6 the settings show what was found, the list marks it, and the page stays usable for everybody', async () => {
  const site = await world.signedIn('get-logout');
  const page = await world.signoff.page(`options.html#site/${site.site.id}`);
  await page.waitFor('[data-action="check-site"]');
  await page.click('[data-action="check-site"]');
  await page.waitFor('[data-checked-by="person"] [data-finding="control"]', 30_000);
  expect(await faults(page)).toEqual([]);
  await page.click('[data-finding^="clear"] [data-action="preview"]');
  await page.waitFor('.found [data-kind="cookies"]', 15_000);
  await page.evaluate(`location.hash = '#sites'`);
  await page.waitFor(`[data-site="${site.site.id}"] [data-check]`);
  await page.screenshot(join(root, 'test-results', 'doctor-sites.png'), { width: 1_000, height: 700 });
  await page.close();
  expect(world.alive('get-logout')).toBe(1);
  await world.forget(site);
});

test('Z6 a week on a page that somebody uses has its site checked by itself: no tab, no menu, no window', async () => {
  const site = await world.signedIn('chinese');
  const known = () => world.signoff.call(() => chrome.storage.local.get('checks'));
  await until(async () => JSON.stringify(await known()).includes(site.site.id), 'access to it was seen');
  await world.signoff.call(
    async (id, at) => {
      const { checks } = (await chrome.storage.local.get('checks')) as { checks: Record<string, { knownAt: number }> };
      await chrome.storage.local.set({ checks: { ...checks, [id]: { ...checks[id], knownAt: at } } });
    },
    site.site.id,
    Date.now() - 8 * DAY_MS,
  );
  await world.signoff.killWorker();
  await world.signoff.overview();
  const tabs = async () => (await world.signoff.call(() => chrome.tabs.query({}))).map(({ id }) => id);
  const open = await tabs();
  await world.signoff.call(() => {
    Object.assign(globalThis, { opened: [] });
    chrome.tabs.onCreated.addListener(({ id }) => (globalThis as unknown as { opened: unknown[] }).opened.push(id));
  });
  await site.tab.goto(site.address);
  const report = await until(
    async () => (await world.signoff.send('site.reports', {}))[site.site.id],
    'it is checked',
    30_000,
  );
  expect(report.by).toBe('week');
  expect(lines(report)).toContain('found proof');
  expect(bad(lines(report))).toEqual([]);
  expect(await world.signoff.call(() => (globalThis as unknown as { opened: unknown[] }).opened)).toEqual([]);
  expect(await tabs()).toEqual(open);
  expect(await site.tab.evaluate(`document.querySelector('details').open`)).toBe(false);
  expect(world.alive('chinese')).toBe(1);
  await world.forget(site);
});
