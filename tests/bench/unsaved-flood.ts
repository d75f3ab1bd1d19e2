import { pause } from '../e2e/harness/until.ts';
import { Keyboard } from '../forms/hands/keyboard.ts';
import { type Row, rowOf } from './row.ts';
import { traced } from './trace.ts';
import { type Bench, callsOf, placesIn, totalMs } from './unsaved-beside.ts';
import { labelled } from './unsaved-pages.ts';

const FLOOD_MS = 3_000;
const NODES_PER_MS = 10;

/** A page that changes all the time while it holds an edited field and nobody does anything. */
export async function benchFlood(bench: Bench): Promise<Row[]> {
  const tab = await bench.signoff.tab(bench.pages.url(labelled, 'signoff'));
  await tab.click(placesIn(labelled).text);
  await new Keyboard(tab.session).type('x');
  await pause(4_000); // what a press sets going is over
  let made = 0;
  const [, calls = []] = await traced(bench.cdp, tab, async (mark) => {
    await mark();
    made = await tab.call(flood, FLOOD_MS, NODES_PER_MS);
  });
  await tab.close();
  const ms = totalMs(callsOf(bench, 'signoff', calls));
  return [
    rowOf({
      id: 'unsaved-flood',
      what: `script time while a page with unsaved work adds ${made} nodes in ${FLOOD_MS / 1_000} s`,
      unit: 'ms',
      ours: ms,
      target: '≤ 1 ms, ≥ 27,000 nodes',
      ok: ms <= 1 && made >= 0.9 * FLOOD_MS * NODES_PER_MS,
    }),
  ];
}

/** Runs in the page: so many new rows, the oldest go. */
async function flood(forMs: number, nodesPerMs: number): Promise<number> {
  const feed = document.getElementById('feed');
  const startedAt = performance.now();
  let made = 0;
  for (let passed = 0; passed < forMs; passed = performance.now() - startedAt) {
    for (; made < Math.min(passed, forMs) * nodesPerMs; made++) {
      const row = document.createElement('div');
      row.textContent = `news ${made}`;
      feed?.append(row);
      if ((feed?.childElementCount ?? 0) > 1_000) feed?.firstChild?.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return made;
}
