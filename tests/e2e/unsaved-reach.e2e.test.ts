import { expect, test } from 'vitest';
import type { Tab } from './harness/tab.ts';
import { pause, until } from './harness/until.ts';
import { type, typeInto, useReachWorld } from './unsaved-reach/reach-world.ts';

const world = useReachWorld({ embeddedHosts: ['desk.localhost'] });

const look = `<style>body { margin: 20px } .place { display: block; width: 400px; height: 80px; border: 0; box-sizing: border-box }</style>`;
const fill = 'position: fixed; inset: 0; width: 100%; height: 100%; box-sizing: border-box';
/** A field that fills its document. */
const field = `<textarea aria-label="Note" style="${fill}">call</textarea>`;
const quoted = field.replaceAll('"', '&quot;');
const frame = '<iframe id="place" class="place"></iframe>';
const inFrame = (script: string) =>
  `${frame}<script>const frame = document.getElementById('place'); ${script}</script>`;
const script = (text: string) => `<script>${text}</script>`;
const html = JSON.stringify(field);
const element = (name: string, mode: string, inner: string) =>
  script(`customElements.define('${name}', class extends HTMLElement { constructor() { super();
    this.attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(inner)}; } });`);
const closed = `<input aria-label="Note" value="call" style="width: 100%; height: 100%">`;

/** Where somebody may type: in each, the element `#place` is filled by a field called "Note". */
const places: Record<string, string> = {
  'the document': '<textarea id="place" class="place" aria-label="Note">call</textarea>',
  'a document that wrote itself anew': `<script>onload = () => { document.open(); document.write(${JSON.stringify(
    `${look}<textarea id="place" class="place" aria-label="Note">call</textarea>`,
  )}); document.close(); };</script>`,
  'a frame of the same origin': '<iframe id="place" class="place" src="/field"></iframe>',
  'an object that holds a page': '<object id="place" class="place" type="text/html" data="/field"></object>',
  'a frame of a host that the site embeds': '<iframe id="place" class="place" src="{desk}/field"></iframe>',
  'a frame in a frame of a host that the site embeds': '<iframe id="place" class="place" src="{desk}/nested"></iframe>',
  'an empty frame that a script wrote': inFrame(
    `const page = frame.contentDocument; page.open(); page.write(${html}); page.close();`,
  ),
  'an empty frame that a script writes anew after a while': inFrame(
    `const write = () => { const page = frame.contentDocument; page.open(); page.write(${html}); page.close(); }; write(); setTimeout(write, 300);`,
  ),
  'an empty frame that a script filled': inFrame(`frame.contentDocument.body.innerHTML = ${html};`),
  'a frame by a script address': `<iframe id="place" class="place" src="javascript:'${field.replaceAll('"', '&quot;')}'"></iframe>`,
  'a srcdoc frame': `<iframe id="place" class="place" srcdoc="${quoted}"></iframe>`,
  'X05 a sandboxed srcdoc frame': `<iframe id="place" class="place" sandbox="allow-scripts" srcdoc="${quoted}"></iframe>`,
  'X05 a sandboxed frame without scripts': '<iframe id="place" class="place" sandbox src="/field"></iframe>',
  'X05 a data: frame': `<iframe id="place" class="place" src="data:text/html,${encodeURIComponent(field)}"></iframe>`,
  'X05 a blob: frame': inFrame(`frame.src = URL.createObjectURL(new Blob([${html}], { type: 'text/html' }));`),
  'X05 a srcdoc frame in a data: frame': `<iframe id="place" class="place" src="data:text/html,${encodeURIComponent(
    `<iframe style="${fill}; border: 0" srcdoc="${quoted}"></iframe>`,
  )}"></iframe>`,
  'a frame that came later': script(
    `setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<iframe id="place" class="place" src="/field"></iframe>'), 400);`,
  ),
  'an open shadow root': `<x-open id="place" class="place"></x-open>${element('x-open', 'open', closed)}`,
  'a closed shadow root': `<x-closed id="place" class="place"></x-closed>${element('x-closed', 'closed', closed)}`,
  'closed roots in open roots in closed roots': `<x-outer id="place" class="place"></x-outer>
    ${element('x-outer', 'closed', '<x-middle style="display: block; height: 100%"></x-middle>')}
    ${element('x-middle', 'open', '<x-inner style="display: block; height: 100%"></x-inner>')}
    ${element('x-inner', 'closed', closed)}`,
  'a closed root of a plain element': `<div id="place" class="place"><template shadowrootmode="closed">${closed}</template></div>`,
  'a closed root in a frame': `<iframe id="place" class="place" srcdoc="${`<div style="${fill}"><template shadowrootmode="closed">${closed}</template></div>`.replaceAll('"', '&quot;')}"></iframe>`,
  'a frame in design mode': inFrame(
    `frame.contentDocument.write('<p>call</p>'); frame.contentDocument.close(); frame.contentDocument.designMode = 'on';`,
  ),
  'a frame with an editable body': inFrame(
    `frame.contentDocument.body.innerHTML = 'call'; frame.contentDocument.body.contentEditable = 'true';`,
  ),
  'rich text in a closed root': `<x-rich id="place" class="place"></x-rich>${element(
    'x-rich',
    'closed',
    `<div contenteditable="true" aria-label="Note" style="height: 100%">call</div>`,
  )}`,
};

