import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../lib/sites/site';
import { unpacked } from './harness/installation.ts';
import { builtPackage } from './harness/package.ts';
import { Signoff } from './harness/signoff.ts';
import type { Tab } from './harness/tab.ts';
import { pause, until } from './harness/until.ts';
import { type PageServer, startPageServer } from './unsaved-transport/page-server.ts';
import { probeScript } from './unsaved-transport/probe-script.ts';

interface Heard {
  readonly type: string;
  readonly data?: Record<string, unknown>;
  readonly name?: string;
  readonly reply?: { readonly ok: boolean; readonly code?: string; readonly value?: unknown };
}

const folder = mkdtempSync(join(tmpdir(), 'signoff-probe-'));
let server: PageServer;
let signoff: Signoff;
let site: Site;
let tab: Tab;

beforeAll(async () => {
  cpSync(builtPackage(), folder, { recursive: true });
  for (const script of ['unsaved.js', 'unsaved-detector.js']) writeFileSync(join(folder, script), `(${probeScript})()`);
  server = await startPageServer();
  signoff = await Signoff.start({ installation: unpacked(folder) });
});

afterAll(async () => {
  await signoff?.remove();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  for (const name of ['crm', 'desk', 'stranger']) await signoff.closeTabsAt(server.url(name));
});

const dataOf = (page: Tab, name: string, frame = '') =>
  page.evaluate<string | null>(
    `(${frame === '' ? 'document' : `document.getElementById('${frame}').contentDocument`}).documentElement.dataset.${name} ?? null`,
  );
