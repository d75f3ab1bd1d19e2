import { afterEach, beforeAll, test } from 'vitest';
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

test('Z23 what fills the screen is covered as well', async () => {
  await stepAway();
  const tab = await world.page(`<div id="full" style="${RED}">x</div>`);
  await tab.evaluate(`full.requestFullscreen()`, { userGesture: true });
  await until(() => tab.evaluate<boolean>('document.fullscreenElement !== null'), 'it fills the screen');
  await world.signoff.send('away.begin', {});
  await until(async () => (await redIn(tab)) === 0, 'nothing of it is seen', 5_000);
});
