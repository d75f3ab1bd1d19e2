import type { Session } from '../e2e/harness/cdp.ts';
import { pause } from '../e2e/harness/until.ts';
import { Keyboard } from '../forms/hands/keyboard.ts';
import { median, type Row, rowOf } from './row.ts';
import { type Bench, beside, type Figures, noFigures, placesIn } from './unsaved-beside.ts';
import { type FormKind, forms, large, small, type Watcher, watchers } from './unsaved-pages.ts';

const WARM_UP = 'first some words';
const RUNS = 12;
const KEYS = 'abcdefghij';
/** Quick typing; slow enough that what waits for a pause gets it after every key. */
const PACE_MS = 60;
const REST_MS = 300;

/** Script time per key in one field, with everything that follows a key. */
export async function benchKeys(bench: Bench): Promise<Row[]> {
  const all = new Map<FormKind, Figures>();
  for (const form of forms) {
    const figures = noFigures();
    for (const watcher of watchers) figures[watcher] = await keysOf(bench, form, watcher);
    all.set(form, figures);
  }
  const oursOn = (form: FormKind) => median(all.get(form)?.signoff ?? []);
  const what = `script time per key, ${RUNS * KEYS.length} keys in one field`;
  return [
    ...[...all].map(([form, figures]) =>
      beside({ id: `unsaved-key-${form.id}`, what: `${what}, ${form.what}`, unit: 'ms', atMost: 0.1 }, figures),
    ),
    rowOf({
      id: 'unsaved-key-growth',
      what: 'script time per key with 5,000 fields beside 50',
      unit: 'ms',
      ours: oursOn(large),
      other: oursOn(small),
      otherName: small.what,
      target: '≤ 1.5 ×',
      ok: oursOn(large) <= 1.5 * oursOn(small),
    }),
  ];
}

async function keysOf({ signoff, pages }: Bench, form: FormKind, watcher: Watcher): Promise<number[]> {
  const tab = await signoff.tab(pages.url(form, watcher));
  await tab.session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const keyboard = new Keyboard(tab.session);
  await tab.click(placesIn(form).text);
  await typeSlowly(keyboard, WARM_UP);
  const perKey: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = await scriptMs(tab.session);
    await typeSlowly(keyboard, KEYS);
    perKey.push(((await scriptMs(tab.session)) - before) / KEYS.length);
  }
  await tab.close();
  return perKey;
}

/**
 * Processor time of all script of the process, isolated worlds included, as the browser counts it by itself: a trace would cost as
 * much as what is measured. The bare page has no script, so nothing has to be subtracted. Layout that script forces is not in it.
 */
async function scriptMs(session: Session): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1_000;
}

async function typeSlowly(keyboard: Keyboard, text: string): Promise<void> {
  for (const sign of text) {
    await keyboard.type(sign);
    await pause(PACE_MS);
  }
  await pause(REST_MS);
}
