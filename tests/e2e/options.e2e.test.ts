import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../lib/base/time';
import { faults } from './harness/axe.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

const focused = (page: Tab) => page.evaluate<string>('document.activeElement.id');
const hash = (page: Tab) => page.evaluate<string>('location.hash');
const hasFocus = (page: Tab, id: string) =>
  until(async () => (await focused(page)) === id, `#${id} has the focus`, 5_000);

test('X5 a setting is found by its name and reached by keys alone, and by its address', async () => {
  const page = await world.signoff.page('options.html');
  await page.fill('.search input', 'longest');
  await page.waitFor('.results a');
  expect(await faults(page)).toEqual([]);
  await page.press('Enter');
  await hasFocus(page, 'rule-maxAgeMs');
  expect(await hash(page)).toBe('#limits/rule-maxAgeMs');
  await page.close();
  const linked = await world.signoff.page('options.html#general/appearance');
  await hasFocus(linked, 'appearance');
  await linked.close();
});

test('Z27 a pause from the options holds the deadline, is said, and ends where it began', async () => {
  const site = await world.signedIn('post-csrf');
  const page = await world.signoff.page('options.html#general/pause-rule');
  await hasFocus(page, 'pause-rule');
  await page.click('[data-action="pause"]');
  await page.waitFor('[data-action="resume"]');
  const { pause } = await world.signoff.send('overview.get', {});
  expect(pause?.whole).toBe(true);
  expect((pause?.untilAt ?? 0) - Date.now()).toBeGreaterThan(59 * MINUTE_MS);
  const popup = await world.signoff.openPopup();
  await popup.waitForText('Paused until');
  expect(await faults(popup)).toEqual([]);
  await popup.click('[data-action="resume"]');
  await until(async () => (await world.signoff.send('overview.get', {})).pause === null, 'the pause is over', 5_000);
  await popup.close();
  await page.close();
  await world.forget(site);
});

test('Z27 a site retires: signed out at the server with a result, then gone', async () => {
  const signedIn = await world.signedIn('post-csrf');
  const { id } = signedIn.site;
  const page = await world.signoff.page(`options.html#retire/${id}`);
  await page.waitFor('[data-action="retire-site"][aria-disabled="true"]');
  await page.click('[data-action="sign-out"]');
  await page.waitFor('[data-run="done"] [data-verdict="proven"][data-local="clean"]', 60_000);
  expect(world.alive('post-csrf')).toBe(0);
  expect(await faults(page)).toEqual([]);
  await page.click('[data-action="retire-site"]:not([aria-disabled])');
  await page.waitFor('[data-action="undo"]');
  expect((await world.signoff.send('settings.get', {})).sites.some((one) => one.id === id)).toBe(false);
  await page.close();
});
