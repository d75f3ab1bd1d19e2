import { afterEach, beforeAll, expect, test } from 'vitest';
import { unpacked } from './harness/installation.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useReachWorld } from './unsaved-reach/reach-world.ts';

const world = useReachWorld({ embeddedHosts: ['desk.localhost'] });

/** Sees itself as people do: each frame that it draws is noted as seen or not. A way out makes it a signed-in one. */
const page = `<style>body { height: 4000px } #list { height: 100px; overflow: auto } #list div { height: 2000px }</style>
  <script>
    seen = 0; hidden = 0;
    const look = () => {
      const isSeen = document.body && getComputedStyle(document.body).maskImage === 'none'
        && getComputedStyle(document.documentElement).maskImage === 'none';
      if (isSeen) seen += 1; else hidden += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  </script>
  <a href="/logout">Sign out</a> <input id="name"> <div id="list"><div>Ada Lovelace</div></div>
  <dialog id="box">Secret</dialog> <iframe srcdoc="Secret" id="frame"></iframe>`;

interface Heard {
  readonly type: string;
  readonly data: { readonly agoMs?: number };
  readonly frameId: number;
}

/** What the scripts in pages report, as any page of the extension hears it. */
async function heard(type: string): Promise<Heard[]> {
  const all = await world.signoff.call(() => Reflect.get(globalThis, 'heard') as Heard[]);
  return all.filter((one) => one.type === type);
}

async function listen(): Promise<void> {
  await world.signoff.call(() => {
    const list: Heard[] = [];
    Reflect.set(globalThis, 'heard', list);
    chrome.runtime.onMessage.addListener((message, { frameId = -1 }) => void list.push({ ...message, frameId }));
  });
}

beforeAll(listen);

afterEach(async () => {
  await world.signoff.send('away.end', {});
  await world.signoff.call(() => {
    (Reflect.get(globalThis, 'heard') as Heard[]).length = 0;
  });
});

/** Moves the pointer over the page, as a hand does. */
async function move(tab: Tab, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await tab.moveTo(40 + at, 60);
}

/** Another tab comes to the front: what was not told yet is told now. */
const turnAway = async () => (await world.signoff.console()).activate();

test('X09 R18 what somebody does is told at once, the rest of it when they turn away: two reports for a hundred movements', async () => {
  const tab = await world.page(page);
  await move(tab, 50);
  await until(async () => (await heard('presence.active')).length === 1, 'the first movement is told');
  await move(tab, 50);
  await tab.press('a');
  expect(await heard('presence.active')).toHaveLength(1);
  await turnAway();
  const [first, last] = await until(async () => {
    const all = await heard('presence.active');
    return all.length === 2 && all;
  }, 'the last one is told');
  expect(first?.data.agoMs).toBeLessThan(50);
  expect(last?.data.agoMs).toBeLessThan(5_000);
});

test('X09 R18 what scripts do, and what moves below a resting pointer, is nobody', async () => {
  const tab = await world.page(page);
  await move(tab, 1);
  await tab.evaluate(`new Promise((done) => {
    let times = 0;
    const act = () => {
      for (const type of ['pointerdown', 'pointermove', 'pointerup']) document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, screenX: times, pointerType: 'mouse' }));
      for (const type of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(type, { key: 'a', bubbles: true }));
      document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 3 }));
      document.body.dispatchEvent(new Event('touchstart', { bubbles: true }));
      document.getElementById('name').focus();
      document.querySelector('a').style.padding = (times % 90) + 'px';
      scrollBy(0, times % 2 ? 50 : -50);
      fetch('/save/200').catch(() => {});
      if ((times += 1) < 50) requestAnimationFrame(act); else done(1);
    };
    act();
  })`);
  await turnAway();
  await until(async () => (await tab.evaluate('document.visibilityState')) === 'hidden', 'the page is hidden');
  expect(await heard('presence.active')).toEqual([]);
});

test('typing in a frame is told by that frame', async () => {
  world.server.put('inner', '<textarea style="width: 250px; height: 150px"></textarea>');
  const tab = await world.page(`<iframe src="{desk}/inner" width="300" height="200" id="inner"></iframe>`);
  await tab.click('#inner');
  const [report] = await until(async () => {
    const all = (await heard('presence.active')).filter(({ frameId }) => frameId > 0);
    return all.length > 0 && all;
  }, 'the frame tells');
  expect(report?.data.agoMs).toBeLessThan(1_000);
});

