import { expect, test } from 'vitest';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { type, useReachWorld } from './unsaved-reach/reach-world.ts';

const world = useReachWorld();

const page = `<style>.place { display: block; margin: 12px; width: 400px; min-height: 24px }</style><form method="post">
  <label>Notes <textarea id="notes" class="place" autofocus>call</textarea></label>
  <label><input type="checkbox" id="urgent" class="place"> Urgent</label>
  <div role="switch" id="vip" class="place" aria-checked="false" aria-label="VIP" tabindex="0"></div></form>
  <iframe id="below" srcdoc="<input aria-label='Phone' class='place'>"></iframe>
  <script>vip.onclick = () => vip.setAttribute('aria-checked', String(vip.getAttribute('aria-checked') !== 'true'));</script>`;

/** Of each frame of the front tab: whether the lookout still waits in it. */
const waiting = () =>
  world.signoff.call(
    async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern, active: true });
      const frames = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        func: () => 'early' in (Reflect.get(globalThis, Symbol.for('signoff.unsaved')) ?? {}),
      });
      return frames.map(({ result }) => result);
    },
    `${world.server.url('crm')}*`.replace(/:\d+/, ''),
  );

/** While the worker is cold it takes the longest until the detector comes. */
const stopWorker = () => world.signoff.killWorker();

async function press(tab: Tab, selector: string): Promise<void> {
  const [x, y] = await tab.evaluate<[number, number]>(
    `(({ left, top }) => [left + 3, top + 3])(document.querySelector('${selector}').getBoundingClientRect())`,
  );
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await tab.session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
}

test('U1 E7 a page in which nobody does anything holds only the lookout, also when it is asked; a pointer brings the detector, there only', async () => {
  const tab = await world.page(page);
  expect(await world.becomes(0)).toEqual([]);
  expect(await waiting()).toEqual([true, true]);
  await tab.session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 5, y: 5 });
  await tab.session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 9, y: 5 });
  await until(async () => (await waiting())[0] === false, 'the detector is there');
  expect(await waiting()).toEqual([false, true]);
});

test.each([
  ['keys into the text that has the focus', (tab: Tab) => type(tab, 'x'), (tab: Tab) => type(tab, '\b'), 'Notes'],
  ['a press on a box', (tab: Tab) => press(tab, '#urgent'), (tab: Tab) => press(tab, '#urgent'), 'Urgent'],
  ['a press on a widget', (tab: Tab) => press(tab, '#vip'), (tab: Tab) => press(tab, '#vip'), 'VIP'],
])('U1 U3 %s is known although the detector comes after it, and back is clean', async (_name, edit, revert, label) => {
  const tab = await world.page(page);
  await until(() => tab.evaluate('document.activeElement?.id === "notes"'), 'the focus');
  expect(await waiting()).toEqual([true, true]);
  await stopWorker();
  await edit(tab);
  expect(await world.becomes(1)).toEqual([label]);
  await revert(tab);
  await world.becomes(0);
});
