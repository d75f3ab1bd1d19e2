import { describe, expect, test } from 'vitest';
import type { FoundControl } from '../../lib/signout/control/look.ts';
import {
  best,
  controls,
  deeds,
  findControl,
  inWorker,
  open,
  port,
  settledLook,
  signOut,
  useBench,
} from './control-pages/bench.ts';
import { pages } from './control-pages/pages.ts';
import { inFirefox } from './harness/engine.ts';
import { skipped } from './harness/skipped.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

useBench();

describe('L6 a page that cannot answer', () => {
  const states = ['discarded', 'crashed', 'frozen', 'gone', 'foreign'].map((state) => {
    return { state, why: state === 'frozen' && inFirefox ? 'Firefox freezes no tabs' : null };
  });
  for (const { state, why } of states)
    test.skipIf(why)(`${state}: no answer, and in time${skipped(why)}`, () => expectNoAnswer(state));

  async function expectNoAnswer(state: string): Promise<void> {
    const { tab, tabId } = await open('plain-link');
    const control = best(await settledLook(tabId)) as FoundControl;
    const asked = await unanswerable(state, tab, tabId);
    const startedAt = Date.now();
    expect(await controls.look(asked, { selectors: [], mode: 'page' })).toEqual({ kind: 'no-answer' });
    expect(await controls.press(asked, control)).toBe('no-answer');
    expect(await controls.pressInMainWorld(asked, control)).toBe('no-answer');
    expect(await controls.answerBox(asked)).toBe('no-answer');
    expect(await controls.openMenu(asked, 0, [])).toBeNull();
    expect(await controls.embeddedOrigins(asked)).toEqual([]);
    expect(await controls.loadedResources(asked)).toEqual([]);
    expect(Date.now() - startedAt).toBeLessThan(17_000);
    expect(deeds('plain-link')).toEqual([]);
    await tab.close();
  }

  test('L9 a native question that only a listener asks: no answer to the press; a fresh tab and the page world get through', async () => {
    const { tab, tabId } = await open('confirm-by-listener');
    const control = best(await settledLook(tabId)) as FoundControl;
    expect(await controls.press(tabId, control)).toBe('no-answer');
    // Firefox goes on answering for a page that asks.
    if (!inFirefox) expect((await controls.look(tabId, { selectors: [], mode: 'page' })).kind).toBe('no-answer');
    const fresh = await open('confirm-by-listener');
    const again = best(await settledLook(fresh.tabId)) as FoundControl;
    expect(await controls.pressInMainWorld(fresh.tabId, again)).toBe('pressed');
    await until(() => deeds('confirm-by-listener').includes('out'), 'the session is ended');
    await Promise.all([tab.close(), fresh.tab.close()]);
  });
});

async function unanswerable(state: string, tab: Tab, tabId: number): Promise<number> {
  if (state === 'crashed') await tab.crash();
  if (state === 'discarded') {
    await tab.letGo();
    return inWorker<number>(`chrome.tabs.discard(${tabId}).then((tab) => tab?.id ?? ${tabId})`);
  }
  if (state === 'frozen') {
    await tab.session.send('Page.setWebLifecycleState', { state: 'frozen' });
  }
  if (state === 'gone') await tab.close();
  if (state === 'foreign') await tab.goto(`http://127.0.0.1:${port()}/plain-link/`);
  return tabId;
}

describe('L3 a sign-out control', () => {
  test.each(Object.entries(pages).filter(([name, page]) => page.control !== 'none' && name !== 'confirm-by-listener'))(
    '%s is found and ends the session',
    async (name, page) => {
      const { tab, tabId } = await open(name);
      const { control, openedMenus } = await findControl(tabId);
      expect(control?.score).toBeGreaterThanOrEqual(45);
      expect(openedMenus > 0).toBe(page.control === 'menu');
      const steps = await signOut(name, tabId, control as FoundControl);
      expect({ name, steps, deeds: deeds(name).filter((deed) => !/logout$/.test(deed)) }).toEqual({
        name,
        steps,
        deeds: ['out'],
      });
      await tab.close();
    },
  );

  test('a page of things that only look like it offers nothing to press', async () => {
    const { tab, tabId } = await open('decoys');
    const { control } = await findControl(tabId);
    expect(control).toBeNull();
    expect(deeds('decoys')).toEqual([]);
    await tab.close();
  });
});
