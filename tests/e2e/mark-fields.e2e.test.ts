import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Site } from '../../lib/sites/site';
import { root } from '../setup/paths.mjs';
import { Signoff } from './harness/signoff.ts';
import type { Tab } from './harness/tab.ts';
import { type ReachServer, startReachServer } from './unsaved-reach/page-server.ts';

/** Each kind of field, what is never read, what is ignored by itself or by the person, and one that only the person counts. */
const fields = `
<style>label, .line { display: block; margin: 14px } html > div { display: none !important } iframe { height: 90px }</style>
<form method="post">
  <label>Name <input name="name" value="Ada"></label>
  <label>Notes <textarea name="notes"></textarea></label>
  <label>Status <select name="status"><option>open<option>won</select></label>
  <label>Due <input type="date" name="due"></label>
  <label><input type="checkbox" name="urgent"> urgent</label>
  <div class="line">Channel
    <label><input type="radio" name="channel" value="mail"> mail</label>
    <label><input type="radio" name="channel" value="phone" checked> phone</label></div>
  <label>City <input name="city"></label>
  <label>Company <input name="company"></label>
  <label>Portal password <input type="password" name="portal" autocomplete="new-password"></label>
  <label>Card number <input name="card" autocomplete="cc-number"></label>
  <label>Total <input name="total" value="12" disabled></label>
  <label>Reference <input name="reference" class="mine"></label>
  <input type="hidden" name="token" value="1"><input name="unseen" style="display: none">
  <label>Scan <input type="file" name="scan" style="display: none"></label>
</form>
<div class="line">Follow up <button type="button" role="switch" aria-checked="false">on</button></div>
<div class="line" contenteditable="true" style="border: 1px solid">Dear Ada,</div>
<div class="line"><input type="search" name="q" placeholder="Search"> <input type="search" id="quick" placeholder="Search"></div>
<closed-field></closed-field>
<iframe src="/inner"></iframe>
<iframe sandbox="allow-scripts" srcdoc="<textarea>sandboxed</textarea>"></iframe>
<script>customElements.define('closed-field', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<label>Closed <input name="closed"></label><div><div></div></div>'; }
});</script>`;

/** `name` to `company`, the radio group as one, the file behind its label, switch, rich text, `#quick`, closed root and two frames. */
const expected = { counted: 8 + 1 + 1 + 1 + 1 + 1 + 2, ignored: 3, neverRead: 2 };

let server: ReachServer;
let signoff: Signoff;
let site: Site;
let tab: Tab;

beforeAll(async () => {
  server = await startReachServer();
  server.put('fields', fields);
  server.put('inner', '<input name="inner">');
  server.put('long', `<form>${'<p><input name="one"></p>'.repeat(60)}</form><div style="height: 3000px"></div>`);
  const small = 'width: 8px; height: 4px; padding: 0; border: 0; margin: 1px; float: left';
  server.put('many', `<form method="post">${`<input name="a" style="${small}">`.repeat(2_500)}</form>`);
  signoff = await Signoff.start();
  const change = { ignoreFields: ['.mine', ':nonsense('], countFields: ['#quick'] };
  site = await signoff.addSite(server.url('crm'), 'CRM', change);
});

afterAll(async () => {
  await signoff?.remove();
  server?.close();
});

beforeEach(async () => {
  await signoff.closeTabsAt(server.url('crm'));
});

const mark = (on: boolean) => signoff.send('site.mark', { id: site.id, on });

async function openPage(path: string): Promise<Tab> {
  tab = await signoff.tab(server.url('crm', path));
  return tab;
}

type Kind = 'counted' | 'edited' | 'ignored' | 'secret';
const kinds: Readonly<Record<string, Kind>> = {
  '#2f55d4': 'counted',
  '#9a4a00': 'edited',
  '#4a5161': 'ignored',
  '#6a2a9c': 'secret',
};

/** Upper left corners of the outlines that are drawn over the top document, in its closed shadow root, which only extensions see. */
async function marks(): Promise<Partial<Record<Kind, string[]>> | null> {
  const [{ id = -1 } = {}] = await signoff.tabsAt(server.url('crm'));
  const outlines = await signoff.call(drawnIn, id);
  const all = outlines?.map(({ stroke, d }) => [kinds[stroke], d.split('M').slice(1)] as const);
  return all ? Object.fromEntries(all.filter(([, places]) => places.length > 0)) : null;
}

/** Runs in an extension page, its inner function in the isolated world of the tab's top document. */
async function drawnIn(tabId: number): Promise<{ stroke: string; d: string }[] | null> {
  const outlines = () => {
    const host = document.documentElement.lastElementChild as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
    const shadow = host.openOrClosedShadowRoot ?? globalThis.chrome.dom?.openOrClosedShadowRoot(host);
    const layers = shadow?.firstElementChild?.children;
    if (!layers) return null;
    return [...layers].map(({ children }) => {
      return { stroke: children[1]?.getAttribute('stroke') ?? '', d: children[1]?.getAttribute('d') ?? '' };
    });
  };
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: outlines });
  return answer?.result ?? null;
}

