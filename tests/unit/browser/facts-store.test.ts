import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFactsStore } from '../../../lib/browser/facts-store';
import type { Facts } from '../../../lib/deadlines/facts';
import { factsOnDisk, tellsOfPrivate } from '../../../lib/deadlines/facts-on-disk';
import { parseFacts } from '../../../lib/deadlines/parse-facts';

beforeEach(() => fakeBrowser.reset());

const onDisk = { factsOnDisk, tellsOfPrivate };

const facts: Facts = {
  sites: { crm: { signedInAt: 1, activeAt: 2, callAt: null, byCookie: true, handled: [] } },
  computer: { state: 'active', activeAt: 3, lockedAt: null },
  browserStartedAt: 4,
  seenAt: 5,
  extensions: {},
  notBefore: {},
  stayLate: [],
  away: null,
};

test('a later worker, of a later browser too, knows what was remembered', async () => {
  expect(await createFactsStore(parseFacts, onDisk).load()).toBeNull();
  await createFactsStore(parseFacts, onDisk).save(facts);
  expect(await createFactsStore(parseFacts, onDisk).load()).toEqual(facts);
  expect(await browser.storage.local.get(null)).toEqual({ time: facts });
});

test('E6 stored nonsense, and an area that cannot be read, tell nothing', async () => {
  await browser.storage.local.set({ time: { ...facts, extensions: 'all' } });
  expect(await createFactsStore(parseFacts, onDisk).load()).toBeNull();
  const broken = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
  expect(await createFactsStore(parseFacts, onDisk).load()).toBeNull();
  broken.mockRestore();
});

test('R56 who dies while saving leaves what was known before, or what is known now', async () => {
  const open = { signedInAt: 1, activeAt: 2, callAt: null, byCookie: true };
  const telling: Facts = { ...facts, sites: { crm: { ...open, handled: [], open } } };
  const store = createFactsStore(parseFacts, onDisk);
  expect(tellsOfPrivate(telling)).toBe(true);
  await store.save(telling);
  const before = await browser.storage.local.get(null);
  const broken = vi.spyOn(browser.storage.session, 'remove').mockRejectedValueOnce(new Error('gone'));
  await expect(store.save({ ...facts, seenAt: 9 })).rejects.toThrow('gone');
  expect(await browser.storage.local.get(null)).toEqual(before);
  expect(await store.load()).toEqual(telling);
  broken.mockRestore();
});