const heardBy = async (page: Tab): Promise<Heard[]> => JSON.parse((await dataOf(page, 'heard')) ?? '[]');
const set = (page: Tab, name: string, value: unknown) =>
  page.evaluate(
    `document.documentElement.dataset.${name} = ${JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );
const hears = (page: Tab, type: string, count = 1) =>
  until(
    async () => {
      const found = (await heardBy(page)).filter((one) => one.type === type);
      return found.length >= count ? found : null;
    },
    `${count} × ${type}`,
    5_000,
  );

/** Has the page's script send this, and returns what it is answered. */
async function send(page: Tab, type: string, data: unknown): Promise<Heard['reply']> {
  const name = `${type} ${Math.random()}`;
  const detail = JSON.stringify(JSON.stringify({ name, message: { type, data } }));
  await page.evaluate(`dispatchEvent(new CustomEvent('probe', { detail: ${detail} })), 0`);
  const answer = async () => (await heardBy(page)).find((one) => one.type === 'reply' && one.name === name);
  return (await until(answer, `an answer to ${type}`, 5_000)).reply;
}

const report = (page: Tab, unsaved: number, call = false) => send(page, 'unsaved.changed', { unsaved, call });
const post = (page: Tab, path: string, init = `{ body: JSON.stringify({ note: 'call back' }) }`) =>
  page.evaluate(`fetch('/${path}', { method: 'POST', ...${init} }).then((r) => r.status, () => 0)`);
const unsavedOf = async (id = site.id) => (await signoff.siteOverview(id)).unsaved;
const unsavedBecomes = (count: number) => until(async () => (await unsavedOf()) === count, `${count} unsaved`, 5_000);

async function openPage(path = 'contacts'): Promise<Tab> {
  const page = await signoff.tab(server.url('crm', path));
  await until(() => dataOf(page, 'times'), 'the script is there', 5_000);
  return page;
}

test('U11 a tab that was open before its site was added gets the script within 2 s, once, in every frame; strangers never', async () => {
  tab = await signoff.tab(server.url('crm', 'frames'));
  const stranger = await signoff.tab(server.url('stranger', 'frames'));
  expect(await dataOf(tab, 'times')).toBeNull();
  site = await signoff.addSite(server.url('crm'), 'CRM');
  const addedAt = Date.now();
  const own = ['', 'blank', 'text', 'own'];
  await until(
    async () => (await Promise.all(own.map((frame) => dataOf(tab, 'late', frame)))).every((late) => late === 'true'),
    'all frames',
    2_000,
  );
  expect(Date.now() - addedAt).toBeLessThan(2_000);
  await pause(300);
  expect(await Promise.all(own.map((frame) => dataOf(tab, 'times', frame)))).toEqual(['1', '1', '1', '1']);
  expect(await dataOf(stranger, 'times')).toBeNull();
  expect(await dataOf(stranger, 'times', 'own')).toBeNull();
});

test('U1 X17 pages that load later have it from the start, in frames of all kinds; it is registered for this host and no other', async () => {
  tab = await openPage('frames');
  for (const frame of ['', 'blank', 'text', 'own']) {
    await until(() => dataOf(tab, 'times', frame), `the script in ${frame}`, 5_000);
    expect([await dataOf(tab, 'times', frame), await dataOf(tab, 'late', frame)]).toEqual(['1', 'false']);
  }
  const scripts = await signoff.call(() => chrome.scripting.getRegisteredContentScripts());
  const ours = ['http://crm.localhost/*', 'https://crm.localhost/*'];
  expect(scripts.map(({ id, matches }) => [id, matches]).sort()).toEqual([
    ['presence', ours],
    ['unsaved', ours],
  ]);
  const [{ id = -1 } = {}] = await signoff.tabsAt(server.url('crm'));
  const answers = await signoff.call(
    (tabId) =>
      chrome.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => [origin, document.documentElement.dataset.times ?? '0'],
      }),
    id,
  );
  const results = answers.map(({ result }) => result).filter((result) => result?.[0] === 'null');
  expect(results).toEqual([['null', '1']]);
  expect(answers).toHaveLength(5);
});

test('U8 what a frame reports stands in the overview within 300 ms, by frames, and goes with the tab', async () => {
  tab = await openPage();
  const popup = await signoff.openPopup();
  await popup.waitFor(`[data-site]`);
  const took: number[] = [];
  for (const count of [2, 5, 3]) {
    const reportedAt = Date.now();
    expect(await report(tab, count)).toEqual({ ok: true, value: null });
    await popup.waitFor(`[data-unsaved="${count}"]`, 2_000);
    took.push(Date.now() - reportedAt);
  }
  expect(Math.min(...took)).toBeLessThan(300);
  await report(tab, 1);
  await unsavedBecomes(1);
  await tab.close();
  await unsavedBecomes(0);
  await popup.close();
});

test('a page that was ended without a farewell is forgotten when another takes its place', async () => {
  tab = await openPage();
  await set(tab, 'quiet', 'true');
  await report(tab, 2);
  await unsavedBecomes(2);
  await tab.goto(server.url('crm', 'deals'));
  await unsavedBecomes(0);
});

test('a download leaves the page and its count', async () => {
  tab = await openPage();
  await report(tab, 2);
  await unsavedBecomes(2);
  await tab.evaluate(`void (location.href = '/file')`);
  await pause(700);
  expect(await unsavedOf()).toBe(2);
});

test('U5 writes are told to a page with unsaved work: how they left, what they carried, how they ended', async () => {
  tab = await openPage();
  await report(tab, 1);
  const bodies = [
    `{ body: JSON.stringify({ note: 'call back' }), headers: { 'content-type': 'application/json' } }`,
    `{ body: new URLSearchParams({ note: 'call back' }) }`,
    `{ body: (() => { const form = new FormData(); form.set('note', 'call back'); return form; })() }`,
    `{ body: 'call back' }`,
    `{ body: new TextEncoder().encode('{"note":"call back"}') }`,
    `{ method: 'PATCH', body: new Blob(['{"note":"call back"}'], { type: 'application/json' }) }`,
  ];
  for (const [at, init] of bodies.entries()) {
    await post(tab, 'save/200', init);
    await hears(tab, 'write.ended', at + 1);
  }
  const left = (await hears(tab, 'write.left', bodies.length)).map(({ data }) => data ?? {});
  expect(left).toHaveLength(bodies.length);
  expect(left.map(({ method, by, noise, afterSaveGesture }) => [method, by, noise, afterSaveGesture])).toEqual(
    [...Array(5).fill('POST'), 'PATCH'].map((method) => [method, 'call', false, false]),
  );
  const expected = left[0]?.marks as number[];
  expect(expected).toHaveLength(1);
  expect(left.slice(0, 5).every((one) => (one.marks as number[]).includes(expected[0] ?? -1))).toBe(true);
  const ended = await hears(tab, 'write.ended', bodies.length);
  expect(ended.map(({ data }) => [data?.id, data?.result])).toEqual(left.map(({ id }) => [id, 'accepted']));
});

test.each([
  ['save/500', 'refused'],
  ['save/422', 'refused'],
  ['drop', 'refused'],
  ['save/204', 'accepted'],
  ['go-on/contacts', 'accepted'],
])('U5 a write to /%s ended %s', async (path, result) => {
  tab = await openPage();
  await report(tab, 1);
  await post(tab, path);
  const [ended] = await hears(tab, 'write.ended');
  expect(ended?.data?.result).toBe(result);
});

test('U6 noise is told as noise; reads are not told at all', async () => {
  tab = await openPage();
  await report(tab, 1);
  await tab.evaluate(`fetch('/contacts').then((r) => r.text())`);
  await post(tab, 'save/200/heartbeat');
  await tab.evaluate(`navigator.sendBeacon('/track', 'call back')`);
  const left = await hears(tab, 'write.left', 2);
  expect(left.map(({ data }) => data?.noise)).toEqual([true, true]);
});

test('nothing is told to a page that has nothing to save', async () => {
  tab = await openPage();
  await post(tab, 'save/200');
  await pause(700);
  await report(tab, 0);
  expect((await heardBy(tab)).map(({ type }) => type)).toEqual(['reply']);
});

test('U5 a save press and the request that follows at once find each other', async () => {
  tab = await openPage();
  for (let press = 1; press <= 10; press++) {
    const detail = JSON.stringify(JSON.stringify({ name: 'press', message: { type: 'unsaved.saving', data: {} } }));
    await tab.evaluate(
      `dispatchEvent(new CustomEvent('probe', { detail: ${detail} })), fetch('/save/200', { method: 'POST', body: 'x${press}' }).then((r) => r.status)`,
    );
    await hears(tab, 'write.ended', press);
  }
  const left = (await heardBy(tab)).filter(({ type }) => type === 'write.left');
  const sure = new Set(left.filter(({ data }) => data?.afterSaveGesture === true).map(({ data }) => data?.id));
  expect(sure.size).toBe(10);
});

test('U5 frames of one tab in which something is unsaved hear of each other’s writes', async () => {
  tab = await openPage('frames');
  await until(() => dataOf(tab, 'times', 'own'), 'the script in the frame', 5_000);
  await report(tab, 1);
  const dirty = JSON.stringify({
    name: 'own',
    message: { type: 'unsaved.changed', data: { unsaved: 1, call: false } },
  });
  await tab.evaluate(
    `document.getElementById('own').contentWindow.dispatchEvent(new CustomEvent('probe', { detail: ${JSON.stringify(dirty)} })), 0`,
  );
  await unsavedBecomes(2);
  await tab.evaluate(
    `document.getElementById('own').contentWindow.fetch('/save/200', { method: 'POST', body: 'call back' }).then((r) => r.status)`,
  );
  await hears(tab, 'write.ended');
  const heard = async () => JSON.parse((await dataOf(tab, 'heard', 'own')) ?? '[]').map(({ type }: Heard) => type);
  await until(async () => (await heard()).length === 3, 'the frame hears, too', 5_000);
  expect(await heard()).toEqual(['reply', 'write.left', 'write.ended']);
  expect(await dataOf(tab, 'heard', 'text')).toBeNull();
});

test('U5 writes of the site’s own worker are told to its tabs', async () => {
  tab = await openPage();
  await tab.evaluate(
    `navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => new Promise((done) => navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true }))).then(() => 1)`,
  );
  try {
    await report(tab, 1);
    expect(await post(tab, 'save/200')).toBe(200);
    const ended = await hears(tab, 'write.ended');
    const left = await hears(tab, 'write.left');
    // The page's own request and its worker's end in any order.
    expect(left.map(({ data }) => data?.id)).toContain(ended.at(-1)?.data?.id);
    expect(ended.at(-1)?.data?.result).toBe('accepted');
  } finally {
    await tab.evaluate(
      `navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((one) => one.unregister()))).then(() => 1)`,
    );
  }
});

test('R32 E3 a worker that was stopped still knows who has unsaved work', async () => {
  tab = await openPage();
  await report(tab, 3);
  await unsavedBecomes(3);
  await signoff.killWorker();
  await post(tab, 'save/200');
  const [left] = await hears(tab, 'write.left');
  const [ended] = await hears(tab, 'write.ended');
  expect([ended?.data?.id, ended?.data?.result]).toEqual([left?.data?.id, 'accepted']);
  expect(await unsavedOf()).toBe(3);
});

test.each([
  ['save/422', { status: 422, redirected: false }],
  ['save/200', { status: 200, redirected: false }],
  ['go-on/deals', { status: 200, redirected: true }],
])('U5 what a page leaves behind by a form to /%s is handed to the next', async (path, expected) => {
  tab = await openPage();
  await report(tab, 1);
  const left = { fields: [{ name: 'note', mark: 5 }] };
  await set(tab, 'left', left);
  await tab.evaluate(`void (document.forms[0].action = '/${path}', document.forms[0].submit())`);
  const came = await hears(tab, 'left.came');
  expect(came.map(({ data }) => data)).toEqual([{ ...left, ...expected }]);
  await report(tab, 1);
  expect((await heardBy(tab)).map(({ type }) => type)).toEqual(['left.came', 'reply']);
});

test('a link hands nothing over', async () => {
  tab = await openPage();
  await set(tab, 'left', { fields: [{ name: 'note', mark: 5 }] });
  await tab.goto(server.url('crm', 'deals'));
  await tab.evaluate(`void document.forms[0].submit()`);
  await tab.loaded();
  await pause(700);
  expect((await heardBy(tab)).filter(({ type }) => type === 'left.came')).toEqual([]);
});

test('R33 a form that brought a file hands nothing to the page that somebody goes on to', async () => {
  tab = await openPage();
  await report(tab, 1);
  await set(tab, 'left', { fields: [{ name: 'note', mark: 5 }] });
  await tab.evaluate(`void (document.forms[0].action = '/file', document.forms[0].submit())`);
  await pause(700);
  await tab.goto(server.url('crm', 'deals'));
  await until(() => dataOf(tab, 'times'), 'the script is there', 5_000);
  await pause(700);
  expect((await heardBy(tab)).filter(({ type }) => type === 'left.came')).toEqual([]);
});

test('the rules of the site, and what becomes of them', async () => {
  tab = await openPage();
  const rules = { ignore: [], count: [], hosts: ['crm.localhost'] };
  expect(await send(tab, 'unsaved.rules', {})).toEqual({ ok: true, value: rules });
  await signoff.send('site.change', { id: site.id, change: { ignoreFields: ['.note'] } });
  const [told] = await hears(tab, 'tuning');
  expect(told?.data).toEqual({ ...rules, ignore: ['.note'] });
  await signoff.send('site.change', { id: site.id, change: { ignoreFields: [] } });
});

test('X03 R32 R33 a page’s script that wants more than reporting is refused', async () => {
  tab = await openPage();
  const wishes = [
    'settings.get',
    'signout.start',
    'records.list',
    'settings.export',
    'overview.get',
    'unsaved.list',
    'unsaved.show',
  ];
  for (const wish of wishes) expect(await send(tab, wish, {})).toEqual({ ok: false, code: 'not-allowed' });
  const own = await signoff.call((message) => chrome.runtime.sendMessage(message), {
    type: 'unsaved.changed',
    data: { unsaved: 9, call: false },
  });
  expect(own).toEqual({ ok: false, code: 'unknown-message' });
  expect(await unsavedOf()).toBe(0);
});

test('X06 a page that floods is cut off while another is heard', async () => {
  tab = await openPage();
  const detail = JSON.stringify(
    JSON.stringify({ name: 'flood', message: { type: 'unsaved.changed', data: { unsaved: 1, call: false } } }),
  );
  await tab.evaluate(`for (let n = 0; n < 300; n++) dispatchEvent(new CustomEvent('probe', { detail: ${detail} }));`);
  const other = await openPage('deals');
  expect(await report(other, 1)).toEqual({ ok: true, value: null });
  const replies = await hears(tab, 'reply', 300);
  const refused = replies.filter(({ reply }) => reply?.code === 'too-many-messages').length;
  expect(refused).toBeGreaterThan(150);
});

const list = async () => (await signoff.send('unsaved.list', { siteIds: [site.id] }))[0]?.tabs ?? [];

test('U8 U12 every frame is asked; what cannot be asked is unknown', async () => {
  tab = await openPage('frames');
  await tab.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<input data-dirty="Note"><input data-dirty="Name">')`,
  );
  await tab.evaluate(
    `document.getElementById('own').contentDocument.body.insertAdjacentHTML('beforeend', '<input data-dirty="Inner">')`,
  );
  const [asked] = await list();
  expect(asked?.entries.map(({ label }) => label)).toEqual(['Note', 'Name', 'Inner']);
  expect([asked?.total, asked?.unknown, asked?.title]).toEqual([3, null, '(3) CRM']);
  const inner = asked?.entries[2];
  await signoff.send('unsaved.show', {
    tabId: asked?.tabId ?? -1,
    frameId: inner?.frameId ?? -1,
    ref: inner?.ref ?? -1,
  });
  expect(await tab.evaluate(`document.getElementById('own').contentDocument.activeElement.dataset.dirty`)).toBe(
    'Inner',
  );
  await set(tab, 'foreign', 'true');
  expect((await list())[0]?.unknown).toBe('foreign-frame');
  await set(tab, 'ask', 'lie');
  expect((await list())[0]?.unknown).toBe('no-answer');
  await set(tab, 'ask', 'throw');
  expect((await list())[0]?.unknown).toBe('no-answer');
});

