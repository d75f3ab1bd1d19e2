import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { hostPatterns } from './harness/access.ts';
import { signIn } from './harness/sign-in.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function faults(page: Tab): Promise<string[]> {
  await page.evaluate(`${axe}; undefined`);
  return page.evaluate<string[]>('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
}

const suggested = async (address: string) => (await world.signoff.send('site.inspect', { address })).presets;
const siteAt = async (address: string) =>
  (await world.signoff.send('settings.get', {})).sites.find((site) => site.address === address);
const chosen = (page: Tab) => page.evaluate<string>(`document.querySelector('#preset').value`);

test('S2 S10 a site added by hand is recognised once access was given, and keeps no preset until it is pressed', async () => {
  const address = world.bed.url('get-logout--posing', { poses: 'suitecrm-7' });
  const tab = await signIn(world.signoff, address);
  expect(await suggested(address), 'nothing is looked at before access').toEqual([]);

  await world.signoff.willAllow(hostPatterns(new URL(address).hostname));
  const page = await world.signoff.page(`options.html#add/${encodeURIComponent(address)}`);
  await page.waitFor('#name');
  expect(await chosen(page)).toBe('');
  await page.click('form [data-action="add-site"]');

  await page.waitFor('[data-suggested="suitecrm-7"]');
  await page.waitForText('This looks like SuiteCRM 7.');
  expect(await chosen(page)).toBe('');
  const site = await until(() => siteAt(address), 'the site is in the settings');
  expect(site.presetId).toBeNull();
  expect(await faults(page)).toEqual([]);

  await page.click('[data-action="use-preset"]');
  await until(async () => (await siteAt(address))?.presetId === 'suitecrm-7', 'the preset is in the settings');
  await page.waitForText('A cookie with the id of the last person stays');
  expect(await page.has('[data-suggested]')).toBe(false);
  expect(await chosen(page)).toBe('suitecrm-7');
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('preset');
  expect(await faults(page)).toEqual([]);
  await page.close();
  await world.forget({ key: 'get-logout--posing', site, address, tab });
});

test('S2 what only the page shows – names of its storage, its markup – is seen while a tab of it is open', async () => {
  const site = await world.signedIn('get-logout', { has: { poses: 'odoo' } });
  const odoo = { id: 'odoo', name: 'Odoo', why: 'fingerprint' };
  expect(await suggested(site.address)).toEqual([odoo]);
  await site.tab.evaluate('localStorage.clear()');
  expect(await suggested(site.address), 'by its markup alone').toEqual([odoo]);
  await site.tab.evaluate(`document.querySelector('.o_user_menu').remove()`);
  expect(await suggested(site.address)).toEqual([]);
  await site.tab.evaluate(`sessionStorage.setItem('web.lastConnectedUser', '')`);
  expect(await suggested(site.address), 'by a storage key alone').toEqual([odoo]);
  await world.signoff.closeTabsAt(site.address);
  expect(await suggested(site.address)).toEqual([]);
  await world.forget(site);
});

test('S2 a site that resembles no known product is offered nothing, also by a page that does not answer', async () => {
  const plain = await world.signedIn('post-csrf');
  const stuck = await world.signedIn('get-logout', { has: { stuck: 'spin' } });
  const answers = () => stuck.tab.evaluate('1', { limitMs: 300 }).catch(() => null);
  await until(async () => (await answers()) === null, 'the page is stuck');
  const startedAt = Date.now();
  expect([await suggested(plain.address), await suggested(stuck.address)]).toEqual([[], []]);
  expect(Date.now() - startedAt).toBeLessThan(6_000);
  await world.forget(plain);
  await world.forget(stuck);
});
