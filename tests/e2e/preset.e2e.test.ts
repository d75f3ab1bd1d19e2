import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { type Twin, twins } from '../testbed/preset-twins.ts';
import { hostPatterns } from './harness/access.ts';
import { inFirefox } from './harness/engine.ts';
import { finished } from './harness/outcome.ts';
import { signIn } from './harness/sign-in.ts';
import { skipped } from './harness/skipped.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite } from './harness/world.ts';

/** A product's own hosts lead to the test bed; its switch for ours is said again, as the last one counts. */
const world = useWorld('unpacked', ({ httpsPort }) =>
  inFirefox ? {} : { args: [`--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.pipedrive.com 127.0.0.1:${httpsPort}`] },
);
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

test('S2 at an address that nobody knows a family is told by its cookie, a product by the path of an open page', async () => {
  const site = await world.signedIn('post-csrf');
  const ids = async () => (await suggested(site.address)).map(({ id, why }) => `${id} ${why}`);
  await site.tab.evaluate(`document.cookie = 'laravel_session=x'`);
  expect(await ids()).toEqual(['family-laravel fingerprint']);
  await site.tab.goto(`${site.address}front/central.php`);
  expect(await ids()).toEqual(['glpi fingerprint', 'family-laravel fingerprint']);
  await site.tab.goto(`${site.address}contacts?from=/front/central.php`);
  expect(await ids(), 'the query is not looked at').toEqual(['family-laravel fingerprint']);
  await site.tab.evaluate(`document.cookie = 'laravel_session=; max-age=0'`);
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

const elsewhere = inFirefox ? 'Firefox has no rule that leads a host to a port' : null;

async function twinOf({ preset, style, poses, hosts }: Twin): Promise<SignedInSite> {
  const has = poses ? { poses } : {};
  if (hosts === undefined) return world.signedIn(style, { has, change: { presetId: preset } });
  const { bed, signoff } = world;
  bed.configure(style, has);
  for (const host of Object.values(hosts)) bed.alias(host, style);
  const address = `https://${hosts.site}/`;
  const site = await signoff.addSite(address, preset, { presetId: preset, otherHosts: [hosts.account] });
  return { key: style, site, address, tab: await signIn(signoff, address) };
}

/** MoChat's page keeps the token of its calls under a name of its own, in JSON's quotation marks. */
const keepToken = `localStorage.setItem('ACCESS_TOKEN', JSON.stringify('Bearer ' + localStorage.getItem('nodewell.token')))`;

for (const twin of twins) {
  const why = twin.hosts ? elsewhere : null;
  const { strategy, preset, style, by } = twin;
  const ends = by === null ? 'nothing ends' : 'what the preset knows ends';
  test.skipIf(why)(
    `S2 P2 ${strategy} of ${preset}: ${ends} the session at the server of ${style}${skipped(why)}`,
    async () => {
      const site = await twinOf(twin);
      if (preset === 'mochat') await site.tab.evaluate(keepToken);
      expect(world.alive(site.key)).toBe(1);
      const record = await world.signOut(site);
      const end = record.entries[0]?.steps.find(({ step }) => step === 'end');
      const { verdict, local } = finished(record, site.site.id);
      if (by !== null) expect(end).toMatchObject({ strategy: by, attempts: 1 });
      expect([verdict.kind, local.kind]).toEqual([by === null ? 'still-alive' : 'proven', 'clean']);
      expect(world.alive(site.key)).toBe(by === null ? 1 : 0);
      await world.forget(site);
    },
  );
}
