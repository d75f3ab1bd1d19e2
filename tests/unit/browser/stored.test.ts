import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSecrets } from '../../../lib/browser/secrets';
import { createSettingsStore } from '../../../lib/browser/settings-store';
import { withPresented } from '../../../lib/browser/traffic-memory';
import { createTrafficStore } from '../../../lib/browser/traffic-store';
import { defaultSettings } from '../../../lib/sites/site';

beforeEach(() => fakeBrowser.reset());

const parse = (raw: unknown) => ({ settings: defaultSettings, damaged: raw === 'nonsense' });

test('nothing stored: the defaults, undamaged', async () => {
  expect(await createSettingsStore(parse).load()).toEqual({ settings: defaultSettings, damaged: false });
});

test('E6: stored nonsense is reported and left as it is', async () => {
  await browser.storage.local.set({ settings: 'nonsense' });
  expect(await createSettingsStore(parse).load()).toMatchObject({ damaged: true });
  expect(await browser.storage.local.get('settings')).toEqual({ settings: 'nonsense' });
});

test('E6: an area that cannot be read counts as damaged, the defaults stand in', async () => {
  const broken = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
  expect(await createSettingsStore(parse).load()).toEqual({ settings: defaultSettings, damaged: true });
  broken.mockRestore();
});

test('P6: secrets are kept in the session area only, under names of their own', async () => {
  const secrets = createSecrets();
  await browser.storage.session.set({ traffic: {} });
  await secrets.save('job/a@0', { cookies: 'sid=1' });
  expect(await secrets.load('job/a@0')).toEqual({ cookies: 'sid=1' });
  expect(await secrets.keys()).toEqual(['job/a@0']);
  expect(await browser.storage.local.get(null)).toEqual({});
  await secrets.drop('job/a@0');
  expect(await secrets.load('job/a@0')).toBeNull();
  expect(await secrets.keys()).toEqual([]);
});

const crm = { host: 'crm.test', storeId: '0' };

test('traffic is written behind, once for many news, and not at all for no news', async () => {
  vi.useFakeTimers();
  const writes = vi.spyOn(browser.storage.session, 'set');
  const store = createTrafficStore();
  for (let at = 0; at < 50; at++) store.change(crm, (traffic) => withPresented(traffic, `sid=${at % 2}`, at));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(writes).toHaveBeenCalledTimes(1);
  store.change(crm, (traffic) => withPresented(traffic, 'sid=1', 99));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(writes).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
  writes.mockRestore();
});

test('P6 L7: a later worker knows the traffic of each cookie store by itself, until it is forgotten', async () => {
  vi.useFakeTimers();
  const store = createTrafficStore();
  store.change(crm, (traffic) => withPresented(traffic, 'sid=1', 5));
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  const later = await createTrafficStore().of(['crm.test'], '0');
  expect(later.flatMap(({ presented }) => presented)).toEqual([{ header: 'sid=1', lastAt: 5 }]);
  expect(await createTrafficStore().of(['crm.test'], '1')).toEqual([]);
  await store.forget(['crm.test'], '1');
  expect(JSON.stringify(await browser.storage.session.get(null))).toContain('sid=1');
  await store.forget(['*.test'], '0');
  expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('sid=1');
});

test('R56 L7: what private windows asked for is not that of the next ones, nor of anybody else', async () => {
  const hidden = { host: 'crm.test', storeId: '1' };
  const shows = vi.spyOn(browser.windows, 'getAll');
  const open = (...incognito: boolean[]) =>
    shows.mockResolvedValue(
      incognito.map((one) => ({ incognito: one })) as Awaited<ReturnType<typeof browser.windows.getAll>>,
    );
  const learns = async (where: typeof crm, header: string) => {
    vi.useFakeTimers();
    store.change(where, (traffic) => withPresented(traffic, header, 5));
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
  };
  const headers = async (storeId: string) =>
    (await store.of(['crm.test'], storeId)).flatMap(({ presented }) => presented.map(({ header }) => header));
  const store = createTrafficStore();
  await learns(crm, 'sid=0');
  await learns(hidden, 'sid=1');
  open(false, true);
  await fakeBrowser.windows.onRemoved.trigger(7);
  await learns(hidden, 'sid=2');
  expect([await headers('0'), await headers('1')]).toEqual([['sid=0'], ['sid=2', 'sid=1']]);
  open(false);
  await fakeBrowser.windows.onRemoved.trigger(8);
  await vi.waitFor(() => expect(fakeBrowser.windows.onRemoved.hasListeners()).toBe(false));
  expect(await headers('1'), 'a sign-out that closed them goes on').toEqual(['sid=2', 'sid=1']);
  await learns(hidden, 'sid=3');
  expect([await headers('0'), await headers('1')]).toEqual([['sid=0'], ['sid=3']]);
  expect(JSON.stringify(await browser.storage.session.get(null))).not.toMatch(/sid=[12]/);
  shows.mockRestore();
});
