import type { Tab } from '../e2e/harness/tab.ts';
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
  readonly restKB: number;
  readonly heapKB: number;
}

/** A page in a new tab: while it loads, at the first touch of a field, and what it holds after some work. */
export async function benchLoads(bench: Bench): Promise<Row[]> {
  const figures = new Map(
    forms.map((form) => [form, { load: noFigures(), touch: noFigures(), rest: noFigures(), heap: noFigures() }]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const [form, { load, touch, rest, heap }] of figures) {
      for (const watcher of watchers) {
        const one = await loadOnce(bench, form, watcher);
        load[watcher].push(one.loadMs);
        touch[watcher].push(one.touchMs);
        rest[watcher].push(one.restKB);
        heap[watcher].push(one.heapKB);
      }
    }
  }
  const without = await heapsWithout(bench);
  return [...figures].flatMap(([{ id, what }, { load, touch, rest, heap }]) => [
    beside(
      { id: `unsaved-load-${id}`, what: `script time at load in a new process, ${what}`, unit: 'ms', atMost: 4 },
      load,
    ),
    beside(
      {
        id: `unsaved-touch-${id}`,
        what: `first press and first key, with the detector that they bring, ${what}`,
        unit: 'ms',
        atMost: 8,
      },
      touch,
    ),
    heapRow(
      `unsaved-heap-rest-${id}`,
      `JavaScript heap added while nobody does anything, ${what}`,
      rest,
      without.get(id)?.rest ?? [],
    ),
    heapRow(
      `unsaved-heap-${id}`,
      `JavaScript heap added after a key and a press, ${what}`,
      heap,
      without.get(id)?.heap ?? [],
    ),
  ]);
}

/** The detector is the difference that its own file makes: a page of a site has Signoff's world in it anyway. */
function heapRow(id: string, what: string, heap: Figures, without: number[]): Row {
  const bare = median(heap.none);
  const added = noFigures();
  for (const watcher of watchers) added[watcher] = heap[watcher].map((value) => value - bare);
  const all = `all that Signoff has in the page ${median(added.signoff).toFixed(0)} kB`;
  added.signoff = heap.signoff.map((value) => value - median(without));
  return beside({ id, what: `${what}; ${all}`, unit: 'kB', atMost: 300 }, added);
}

type Heaps = Map<string, { readonly rest: number[]; readonly heap: number[] }>;

/** Heap of the same pages of the same site while the script is not registered. */
async function heapsWithout(bench: Bench): Promise<Heaps> {
  const scripts = await bench.signoff.call(() => chrome.scripting.getRegisteredContentScripts({ ids: ['unsaved'] }));
  await bench.signoff.call(() => chrome.scripting.unregisterContentScripts({ ids: ['unsaved'] }));
  const heaps: Heaps = new Map(forms.map(({ id }) => [id, { rest: [], heap: [] }]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const form of forms) {
      const { restKB, heapKB } = await loadOnce(bench, form, 'signoff');
      heaps.get(form.id)?.rest.push(restKB);
      heaps.get(form.id)?.heap.push(heapKB);
    }
  }
  await bench.signoff.call((before) => chrome.scripting.registerContentScripts(before), scripts);
  return heaps;
}

async function loadOnce(bench: Bench, form: FormKind, watcher: Watcher): Promise<Loaded> {
  const tab = await bench.signoff.tab('about:blank');
  const place = placesIn(form);
  let restKB = Number.NaN;
  const [load = [], touch = []] = await traced(bench.cdp, tab, async (mark) => {
    await tab.goto(bench.pages.url(form, watcher));
    await pause(SETTLE_MS);
    await mark();
    restKB = await heapOf(tab);
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
  return { loadMs, touchMs, restKB, heapKB };
}

/** All worlds of the page's process together, after a collection. */
async function heapOf({ session }: Tab): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1_000;
}
