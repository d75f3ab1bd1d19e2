import { afterAll, expect, test } from 'vitest';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { useReachWorld } from './unsaved-reach/reach-world.ts';

const world = useReachWorld();

const MINUTE_MS = 60_000;
const clockAt = (at: number) => new Date(at).toISOString().slice(11, 16);

/** A shift that ends in one or two minutes, and is warned of from the tenth second on at the latest. */
async function shiftEndsSoon(): Promise<void> {
  const { shifts, warning } = await world.signoff.send('settings.get', {});
  const endAt = Math.ceil(Date.now() / MINUTE_MS + 1) * MINUTE_MS;
  const range = { start: clockAt(endAt - 60 * MINUTE_MS), end: clockAt(endAt) };
  await world.signoff.send('settings.change', {
    shifts: { ...shifts, zone: 'UTC', week: shifts.week.map(() => [range]) },
    warning: { ...warning, warnMs: 110_000, hintsMs: [] },
  });
}

afterAll(() => world.signoff.send('away.end', {}));

const signedIn = async (): Promise<Tab> => {
  const tab = await world.page('<body><a href="/logout">Sign out</a>');
  await until(async () => (await world.signoff.siteOverview(world.site.id)).session === 'signed-in', 'signed in');
  return tab;
};

/** Small windows of ours: the ids of their pages. */
async function noticeWindows(): Promise<string[]> {
  const pages = await world.signoff.browser.pages();
  return pages.filter(({ url }) => url.endsWith('/warning.html')).map(({ id }) => id);
}

const closeAsPersonsDo = async () => {
  const [id = ''] = await noticeWindows();
  await world.signoff.browser.closePage(id);
  return id;
};

test('Z23 one window stands while somebody is away: it comes back when it is closed, and goes when they are here', async () => {
  await signedIn();
  await world.signoff.send('away.begin', {});
  await until(async () => (await noticeWindows()).length === 1, 'a window stands');
  const windows = await world.signoff.call(() => chrome.windows.getAll({ windowTypes: ['popup'] }));
  expect(windows.map(({ type, focused }) => [type, focused])).toEqual([['popup', true]]);
  await world.signoff.killWorker();
  await world.signoff.overview();
  expect(await noticeWindows()).toHaveLength(1);
  const closed = await closeAsPersonsDo();
  await until(async () => {
    const [id, ...more] = await noticeWindows();
    return id !== undefined && id !== closed && more.length === 0;
  }, 'another one stands');
  await world.signoff.send('away.end', {});
  await until(async () => (await noticeWindows()).length === 0, 'no window stands');
});

const line = (tab: Tab) => tab.evaluate<string>(`getComputedStyle(document.documentElement, '::after').content`);
const notifications = () => world.signoff.call(async () => Object.keys(await chrome.notifications.getAll()));

test('a warning is a window, a notification and a line in the page; who closes the window stays signed in', async () => {
  const tab = await signedIn();
  await shiftEndsSoon();
  await until(async () => (await noticeWindows()).length === 1, 'the warning stands', 25_000);
  expect(await notifications()).toEqual(['notice']);
  await until(async () => (await line(tab)) !== 'none', 'the page says so');
  expect(await tab.evaluate(`getComputedStyle(document.documentElement, '::after').pointerEvents`)).toBe('none');
  expect(await tab.evaluate('document.documentElement.outerHTML')).not.toMatch(/signoff/i);
  const before = (await world.signoff.overview()).deadline?.deadline.dueAt ?? 0;
  await closeAsPersonsDo();
  await until(async () => (await line(tab)) === 'none', 'the page says nothing more');
  expect([await noticeWindows(), await notifications()]).toEqual([[], []]);
  expect((await world.signoff.overview()).deadline?.deadline.dueAt).toBe(before + 600_000);
});
