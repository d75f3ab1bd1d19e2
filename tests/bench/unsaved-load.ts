import { Tab } from '../e2e/harness/tab.ts';
import { pause } from '../e2e/harness/until.ts';
import { Keyboard } from '../forms/hands/keyboard.ts';
import { median, type Row } from './row.ts';
import { traced } from './trace.ts';
import { type Bench, beside, callsOf, type Figures, noFigures, placesIn, totalMs } from './unsaved-beside.ts';
import { type FormKind, forms, type Watcher, watchers } from './unsaved-pages.ts';

const ROUNDS = 10;
const SETTLE_MS = 400;

interface Loaded {
  readonly loadMs: number;
  readonly touchMs: number;
  readonly heapKB: number;
}

/** A page in a new tab: while it loads, at the first touch of a field, and what it holds after some work. */
export async function benchLoads(bench: Bench): Promise<Row[]> {
  const figures = new Map(forms.map((form) => [form, { load: noFigures(), touch: noFigures(), heap: noFigures() }]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [form, { load, touch, heap }] of figures) {
      for (const watcher of watchers) {
        const one = await loadOnce(bench, form, watcher);
        load[watcher].push(one.loadMs);
        touch[watcher].push(one.touchMs);
        heap[watcher].push(one.heapKB);
      }
    }
  }
  const without = await heapsWithout(bench);
  return [...figures].flatMap(([{ id, what }, { load, touch, heap }]) => [
    beside(
      { id: `unsaved-load-${id}`, what: `script time at load in a new process, ${what}`, unit: 'ms', atMost: 4 },
      load,
    ),
    beside({ id: `unsaved-touch-${id}`, what: `first press and first key, ${what}`, unit: 'ms', atMost: 8 }, touch),
    heapRow(id, what, heap, without.get(id) ?? []),
  ]);
}

/** The detector is the difference that its own file makes: a page of a site has Signoff's world in it anyway. */
function heapRow(id: string, what: string, heap: Figures, without: readonly number[]): Row {
  const bare = median(heap.none);
  const added = noFigures();
  for (const watcher of watchers) added[watcher] = heap[watcher].map((value) => value - bare);
  const all = `all that Signoff has in the page ${median(added.signoff).toFixed(0)} kB`;
  added.signoff = heap.signoff.map((value) => value - median(without));
  const words = `JavaScript heap added after a key and a press, ${what}; ${all}`;
  return beside({ id: `unsaved-heap-${id}`, what: words, unit: 'kB', atMost: 300 }, added);
}

/** Heap of the same pages of the same site while the detector's file is not registered. */
async function heapsWithout(bench: Bench): Promise<Map<string, number[]>> {
  const scripts = await bench.signoff.call(() => chrome.scripting.getRegisteredContentScripts({ ids: ['unsaved'] }));
  await bench.signoff.call(() => chrome.scripting.unregisterContentScripts({ ids: ['unsaved'] }));
  const heaps = new Map<string, number[]>(forms.map(({ id }) => [id, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const form of forms) heaps.get(form.id)?.push((await loadOnce(bench, form, 'signoff')).heapKB);
  }
  await bench.signoff.call((before) => chrome.scripting.registerContentScripts(before), scripts);
  return heaps;
}

async function loadOnce(bench: Bench, form: FormKind, watcher: Watcher): Promise<Loaded> {
  const tab = await Tab.open(bench.cdp, 'about:blank');
  const place = placesIn(form);
  const [load = [], touch = []] = await traced(bench.cdp, tab, async (mark) => {
    await tab.goto(bench.pages.url(form, watcher));
    await pause(SETTLE_MS);
    await mark();
    await tab.click(place.text);
    await new Keyboard(tab.session).type('x');
    await pause(SETTLE_MS);
    await mark();
  });
  await tab.click(place.box);
  await pause(SETTLE_MS);
  const heapKB = await heapOf(tab);
  await tab.close();
  const [loadMs = 0, touchMs = 0] = [load, touch].map((calls) => totalMs(callsOf(bench, watcher, calls)));
  return { loadMs, touchMs, heapKB };
}

/** All worlds of the page's process together, after a collection. */
async function heapOf({ session }: Tab): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1_000;
}