/** Signed in, with a page in front, and away from the desk. */
async function stepAway(): Promise<Tab> {
  const tab = await world.page(page);
  await until(async () => (await world.signoff.siteOverview(world.site.id)).session === 'signed-in', 'signed in');
  const { begun } = await world.signoff.send('away.begin', {});
  expect(begun).toBe('cover');
  await until(() => isCovered(tab), 'the page is covered');
  return tab;
}

const isCovered = (tab: Tab) => tab.evaluate<boolean>(`getComputedStyle(document.body).maskImage !== 'none'`);

/** Neither covered nor hidden for the moment in which the worker is asked. */
const isSeen = (tab: Tab) =>
  tab.evaluate<boolean>(
    `[document.documentElement, document.body].every((one) => getComputedStyle(one).maskImage === 'none')`,
  );

test('Z23 a page that begins, is loaded again or comes back while somebody is away is never seen', async () => {
  const first = await stepAway();
  const second = await world.page(page);
  await until(() => isCovered(second), 'the new page is covered');
  await first.evaluate('seen = 0, hidden = 0');
  await first.activate();
  await first.goto(world.server.url('crm', 'page?again'));
  await until(() => isCovered(first), 'the page is covered again');
  await first.back();
  await until(() => isCovered(first), 'the page before is covered');
  for (const tab of [first, second]) {
    await tab.activate();
    await until(async () => (await tab.evaluate<number>('hidden')) > 30, 'it was drawn for a while');
    expect(await tab.evaluate('seen')).toBe(0);
  }
});

test('Z23 afterwards the page is as before: scrolled, typed, nothing left of us', async () => {
  const tab = await world.page(page);
  await until(async () => (await tab.evaluate<number>('seen')) > 0, 'the page is seen');
  await tab.fill('#name', 'Grace');
  await tab.evaluate(
    `scrollTo(0, 1234), document.getElementById('list').scrollTop = 321, document.getElementById('box').showModal()`,
  );
  const state = () =>
    tab.evaluate(`[scrollY, document.getElementById('list').scrollTop, document.getElementById('name').value,
      document.querySelector('dialog').open, document.adoptedStyleSheets.length, document.styleSheets.length,
      document.documentElement.outerHTML.length]`);
  const before = await state();
  await until(async () => (await world.signoff.siteOverview(world.site.id)).session === 'signed-in', 'signed in');
  await world.signoff.send('away.begin', {});
  await until(() => isCovered(tab), 'the page is covered');
  await world.signoff.send('away.end', {});
  await until(() => isSeen(tab), 'the page is there again');
  expect(await state()).toEqual(before);
});

test('Z23 a page that was left covered and comes back when somebody is here is seen', async () => {
  const tab = await stepAway();
  world.server.put('elsewhere', 'Elsewhere');
  await tab.goto(world.server.url('news', 'elsewhere'));
  await world.signoff.send('away.end', {});
  await tab.back();
  await until(() => isSeen(tab), 'the page is there');
});

test('a page is hidden for a moment only when nobody is away, and never by a worker that sleeps', async () => {
  const tab = await world.page(page);
  await until(async () => (await tab.evaluate<number>('seen')) > 0, 'the page is seen');
  await world.signoff.killWorker();
  const second = await world.page(page);
  await until(async () => (await second.evaluate<number>('seen')) > 0, 'the page is seen', 3_000);
});

test('U11 after an update an open page has one script that reports, and the old one is silent', async () => {
  const tab = await world.page(page);
  await move(tab, 5);
  await until(async () => (await heard('presence.active')).length === 1, 'the old script tells');
  await unpacked().load(world.signoff.browser);
  await until(async () => {
    await listen();
    await tab.activate();
    await move(tab, 5);
    return until(async () => (await heard('presence.active')).length > 0, 'the new one tells', 300);
  }, 'the new script tells');
  await move(tab, 20);
  await turnAway();
  await until(async () => (await heard('presence.active')).length === 2, 'the last movement is told');
  expect(await tab.evaluate('document.adoptedStyleSheets.length')).toBe(0);
});