test.each(Object.entries(places))(
  'U4 U5 what is typed in %s is found, and clean when it is taken back',
  async (place, page) => {
    world.server.put('field', field);
    world.server.put('nested', `<iframe style="${fill}; border: 0" srcdoc="${quoted}"></iframe>`);
    const tab = await world.page(`${look}${page}`);
    await tab.waitFor('#place');
    await pause(600); // and nobody asks: a script that is asked hears again
    await typeInto(tab, '#place', 'xyz');
    const labels = await world.becomes(1);
    if (!/design|body/.test(place)) expect(labels).toEqual(['Note']);
    await type(tab, '\b\b\b');
    await world.becomes(0);
  },
);

async function openedBy({ id }: Tab): Promise<Tab | null> {
  const opened = (await world.signoff.browser.pages()).find(({ openerId }) => openerId === id);
  return opened ? world.signoff.tabOf(opened.id) : null;
}

test('U8 a window that the page opened empty and wrote itself is asked, and stands in the overview', async () => {
  const opener = await world.page(`<button id="open" onclick="const own = window.open('');
    own.document.write('<title>Quick note</title><textarea id=place aria-label=Note autofocus></textarea>'); own.document.close()">Note</button>`);
  await opener.click('#open');
  const opened = await until(() => openedBy(opener), 'the window', 5_000);
  await typeInto(opened, '#place', 'xyz');
  expect(await world.becomes(1)).toEqual(['Note']);
  expect((await world.signoff.siteOverview(world.site.id)).unsaved).toBe(1);
  await type(opened, '\b\b\b');
  await world.becomes(0);
  await opened.close();
});

const route = (dropped: boolean) => `${look}<nav><a href="#" id="go">Deals</a></nav><main id="app"><form method="post">
  <label>Note <textarea id="place" class="place">call</textarea></label></form></main><script>
  document.getElementById('go').onclick = (event) => { event.preventDefault(); history.pushState({}, '', '/deals');
    ${dropped ? `document.getElementById('app').innerHTML = '<h1>Deals</h1>'` : `document.getElementById('app').hidden = true`} };</script>`;

test('U5 a route change inside the page that drops the form is clean; work that is only hidden is still there', async () => {
  const dropping = await world.page(route(true));
  await typeInto(dropping, '#place', 'xyz');
  await world.becomes(1);
  await dropping.click('#go');
  await world.becomes(0);
  await dropping.close();
  const keeping = await world.page(route(false));
  await typeInto(keeping, '#place', 'xyz');
  await keeping.click('#go');
  await pause(1_500);
  expect(await world.becomes(1)).toEqual(['Note']);
});

test('U8 a frame that goes away takes its count along, in the badge and in the overview too', async () => {
  world.server.put('field', field);
  const tab = await world.page(`${look}<iframe id="place" class="place" src="/field"></iframe>`);
  await typeInto(tab, '#place', 'xyz');
  await world.becomes(1);
  expect((await world.signoff.siteOverview(world.site.id)).unsaved).toBe(1);
  await tab.evaluate(`document.getElementById('place').remove()`);
  await world.becomes(0);
  expect((await world.signoff.siteOverview(world.site.id)).unsaved).toBe(0);
});

