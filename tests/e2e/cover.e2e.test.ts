import { afterEach, beforeAll, expect, test } from 'vitest';
import { inFirefox } from './harness/engine.ts';
import { skipped } from './harness/skipped.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useReachWorld } from './unsaved-reach/reach-world.ts';

const world = useReachWorld();

/** What is not to be seen is red. */
const RED = 'background: #f00; color: #f00; width: 400px; height: 200px';
const stubborn = `* { display: block !important; visibility: visible !important; opacity: 1 !important;
  transition: display 900s allow-discrete, visibility 900s, opacity 900s !important }`;

const pages: Readonly<Record<string, string>> = {
  'a plain page': `<body style="background: #f00">`,
  'a page that says it is to be seen': `<style>${stubborn} div { position: fixed; inset: 0; ${RED} }</style><div>x</div>`,
  'a dialog in front of everything': `<dialog id="box" style="${RED}">x</dialog><script>box.showModal()</script>`,
  'a popover': `<div popover id="pop" style="${RED}">x</div><script>pop.showPopover()</script>`,
  'a dialog beside the body': `<script>const box = document.createElement('dialog'); box.style = '${RED}';
    document.documentElement.append(box, 'text beside the body'); box.showModal();</script>`,
  'a closed shadow root': `<div id="host"></div><script>host.attachShadow({ mode: 'closed' })
    .innerHTML = '<style>${stubborn.replaceAll('\n', ' ')} p { ${RED} }</style><p>x';</script>`,
  'a frame': `<iframe srcdoc="<body style='background: #f00'>x" style="width: 400px; height: 200px"></iframe>`,
  'a frame of another host': `<iframe src="{desk}/red" style="width: 400px; height: 200px"></iframe>`,
  'a set of frames': `<frameset cols="50%,50%"><frame src="/red"><frame src="/red"></frameset>`,
  'a root that is moved, turned and coloured': `<style>html { transform: scale(.9); filter: contrast(1.1); opacity: .9; background: #f00 }</style>`,
  'a line that the page draws itself': `<style>html::after, html::before { content: 'x'; position: fixed; inset: 0; ${RED} }</style>`,
  'a picture in place of the page': `<style>html { content: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='400' height='400'><rect width='400' height='400' fill='red'/></svg>") }</style>`,
};

/** Red points of what the tab shows. */
async function redIn(tab: Tab): Promise<number> {
  const data = await tab.picture();
  return world.signoff.call(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(picture, 0, 0);
    const points = drawing?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    let red = 0;
    for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 0) > 180 && (points[at + 1] ?? 0) < 60) red += 1;
    return red;
  }, data);
}

beforeAll(async () => {
  world.server.put('red', '<body style="background: #f00">x');
});

afterEach(() => world.signoff.send('away.end', {}));

async function stepAway(): Promise<void> {
  await world.page('<a href="/logout">Sign out</a>');
  await until(async () => (await world.signoff.siteOverview(world.site.id)).session === 'signed-in', 'signed in');
}

const asked = Object.entries(pages).map(([what, html]) => {
  const why = inFirefox && what === 'a picture in place of the page' ? 'Firefox draws none' : null;
  return { what, html, why };
});

for (const { what, html, why } of asked)
  test.skipIf(why)(
    `Z23 nothing of ${what} is seen while somebody is away, and all of it afterwards${skipped(why)}`,
    async () => {
      await stepAway();
      const tab = await world.page(html);
      const before = await until(async () => (await redIn(tab)) || null, 'the page is seen');
      await world.signoff.send('away.begin', {});
      await until(async () => (await redIn(tab)) === 0, 'nothing of it is seen', 5_000);
      await world.signoff.send('away.end', {});
      // A box in front of everything loses the ring of the focus.
      const isBack = async () => Math.abs((await redIn(tab)) / before - 1) < 0.05;
      await until(isBack, 'the page is as before', 5_000);
    },
  );

/** Notes all that hands do to it and to the frame in it. Its buttons are in front of everything, and take the pointer whatever is said around them. */
const touchy = `<input id="name"> <iframe src="{desk}/inner" id="inner" width="300" height="100"></iframe>
  <dialog id="box"><button style="pointer-events: auto">Delete</button> <span id="host"></span></dialog>
  <script>
    heard = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'input', 'copy', 'click', 'pointerdown'])
      addEventListener(type, (event) => event.isTrusted && heard.push(type), true);
    onmessage = ({ data }) => heard.push(data);
    host.attachShadow({ mode: 'closed' }).innerHTML = '<button style="pointer-events: auto">Delete';
  </script>`;
const inner = `<textarea autofocus style="width: 250px; height: 60px"></textarea><script>
    addEventListener('keydown', () => parent.postMessage('keydown in the frame', '*'), true);
    onmessage = () => parent.postMessage('all', '*');
  </script>`;

/** Since it was last asked. */
async function heardBy(tab: Tab): Promise<string[]> {
  await tab.evaluate(`inner.contentWindow.postMessage('all?', '*')`);
  await until(() => tab.evaluate<boolean>(`heard.at(-1) === 'all'`), 'the frame has told all');
  return (await tab.evaluate<string[]>('heard.splice(0)')).slice(0, -1);
}

const isCovered = (tab: Tab) => tab.evaluate<boolean>(`getComputedStyle(document.body).maskImage !== 'none'`);
const written = (tab: Tab) => tab.evaluate<string>(`document.getElementById('name').value`);

test.each([
  ['in a field', '#name', 'a'],
  ['in a frame of another host', '#inner', ''],
  ['nowhere', 'body', ''],
])(
  'Z23 neither pointer nor keys get to a covered page, the focus %s, and afterwards both do',
  async (_, place, before) => {
    await stepAway();
    world.server.put('inner', inner);
    const tab = await world.page(touchy);
    await tab.click(place);
    await tab.keys('a');
    expect(await heardBy(tab)).toContain(place === '#inner' ? 'keydown in the frame' : 'keydown');
    await world.signoff.send('away.begin', {});
    await until(() => isCovered(tab), 'the page is covered', 5_000);
    await tab.evaluate('box.showModal()');
    await tab.activate();
    for (const button of ['button', '#host']) await tab.click(button);
    await tab.keys('bc');
    for (const key of ['Tab', 'x', 'Enter', ' ', 'Tab', 'Tab', 'y']) await tab.press(key);
    for (const key of ['a', 'c']) await tab.press(key, 2);
    expect(await heardBy(tab)).toEqual([]);
    expect(await written(tab)).toBe(before);
    await tab.evaluate('box.close()');
    await world.signoff.send('away.end', {});
    await until(async () => !(await isCovered(tab)), 'the page is there again', 5_000);
    await tab.click('#name');
    await tab.keys('d');
    expect(await written(tab)).toBe(`${before}d`);
    expect(await heardBy(tab)).toEqual(expect.arrayContaining(['click', 'keydown', 'input', 'keyup']));
  },
);

test('Z23 what fills the screen is covered as well', async () => {
  await stepAway();
  const tab = await world.page(`<div id="full" style="${RED}">x</div>`);
  await tab.evaluate(`full.requestFullscreen()`, { userGesture: true });
  await until(() => tab.evaluate<boolean>('document.fullscreenElement !== null'), 'it fills the screen');
  await world.signoff.send('away.begin', {});
  await until(async () => (await redIn(tab)) === 0, 'nothing of it is seen', 5_000);
});
