import { expect, test } from 'vitest';
import { hostOrigins } from '../../lib/sites/permission-origins';
import { faults } from './harness/axe.ts';
import { Signoff } from './harness/signoff.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useWorld();

const row = ({ site }: SignedInSite, attributes = '') => `[data-site="${site.id}"]${attributes}`;

test('L2 E4 one press: the popup shows what is, what happens and what came of it', async () => {
  const honest = await world.signedIn('post-csrf');
  const liar = await world.signedIn('liar');
  const popup = await world.signoff.openPopup();
  await popup.waitFor('[data-run="idle"]');
  for (const site of [honest, liar]) await popup.waitFor(row(site, '[data-session="signed-in"]'));
  await popup.click('[data-action="sign-out-all"]');
  await popup.waitFor('[data-run="running"]');
  await popup.waitFor('[data-run="done"]', 60_000);
  await popup.waitFor(row(honest, '[data-verdict="proven"][data-local="clean"]'));
  await popup.waitFor(row(liar, '[data-verdict="still-alive"][data-local="clean"]'));
  expect(await popup.has(row(liar, '[data-verdict="proven"]'))).toBe(false);
  expect([world.alive('post-csrf'), world.alive('liar')]).toEqual([0, 1]);
  expect(await faults(popup)).toEqual([]);
  await popup.close();
  const again = await world.signoff.openPopup();
  await again.waitFor(row(honest, '[data-verdict="proven"]'));
  await again.click('[data-action="records"]');
  await again.waitFor('[data-record]');
  await again.click('[data-action="details"]');
  await again.waitFor('[data-receipt]');
  await again.close();
  await world.forget(honest);
  await world.forget(liar);
});

test('L10 the button of one row signs out of that site only', async () => {
  const first = await world.signedIn('post-csrf--one');
  const second = await world.signedIn('post-csrf--two');
  const popup = await world.signoff.openPopup();
  await popup.click(`${row(second)} [data-action="sign-out"]`);
  await popup.waitFor(row(second, '[data-verdict="proven"]'), 60_000);
  expect([world.alive('post-csrf--one'), world.alive('post-csrf--two')]).toEqual([1, 0]);
  await popup.close();
  await world.forget(first);
  await world.forget(second);
});

test('X5 L2 the button has the focus: Enter is enough, and Escape stops in the stop window', async () => {
  const site = await world.signedIn('post-csrf');
  await world.signoff.send('settings.change', { stopWindowMs: 10_000 });
  const popup = await world.signoff.openPopup();
  const focused = () => popup.evaluate(`document.activeElement?.getAttribute('data-action')`);
  await until(async () => (await focused()) === 'sign-out-all', 'the button has the focus', 5_000);
  await popup.press('Enter');
  await popup.waitFor('[data-run="running"] [data-action="cancel"]');
  await until(async () => (await focused()) === 'cancel', 'Stop has the focus', 5_000);
  await popup.press('Escape');
  await until(async () => (await world.signoff.overview()).job === null, 'the job is stopped', 8_000);
  expect(world.alive('post-csrf')).toBe(1);
  await world.signoff.send('settings.change', { stopWindowMs: 0 });
  await popup.close();
  await world.forget(site);
});

test('X5 everything can be reached with Tab alone, and the focus is never lost', async () => {
  const sites = [await world.signedIn('post-csrf'), await world.signedIn('liar')];
  const popup = await world.signoff.openPopup();
  await popup.waitFor(row(sites[0] as SignedInSite));
  const reachable = await popup.evaluate<string[]>(
    `[...document.querySelectorAll('[data-action]')].filter((el) => el.offsetParent && el.tabIndex >= 0).map((el) => el.dataset.action)`,
  );
  const seen = new Set<string>();
  for (let presses = 0; presses < 30; presses++) {
    await popup.press('Tab');
    seen.add(await popup.evaluate<string>(`document.activeElement?.dataset.action ?? ''`));
  }
  for (const action of reachable) expect([...seen]).toContain(action);
  await popup.close();
  for (const site of sites) await world.forget(site);
});

test.each(['light', 'dark'] as const)('X5 X6 axe finds no fault in popup and settings, %s', async (scheme) => {
  const site = await world.signedIn('post-csrf');
  for (const path of ['popup.html', 'options.html#sites', `options.html#site/${site.site.id}`]) {
    const page = await world.signoff.page(path);
    await page.colourScheme(scheme);
    await page.waitFor('h1');
    expect(await faults(page), path).toEqual([]);
    await page.close();
  }
  await world.forget(site);
});

test('S10 a site is added by hand: its address, one press, its own host and no other', async () => {
  const signoff = await Signoff.start();
  const address = world.bed.url('post-csrf');
  const site = await signoff.addSiteByHand(address, 'Linden Desk');
  expect(site).toMatchObject({ address, name: 'Linden Desk' });
  const { origins } = await signoff.call(() => chrome.permissions.getAll());
  expect([...(origins ?? [])].sort()).toEqual(hostOrigins(new URL(address).hostname).sort());
  await signoff.remove();
});

test.each([
  ['zh-CN', '签退'],
  ['zh-TW', '簽退'],
] as const)('X4 the popup speaks %s', async (language, word) => {
  const signoff = await Signoff.start({ language });
  const popup = await signoff.openPopup();
  await popup.waitFor('h1');
  expect(await popup.evaluate('document.title + document.body.innerText')).toContain(word);
  expect(await popup.evaluate('document.documentElement.lang')).toBe(language);
  await signoff.remove();
});

test.each([
  ['javascript:alert(1)'],
  ['file:///etc/passwd'],
  ['*'],
  ['com'],
  ['https://user:secret@crm.example/'],
  ['<all_urls>'],
])('X30 X31 the settings page answers %s with a sentence and adds nothing', async (typed) => {
  const page = await world.signoff.page('options.html#sites');
  const before = (await world.signoff.send('settings.get', {})).sites.length;
  if (!(await page.has('#address'))) await page.click('[data-action="add-site"]');
  await page.fill('#address', typed);
  await page.waitFor('#address-error');
  expect((await page.evaluate<string>(`document.querySelector('#address-error').innerText`)).length).toBeGreaterThan(
    10,
  );
  await page.press('Enter');
  expect((await world.signoff.send('settings.get', {})).sites).toHaveLength(before);
  await page.close();
});
