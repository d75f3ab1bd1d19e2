import type { Tab } from '../e2e/harness/tab.ts';
import { pause, until } from '../e2e/harness/until.ts';
import { Keyboard } from '../forms/hands/keyboard.ts';
import { median, type Row, rowOf } from './row.ts';
import { type Bench, placesIn } from './unsaved-beside.ts';
import { labelled } from './unsaved-pages.ts';

const ROUNDS = 10;

/** From a key to the count on the screen of an open popup: unsaved, and clean again. */
export async function benchLatency(bench: Bench): Promise<Row[]> {
  const tab = await bench.signoff.tab(bench.pages.url(labelled, 'signoff'));
  const popup = await bench.signoff.page('popup.html', { newWindow: true });
  await popup.waitFor('[data-unsaved="0"]');
  await popup.evaluate(watchCount);
  await tab.evaluate(watchKeys);
  await tab.click(placesIn(labelled).text);
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    took.push(await fromKey(tab, popup, 'x', '1'));
    took.push(await fromKey(tab, popup, 'Backspace', '0'));
  }
  await popup.close();
  await tab.close();
  const slowest = Math.max(...took);
  return [
    rowOf({
      id: 'unsaved-latency',
      what: `from a key to data-unsaved in the popup, the slowest of ${took.length}; median ${median(took).toFixed(0)} ms`,
      unit: 'ms',
      ours: slowest,
      target: '≤ 300 ms',
      ok: slowest <= 300,
    }),
  ];
}

/** In the popup: when the count changed, and into what. */
const watchCount = `globalThis.counts = [];
new MutationObserver(() => {
  const count = document.querySelector('[data-unsaved]')?.dataset.unsaved;
  if (count !== counts.at(-1)?.count) counts.push({ count, at: performance.timeOrigin + performance.now() });
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-unsaved'] })`;

const watchKeys = `globalThis.keyAt = 0;
addEventListener('keydown', (event) => { keyAt = performance.timeOrigin + event.timeStamp; }, true)`;

async function fromKey(tab: Tab, popup: Tab, key: string, count: string): Promise<number> {
  await popup.evaluate('counts.length = 0');
  await new Keyboard(tab.session).press(key);
  const last = `counts.at(-1)?.count === '${count}' && counts.at(-1).at`;
  const at = await until(() => popup.evaluate<number | false>(last), `the popup says ${count}`, 5_000);
  await pause(400);
  return at - (await tab.evaluate<number>('keyAt'));
}