test('X05 frames without an origin in a stranger’s tab hear nothing of Signoff and count nowhere', async () => {
  world.server.put(
    'field',
    `${look}<iframe id="place" class="place" sandbox="allow-scripts" srcdoc="${quoted}"></iframe>`,
  );
  const tab = await world.signoff.tab(world.server.url('stranger', 'field'));
  await tab.activate();
  await typeInto(tab, '#place', 'xyz');
  await world.becomes(0);
  const [{ unsavedTotal }] = [await world.signoff.overview()];
  expect(unsavedTotal).toBe(0);
  await tab.close();
});

test('U4 what somebody typed in a frame of a host that was not allowed makes the tab unknown', async () => {
  world.server.put('field', field);
  const stranger = world.server.url('stranger', 'field');
  const tab = await world.page(`${look}<iframe id="place" class="place" src="${stranger}"></iframe>`);
  await world.becomes(0);
  await typeInto(tab, '#place', 'xyz');
  await expect.poll(async () => (await world.list())[0]?.unknown, { timeout: 4_000 }).toBe('foreign-frame');
});

/** A tick in a frame, and a Save button in the page around it, which sends something that tells nothing of the tick. */
const around = (
  note: string,
) => `${look}<div>${note}<button id="save" onclick="fetch('/save/200', { method: 'PATCH', body: 'x' })">Save</button></div>
  <iframe id="place" class="place" srcdoc="<input type='checkbox' aria-label='Tick' style='${fill}'>"></iframe>`;

test('U5 a Save button in the page saves its frames when nothing else is unsaved there', async () => {
  const tab = await world.page(around(''));
  await tab.click('#place');
  expect(await world.becomes(1)).toEqual(['Tick']);
  await tab.click('#save');
  await world.becomes(0);
});

test('U5 a Save button beside something unsaved of its own saves no frame elsewhere', async () => {
  const tab = await world.page(around('<textarea id="own" aria-label="Own" class="place"></textarea>'));
  await tab.click('#place');
  await typeInto(tab, '#own', 'xyz');
  await world.becomes(2);
  await pause(4_100); // what is written right after a tick may be the page saving it by itself
  await tab.click('#save');
  expect(await world.becomes(1)).toEqual(['Tick']);
});

/** What each frame's script is told from now on, by the frame's host. */
const hearing = (tabId: number) =>
  world.signoff.call(
    (id) =>
      chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        func: () => {
          const heard: unknown[] = [];
          Reflect.set(globalThis, 'heard', heard);
          chrome.runtime.onMessage.addListener((message) => void heard.push(message));
        },
      }),
    tabId,
  );
const heardIn = async (tabId: number): Promise<Record<string, string[]>> => {
  const frames = await world.signoff.call(
    (id) =>
      chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        func: () => [location.hostname, Reflect.get(globalThis, 'heard')] as [string, { type: string }[]],
      }),
    tabId,
  );
  return Object.fromEntries(
    frames.map(({ result: [host, heard] = ['', []] }) => [host, heard.map(({ type }) => type)]),
  );
};
const saveIn = (tabId: number, host: string) =>
  world.signoff.call(
    (id, name) =>
      chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        world: 'MAIN',
        func: async (wanted) => {
          if (location.hostname === wanted) await fetch('/save/200', { method: 'POST', body: 'their card is 4711' });
        },
        args: [name],
      }),
    tabId,
    host,
  );

test('R33 a frame of an embedded host is told of its own writes, and of none of the page around it', async () => {
  world.server.put('field', field);
  const tab = await world.page(`${look}<textarea id="own" class="place"></textarea>
    <iframe id="place" class="place" src="{desk}/field"></iframe>`);
  await typeInto(tab, '#own', 'xyz');
  await typeInto(tab, '#place', 'xyz');
  await world.becomes(2);
  const [{ id: tabId = -1 } = {}] = await world.signoff.tabsAt(world.server.url('crm', 'page'));
  await hearing(tabId);
  const told = ['write.left', 'write.ended'];
  await saveIn(tabId, 'crm.localhost');
  await expect.poll(() => heardIn(tabId)).toEqual({ 'crm.localhost': told, 'desk.localhost': [] });
  await saveIn(tabId, 'desk.localhost');
  await expect.poll(() => heardIn(tabId)).toEqual({ 'crm.localhost': told, 'desk.localhost': told });
});