const numbers = async () => {
  const all = await marks();
  return all && Object.fromEntries(Object.entries(all).map(([kind, places]) => [kind, places.length]));
};

const drawn = (expected: Partial<Record<Kind, number>>, limitMs = 5_000) =>
  expect.poll(numbers, { timeout: limitMs, interval: 100 }).toEqual(expected);

/** Of the top document: both radio buttons have their own outline, what stands in frames is drawn there. */
const inTop = { counted: expected.counted - 2 + 1, ignored: 3, secret: 2 };

test('U9 Z2 every field of every frame is counted by what Signoff would do with it, and outlined', async () => {
  await openPage('fields');
  expect(await mark(true)).toEqual(expected);
  await tab.activate();
  await drawn(inTop);
  await tab.screenshot(join(root, 'test-results', 'mark-fields.png'), { width: 900, height: 1_000 });
});

test('U9 marks take nothing from the page: its tree, its focus, its clicks; and leave nothing behind', async () => {
  await openPage('fields');
  await tab.evaluate(`document.querySelector('[name=city]').focus()`);
  const before = await tab.evaluate('document.documentElement.outerHTML');
  await tab.evaluate(`window.seen = []; new MutationObserver((all) => seen.push(...all.map(({ type, target, addedNodes }) =>
    type + ' ' + target.localName + ' ' + [...addedNodes].map((node) => node.localName)))).observe(document,
    { subtree: true, childList: true, attributes: true, characterData: true })`);
  await mark(true);
  await tab.activate();
  await drawn(inTop);
  expect(await tab.evaluate('seen')).toEqual(['childList html div']);
  expect(await tab.evaluate('document.documentElement.lastElementChild.shadowRoot')).toBeNull();
  expect(await tab.evaluate('document.activeElement.name')).toBe('city');
  await tab.click('[name=urgent]');
  expect(await tab.evaluate(`document.querySelector('[name=urgent]').checked`)).toBe(true);
  await tab.click('[name=urgent]');
  await mark(false);
  await expect.poll(marks, { timeout: 3_000 }).toBeNull();
  expect(await tab.evaluate('document.documentElement.outerHTML')).toBe(before);
});

test('U9 a mark follows its field when the page scrolls, and is hidden where the field is out of sight', async () => {
  await openPage('long');
  await mark(true);
  await tab.activate();
  const top = async () => Number((await marks())?.counted?.[0]?.split(/[ h]/)[1] ?? Number.NaN);
  await expect.poll(top).toBeGreaterThan(0);
  const before = await top();
  await tab.evaluate('scrollBy(0, 10), 0');
  await expect.poll(top).toBe(before - 10);
  await tab.evaluate('scrollTo(0, 3000), 0');
  await drawn({});
});

test('U9 marks stand over a dialog that is open', async () => {
  server.put(
    'dialog',
    '<dialog><form method="post"><input name="a"></form></dialog><script>document.querySelector("dialog").showModal()</script>',
  );
  await openPage('dialog');
  expect(await mark(true)).toEqual({ counted: 1, ignored: 0, neverRead: 0 });
  await tab.activate();
  await drawn({ counted: 1 });
  expect(await tab.evaluate(`document.documentElement.lastElementChild.matches(':popover-open')`)).toBe(true);
});

test('U9 Z2 what is unsaved now is outlined as such while somebody types', async () => {
  await openPage('fields');
  await mark(true);
  await tab.activate();
  await tab.fill('[name=notes]', 'call back');
  await drawn({ ...inTop, counted: inTop.counted - 1, edited: 1 });
  await tab.fill('[name=portal]', 'secret');
  await drawn({ ...inTop, counted: inTop.counted - 1, edited: 1 });
});

test('U9 the tester uses what the person tuned a moment ago', async () => {
  await openPage('fields');
  await signoff.send('site.change', { id: site.id, change: { ignoreFields: ['form'], countFields: [] } });
  expect(await mark(true)).toEqual({ counted: 5, ignored: 15, neverRead: 0 });
  const change = { ignoreFields: ['.mine'], countFields: ['#quick'] };
  await signoff.send('site.change', { id: site.id, change });
  expect(await mark(true)).toEqual(expected);
});

test('X62 of very many fields all are counted and 2,000 drawn', async () => {
  await openPage('many');
  expect((await mark(true))?.counted).toBe(2_500);
  await tab.activate();
  await drawn({ counted: 2_000 });
});

test('U9 pages with a name for everything are marked all the same', async () => {
  const names = ['createElementNS', 'documentElement', 'matches', 'designMode', 'body', 'append'];
  const namesakes = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
  server.put(
    'names',
    `${namesakes}<form method="post">${names.map((name) => `<input name="${name}">`).join('')}</form>`,
  );
  await openPage('names');
  expect((await mark(true))?.counted).toBe(names.length);
  await tab.activate();
  await drawn({ counted: names.length });
});
