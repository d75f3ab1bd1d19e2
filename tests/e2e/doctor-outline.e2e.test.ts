import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Site } from '../../lib/sites/site';
import { root } from '../setup/paths.mjs';
import type { Tab } from './harness/tab.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useWorld();

const show = (site: Site, on = true) => world.signoff.send('site.control', { id: site.id, on });

/** Boxes of what stands outlined over the tab's top document, in its closed shadow root, which only extensions see. */
async function outlines(tabId: number): Promise<string[]> {
  const [answer] = await chrome.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: () => {
        const host = document.documentElement.lastElementChild as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
        const shadow = host.openOrClosedShadowRoot ?? globalThis.chrome.dom?.openOrClosedShadowRoot(host);
        return [...(shadow?.querySelectorAll('path[stroke="#b3261e"]') ?? [])].map(
          (path) => path.getAttribute('d') ?? '',
        );
      },
    })
    .then((results) => [{ result: results.flatMap(({ result }) => result ?? []) }]);
  return (answer?.result ?? []).filter((d) => d !== '');
}

const outlined = async (site: SignedInSite) => {
  const [{ id = -1 } = {}] = await world.signoff.tabsAt(site.address);
  return world.signoff.call(outlines, id);
};

async function boxOf(tab: Tab, selector: string): Promise<{ x: number; y: number }> {
  return tab.evaluate(`(({ x, y }) => ({ x, y }))(document.querySelector('${selector}').getBoundingClientRect())`);
}

test('Z6 what would be pressed is outlined in its page, is never pressed, and the outline goes again', async () => {
  const site = await world.signedIn('get-logout');
  const shown = await show(site.site);
  expect(shown).toMatchObject({
    kind: 'shown',
    sure: true,
    menu: null,
    inSight: true,
    host: new URL(site.address).host,
  });
  await expect.poll(() => outlined(site), { timeout: 5_000 }).toHaveLength(1);
  const { x, y } = await boxOf(site.tab, 'a[href$="/logout"]');
  const [d = ''] = await outlined(site);
  const [left = 0, top = 0] = d.slice(1).split(/[ h]/).map(Number);
  expect([Math.abs(left - x) < 4, Math.abs(top - y) < 4]).toEqual([true, true]);
  expect(await site.tab.evaluate('document.visibilityState')).toBe('visible');
  await site.tab.screenshot(join(root, 'test-results', 'doctor-outline.png'), { width: 1_000, height: 600 });
  expect(await site.tab.evaluate('document.documentElement.lastElementChild.shadowRoot')).toBeNull();
  await show(site.site, false);
  await expect.poll(() => outlined(site), { timeout: 5_000 }).toEqual([]);
  expect(world.alive('get-logout')).toBe(1);
  await world.forget(site);
});

test.each([
  ['chinese', '退出登录'],
  ['spa-menu', 'Sign out'],
  ['frame-menu', 'Sign out'],
] as const)(
  'Z6 Z13 %s: the control is brought into sight in its menu, outlined, and put away again',
  async (key, label) => {
    const site = await world.signedIn(key);
    const shown = await show(site.site);
    expect(shown).toMatchObject({ kind: 'shown', label, inSight: true });
    await expect.poll(() => outlined(site), { timeout: 5_000 }).toHaveLength(1);
    await site.tab.screenshot(join(root, 'test-results', `doctor-outline-${key}.png`), { width: 1_000, height: 600 });
    if (key === 'chinese') expect(shown?.refused).toEqual(expect.arrayContaining(['注销账号']));
    await show(site.site, false);
    await expect.poll(() => outlined(site), { timeout: 5_000 }).toEqual([]);
    expect(world.bed.pressed(key)).toEqual([]);
    expect(world.alive(key)).toBe(1);
    await world.forget(site);
  },
);
