import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { until } from '../e2e/harness/until.ts';
import type { World } from '../e2e/harness/world.ts';
import { median, type Row, rowOf } from './row.ts';

const ROUNDS = 15;
const TABS = 50;

/** Name of the page that is added to the package that is measured: one word, no script. */
export const emptyPage = 'empty.html';

export async function benchPopup(world: World, folder: string): Promise<Row[]> {
  const sites = [await world.signedIn('post-csrf'), await world.signedIn('get-logout')];
  for (let tab = sites.length; tab < TABS; tab++) {
    await world.signoff.browser.cdp.send('Target.createTarget', {
      url: `${sites[0]?.address}contacts`,
      background: true,
    });
  }
  await world.signoff.overview();
  const paints: number[] = [];
  const empty: number[] = [];
  const states: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    paints.push(await painted(world, 'popup.html'));
    empty.push(await painted(world, emptyPage));
    states.push(await fresh(world));
  }
  for (const site of sites) await world.forget(site);
  const kB = gzipped(folder) / 1_000;
  return [
    rowOf({
      id: 'popup-paint',
      what: `first contentful paint of the popup with ${TABS} tabs open`,
      unit: 'ms',
      ours: median(paints),
      other: median(empty),
      otherName: 'a popup with one word and no script',
      target: '≤ 75 ms',
      ok: median(paints) <= 75,
    }),
    rowOf({
      id: 'popup-js',
      what: 'JavaScript that the popup loads, each file gzipped',
      unit: 'kB',
      ours: kB,
      target: '≤ 25 kB',
      ok: kB <= 25,
    }),
    rowOf({
      id: 'popup-state',
      what: `from opening to the fresh state of every site on screen, ${TABS} tabs, the worker was not running`,
      unit: 'ms',
      ours: median(states),
      target: '≤ 120 ms',
      ok: median(states) <= 120,
    }),
  ];
}

/** Runs before the page's own scripts: notes when the worker's first answer was there and painted. */
const watcher = `
globalThis.freshAt = null;
for (const { runtime } of [globalThis.chrome ?? {}, globalThis.browser ?? {}]) {
  const connect = runtime?.connect;
  if (connect) runtime.connect = (...args) => {
    const port = connect.apply(runtime, args);
    port.onMessage.addListener(() => requestAnimationFrame(() => { freshAt ??= performance.now(); }));
    return port;
  };
}`;

/** First contentful paint of a page that is opened in a new tab. */
async function painted(world: World, path: string): Promise<number> {
  const tab = await world.signoff.page(path);
  const paint = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`;
  const at = await until(() => tab.evaluate<number | null>(paint), `${path} is painted`);
  await tab.close();
  return at;
}

async function fresh(world: World): Promise<number> {
  const tab = await world.signoff.tab('about:blank');
  await tab.session.send('Page.enable');
  await tab.session.send('Page.addScriptToEvaluateOnNewDocument', { source: watcher });
  await world.signoff.killWorker();
  await tab.goto(`chrome-extension://${world.signoff.id}/popup.html`);
  const at = await until(() => tab.evaluate<number | null>('freshAt'), 'the worker answers');
  await tab.close();
  return at;
}

/** The page's scripts and what they import, from the package itself. */
function gzipped(folder: string): number {
  const page = readFileSync(join(folder, 'popup.html'), 'utf8');
  const waiting = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const done = new Map<string, number>();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (done.has(file)) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    done.set(file, gzipSync(code).length);
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)) {
      waiting.push(new URL(imported ?? '', `file://${file}`).pathname);
    }
  }
  return [...done.values()].reduce((sum, bytes) => sum + bytes, 0);
}
