import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { inFirefox } from './harness/engine.ts';
import { releaseId } from './harness/package.ts';
import { skipped } from './harness/skipped.ts';
import type { Tab } from './harness/tab.ts';
import { minutes, TimedWorld } from './harness/timed-world.ts';
import { until } from './harness/until.ts';
import { useTimedWorld } from './harness/use-timed-world.ts';
import type { SignedInSite } from './harness/world.ts';

const world = useTimedWorld();
const rules = { idleOf: 'site', idleMs: minutes(15), maxAgeMs: null } as const;
const extendMs = minutes(10);
const MOST = 10;

/** Somebody works at a site, and the warning stands. */
async function warned(there: TimedWorld = world): Promise<{ site: SignedInSite; window: Tab; dueAt: number }> {
  const site = await there.workingAt('post-csrf', rules);
  const { dueAt } = await there.ends(site);
  const window = await warnedAgain(dueAt, there);
  return { site, window, dueAt };
}

async function warnedAgain(dueAt: number, there: TimedWorld = world): Promise<Tab> {
  await there.comesTo(dueAt, minutes(2) - 1_000);
  return there.warning();
}

/** The window goes, so that nobody may be there for the key's way up. */
const pressAndGo = (window: Tab, key: string) => window.press(key).catch(() => {});
const focused = (page: Tab) => page.evaluate<string>(`document.activeElement?.dataset.action ?? ''`);
const putOffTo = (dueAt: number) =>
  until(async () => (await world.signoff.overview()).deadline?.deadline.dueAt === dueAt, 'it is put off');
const used = async () => (await world.signoff.overview()).deadline?.deadline.extension?.used;

test('R1 R2 R3 R4 R14 R23 one key stays: Enter, Space, Esc, and the window closed by hand; each countdown is whole', async () => {
  const site = await world.workingAt('post-csrf', rules);
  let { dueAt } = await world.ends(site);
  const ways: [string, (window: Tab) => Promise<unknown>][] = [
    ['Enter', (window) => pressAndGo(window, 'Enter')],
    ['Space', (window) => pressAndGo(window, ' ')],
    ['Escape', (window) => pressAndGo(window, 'Escape')],
    ['closing', (window) => window.close()],
  ];
  for (const [name, stays] of ways) {
    const window = await warnedAgain(dueAt);
    const leadMs = dueAt - world.clock.now();
    console.log(`${name}: the window stood ${Math.round(leadMs / 100) / 10} s before the sign-out`);
    expect(leadMs, name).toBeGreaterThan(20_000);
    await window.waitForText(' left');
    expect(await window.evaluate(`document.querySelector('[role=alertdialog]') !== null`)).toBe(true);
    await until(async () => (await focused(window)) === 'extend', 'the button has the focus');
    await stays(window);
    dueAt += extendMs;
    await putOffTo(dueAt);
    await world.noWarning();
  }
  expect([await used(), world.alive('post-csrf')]).toEqual([ways.length, 1]);
  await world.leave(site);
});

test('R23 the window takes the focus and gives it back; Tab goes round inside; axe finds nothing, light or dark', async () => {
  const windowInFront = () => world.signoff.call(async () => (await chrome.windows.getLastFocused()).type);
  const { site, window, dueAt } = await warned();
  await until(async () => (await windowInFront()) === 'popup', 'the window is in front');
  await until(async () => (await focused(window)) === 'extend', 'the button has the focus');
  const stops = new Set<string>();
  for (let presses = 0; presses < 6; presses++) {
    stops.add(await focused(window));
    await window.press('Tab');
  }
  expect([...stops].sort()).toEqual(['extend', 'sign-out']);
  for (const scheme of ['light', 'dark'] as const) {
    await window.colourScheme(scheme);
    expect(await faults(window), scheme).toEqual([]);
  }
  await pressAndGo(window, 'Escape');
  await putOffTo(dueAt + extendMs);
  await world.noWarning();
  await until(async () => (await windowInFront()) === 'normal', 'the browser is in front again');
  await world.leave(site);
});

test('H8 X45 a thousand scripted extensions from two windows, and some from a page: ten are granted, then it ends', async () => {
  const { site, dueAt } = await warned();
  const firstAt = dueAt;
  let sent = 0;
  for (let round = 0; round <= MOST; round++) {
    const now = firstAt + Math.min(round, MOST) * extendMs;
    const first = await warnedAgain(now);
    const second = await world.signoff.page('warning.html', { newWindow: true });
    const id = (await world.signoff.overview()).deadline?.deadline.id ?? '';
    await Promise.all([first, second].map((page) => page.call(sendMany, id, 50).catch(() => null)));
    sent += 100;
    // The last in the queue: by its answer all of them were answered.
    await until(() => world.signoff.send('deadline.extend', { id: 'none' }), 'all were heard');
    expect(await used()).toBe(Math.min(round + 1, MOST));
    await second.close();
    if (round === MOST) expect(await world.warning().then((page) => page.has('[data-action="extend"]'))).toBe(false);
  }
  expect(sent).toBeGreaterThanOrEqual(1_000);
  const record = await atEnd(site, firstAt + MOST * extendMs);
  expect(record.cause).toMatchObject({ rule: 'idle', dueAt: firstAt + MOST * extendMs });
  expect(world.alive('post-csrf')).toBe(0);
  await world.leave(site);
});

async function atEnd(site: SignedInSite, at: number) {
  await world.comesTo(at);
  return world.signedOutByItself(site);
}

test('X45 a page of the site cannot extend, nor can a script of its own in our place', async () => {
  const { site, dueAt } = await warned();
  const id = (await world.signoff.overview()).deadline?.deadline.id ?? '';
  expect(await site.tab.evaluate(`typeof globalThis.chrome?.runtime?.sendMessage`)).toBe('undefined');
  const [{ id: tabId = -1 } = {}] = await world.signoff.tabsAt(site.address);
  const replies = await world.signoff.call(extendInPage, tabId, id);
  expect(JSON.stringify(replies ?? null)).not.toContain('"extended":true');
  expect([await used(), (await world.signoff.overview()).deadline?.deadline.dueAt]).toEqual([0, dueAt]);
  await world.leave(site);
});

const why = inFirefox ? 'Firefox has no such setting' : null;

test.skipIf(why)(`R1 with notifications denied the window comes all the same${skipped(why)}`, async () => {
  const denied = new TimedWorld();
  const profile = mkdtempSync(join(tmpdir(), 'signoff-denied-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { message_center: { disabled_extension_ids: [releaseId] } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  await denied.open(denied.clock.installation(), { profile });
  try {
    const level = () => new Promise((resolve) => chrome.notifications.getPermissionLevel(resolve));
    expect(await denied.signoff.call(level)).toBe('denied');
    const { dueAt } = await warned(denied);
    expect(dueAt - denied.clock.now()).toBeGreaterThan(20_000);
  } finally {
    await denied.close();
  }
});

/** Runs in a page of the extension, which may be closed before it hears of the answers. */
function sendMany(id: string, count: number): void {
  for (let sent = 0; sent < count; sent++)
    void chrome.runtime.sendMessage({ type: 'deadline.extend', data: { id } }).catch(() => {});
}

/** Runs in an extension page, its inner function where our content script runs in the tab. */
async function extendInPage(tabId: number, id: string): Promise<unknown> {
  const extend = (wanted: string) =>
    chrome.runtime.sendMessage({ type: 'deadline.extend', data: { id: wanted } }).catch(String);
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: extend, args: [id] });
  return answer?.result;
}