test('U12 a page that hangs or crashed is unknown; an error page of the browser holds nothing', async () => {
  tab = await openPage();
  const hanging = await openPage('deals');
  await tab.crash();
  void hanging.evaluate(`for (;;);`, { limitMs: 200 }).catch(() => {});
  await pause(100);
  expect((await list()).map(({ unknown }) => unknown)).toEqual(['no-answer', 'no-answer']);
  await tab.close();
  await hanging.close();
  const error = await openPage();
  await error.evaluate(`void (location.href = '/drop')`);
  await until(
    async () => (await signoff.tabsAt(server.url('crm', 'drop'))).some(({ status }) => status === 'complete'),
    'the error page',
    5_000,
  );
  // Firefox tells its own pages by their icon, which comes a moment later.
  await until(async () => (await list()).length === 0, 'nothing is held', 3_000);
  await error.close();
});

test('X17 closing a stranger’s tab wakes nobody', async () => {
  const stranger = await signoff.tab(server.url('stranger'));
  // What Firefox wakes for is what the last worker listened to when it began: it began with nothing unsaved.
  await unsavedBecomes(0);
  await signoff.killWorker();
  await unsavedBecomes(0);
  await pause(300);
  await signoff.tidy();
  await signoff.killWorker();
  await stranger.close();
  await pause(700);
  expect(await signoff.extension.workerRuns()).toBe(false);
});

test('U11 after an update five open tabs have the new script within 2 s, once in each frame', async () => {
  const tabs = [await openPage('frames')];
  while (tabs.length < 5) tabs.push(await openPage('frames'));
  await unpacked(folder).load(signoff.browser);
  const loadedAt = Date.now();
  const times = () => Promise.all(tabs.flatMap((one) => ['', 'own'].map((frame) => dataOf(one, 'times', frame))));
  await until(async () => (await times()).every((count) => count === '2'), 'the new script everywhere', 5_000);
  expect(Date.now() - loadedAt).toBeLessThan(2_000);
  await pause(300);
  expect(new Set(await times())).toEqual(new Set(['2']));
  expect(await report(tabs[0] as Tab, 1)).toEqual({ ok: true, value: null });
});

test('access that is taken back takes the script back', async () => {
  await signoff.call(() =>
    chrome.permissions.remove({ origins: ['http://crm.localhost/*', 'https://crm.localhost/*'] }),
  );
  const registered = () => signoff.call(() => chrome.scripting.getRegisteredContentScripts());
  await until(async () => (await registered()).length === 0, 'no script is registered', 5_000);
});
