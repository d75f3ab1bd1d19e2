import { pause } from '../e2e/harness/until.ts';
import { Keyboard } from '../forms/hands/keyboard.ts';
import type { Row } from './row.ts';
import { traced } from './trace.ts';
import { type Bench, beside, callsOf, noFigures, placesIn, totalMs } from './unsaved-beside.ts';
import { type FormKind, labelled, large, type Watcher, watchers } from './unsaved-pages.ts';

const PRESSES = 10;
/** Signoff looks again up to 3.5 s after a press: from the fourth one on, a window holds what a press costs in all. */
const WARM_UP = 3;
const PACE_MS = 1_250;
const LIBRARY_PACE_MS = 250;

/** Script time of one mouse press with all that it sets going, in a page that holds unsaved work. */
export async function benchPresses(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const form of [large, labelled]) {
    for (const on of ['button', 'box'] as const) {
      const figures = noFigures();
      let longestMs = 0;
      for (const watcher of watchers) {
        const presses = await pressesOn(bench, form, watcher, placesIn(form)[on]);
        figures[watcher] = presses.map(totalMs);
        if (watcher === 'signoff') longestMs = Math.max(...presses.flat().map(({ ms }) => ms));
      }
      const what = `script time per press on a ${on === 'box' ? 'check box' : 'button'}, ${form.what}`;
      const and = [`no call > 50 ms (longest ${longestMs.toFixed(1)} ms)`, longestMs <= 50] as const;
      rows.push(beside({ id: `unsaved-press-${on}-${form.id}`, what, unit: 'ms', atMost: 8, and }, figures));
    }
  }
  return rows;
}

async function pressesOn(bench: Bench, form: FormKind, watcher: Watcher, place: string) {
  const tab = await bench.signoff.tab(bench.pages.url(form, watcher));
  await tab.click(placesIn(form).text);
  await new Keyboard(tab.session).type('x');
  const [, ...presses] = await traced(bench.cdp, tab, async (mark) => {
    for (let press = 0; press < WARM_UP + PRESSES; press++) {
      await mark();
      await tab.click(place);
      await pause(watcher === 'signoff' ? PACE_MS : LIBRARY_PACE_MS);
    }
  });
  await tab.close();
  return presses.slice(WARM_UP).map((calls) => callsOf(bench, watcher, calls));
}
