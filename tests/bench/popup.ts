import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { until } from '../e2e/harness/until.ts';
import type { World } from '../e2e/harness/world.ts';
import { median, type Row, rowOf } from './row.ts';

const ROUNDS = 15;
const TABS = 50;

/** Pages that are added to the package that is measured: one word without a script, and one after a script as long as those of peers. */
const EMPTY = 'empty.html';
const PEER = 'peer.html';

/** The script is a real one of 650 kB (axe-core); the popups of cookie and session managers load 300 to 900 kB. */
export function addComparedPages(folder: string): void {
  const page = (script: string) => `<!doctype html><meta charset="utf-8"><title>Compared</title>${script}`;
  writeFileSync(join(folder, EMPTY), page('<p>Empty</p>'));
  const library = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  writeFileSync(join(folder, 'peer.js'), `${library};document.body.append('Peer');`);
  writeFileSync(join(folder, PEER), page('<body><script src="/peer.js"></script>'));
}

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
  const known: number[] = [];
  const empty: number[] = [];
  const peer: number[] = [];
  const states: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    paints.push(await painted(world, 'popup.html'));
    empty.push(await painted(world, EMPTY));
    peer.push(await painted(world, PEER));
    known.push(await knownDrawn(world));
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
      id: 'popup-peer',
      what: 'from opening to the last known state of every site on screen, beside the first paint after a script of 650 kB',
      unit: 'ms',
      ours: median(known),
      other: median(peer),
      otherName: 'a peer-sized script',
      target: 'less',
      ok: median(known) < median(peer),
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

/** Runs before the page's own scripts: notes the frame in which the first state is drawn. */
const knownWatcher = `
globalThis.knownAt = null;
new MutationObserver((_, observer) => {
  if (!document.querySelector('.popup[data-state]')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { knownAt = performance.now(); }));
}).observe(document, { childList: true, subtree: true, attributeFilter: ['data-state'] });`;

/** First contentful paint of a page that is opened in a new tab. */
async function painted(world: World, path: string): Promise<number> {
  const tab = await world.signoff.page(path);
  const paint = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`;
  const at = await until(() => tab.evaluate<number | null>(paint), `${path} is painted`);
  await tab.close();
  return at;
}

async function knownDrawn(world: World): Promise<number> {
  return noted(world, knownWatcher, 'knownAt', async () => {});
}

async function fresh(world: World): Promise<number> {
  return noted(world, watcher, 'freshAt', () => world.signoff.killWorker());
}

/** What a script that runs before the popup's own ones notes in a global variable. */
async function noted(world: World, source: string, name: string, before: () => Promise<unknown>): Promise<number> {
  const tab = await world.signoff.tab('about:blank');
  await tab.session.send('Page.enable');
  await tab.session.send('Page.addScriptToEvaluateOnNewDocument', { source });
  await before();
  await tab.goto(`chrome-extension://${world.signoff.id}/popup.html`);
  const at = await until(() => tab.evaluate<number | null>(name), `${name} is noted`);
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
