import { expect, test } from 'vitest';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { type, useReachWorld } from './unsaved-reach/reach-world.ts';

const world = useReachWorld();

const form = `<style>.place { display: block; margin: 12px; width: 300px; min-height: 24px }</style><form method="post">
  <label>Notes <textarea id="notes" class="place">call</textarea></label>
  <label><input type="checkbox" id="urgent" class="place"> Urgent</label>
  <div role="switch" id="vip" class="place" aria-checked="false" aria-label="VIP" tabindex="0"></div></form>
  <script>vip.onclick = () => vip.setAttribute('aria-checked', String(vip.getAttribute('aria-checked') !== 'true'));</script>`;

/** With so many frames none of them is brought a detector by being looked at. */
const page = `<p>Customer</p><iframe id="below" width="400" height="300" style="border: 0" srcdoc="${form.replaceAll('"', '&quot;')}"></iframe>${'<iframe width="9" height="9"></iframe>'.repeat(6)}`;

/** Of the page and of the frame in it: whether the lookout still waits there. */
const waiting = () =>
  world.signoff.call(
    async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      const frames = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        func: () => 'early' in (Reflect.get(globalThis, Symbol.for('signoff.unsaved')) ?? {}),
      });
      return frames
        .toSorted((a, b) => a.frameId - b.frameId)
        .map(({ result }) => result)
        .slice(0, 2);
    },
    `${world.server.url('crm')}*`.replace(/:\d+/, ''),
  );

async function press(tab: Tab, selector: string): Promise<void> {
  const [x, y] = await tab.evaluate<[number, number]>(`(() => {
    const outer = below.getBoundingClientRect();
    const inner = below.contentDocument.querySelector('${selector}').getBoundingClientRect();
    return [outer.left + inner.left + 3, outer.top + inner.top + 3];
  })()`);
  await tab.clickAt(x, y);
}

async function write(tab: Tab, text: string): Promise<void> {
  await tab.evaluate(`below.contentDocument.getElementById('notes').focus()`);
  await type(tab, text);
}

test('U1 E7 a tab in the background holds only the lookout, also when it is asked; in front its page gets the detector, the frames of it do not', async () => {
  world.server.put('page', page);
  const tab = await world.signoff.tab(world.server.url('crm', 'page'), { background: true });
  await until(() => tab.evaluate('document.readyState === "complete"'), 'the page has loaded');
  expect(await world.becomes(0)).toEqual([]);
  expect(await waiting()).toEqual([true, true]);
  await tab.activate();
  await until(async () => (await waiting())[0] === false, 'the detector is there');
  expect(await waiting()).toEqual([false, true]);
});

test.each([
  ['keys', (tab: Tab) => write(tab, 'x'), (tab: Tab) => write(tab, '\b'), 'Notes'],
  ['a press on a box', (tab: Tab) => press(tab, '#urgent'), (tab: Tab) => press(tab, '#urgent'), 'Urgent'],
  ['a press on a widget', (tab: Tab) => press(tab, '#vip'), (tab: Tab) => press(tab, '#vip'), 'VIP'],
])(
  'U1 U3 what %s did before the detector came is known, although the worker had to be started; and back is clean',
  async (_name, edit, revert, label) => {
    const tab = await world.page(page);
    await until(
      () => tab.evaluate('below.contentDocument?.getElementById("vip")?.onclick != null'),
      'the frame is there',
    );
    expect((await waiting())[1]).toBe(true);
    await world.signoff.killWorker();
    await edit(tab);
    expect(await world.becomes(1)).toEqual([label]);
    expect((await waiting())[1]).toBe(false);
    await revert(tab);
    await world.becomes(0);
  },
);
