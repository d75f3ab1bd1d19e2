import { beforeEach, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { knowSites } from '../../../lib/browser/known-sites';
import type { SettingsPort } from '../../../lib/flows/ports';
import { defaultSettings, type Site } from '../../../lib/sites/site';
import { aSite } from '../sites/a-site';

beforeEach(() => fakeBrowser.reset());

const site = aSite('https://crm.example/');
const answer = (sites: readonly Site[], damaged = false) => ({ settings: { ...defaultSettings, sites }, damaged });
type Answer = () => Promise<ReturnType<typeof answer>>;

/** Settings that are read like this, one answer after the other; the last one stays. */
function known(...answers: readonly [Answer, ...Answer[]]) {
  const changes: (readonly Site[] | null)[][] = [];
  let reads = 0;
  const settings: SettingsPort = {
    load: () => {
      reads += 1;
      return (answers[reads - 1] ?? answers[answers.length - 1] ?? answers[0])();
    },
    save: async () => undefined,
  };
  const sites = knowSites(settings, (before, after) => void changes.push([before, after]));
  return { sites, changes, reads: () => reads };
}

const good: Answer = async () => answer([site]);
const broken: Answer = () => Promise.reject(new Error('gone'));
const damaged: Answer = async () => answer([], true);

test('what was read once is at hand', async () => {
  const { sites, reads } = known(good);
  expect(sites.now()).toBeNull();
  expect(await Promise.all([sites.load(), sites.load()])).toEqual([[site], [site]]);
  expect([sites.now(), await sites.load(), reads()]).toEqual([[site], [site], 1]);
});

test('a read that failed is tried again', async () => {
  const { sites } = known(broken, good);
  await expect(sites.load()).rejects.toThrow('gone');
  expect(sites.now()).toBeNull();
  expect(await sites.load()).toEqual([site]);
  expect(sites.now()).toEqual([site]);
});

test('defaults that stand in for what could not be read are not kept', async () => {
  const { sites } = known(damaged, good);
  expect(await sites.load()).toEqual([]);
  expect(sites.now()).toBeNull();
  expect(await sites.load()).toEqual([site]);
});

test('after a change that could not be read nothing old is taken for the present', async () => {
  const { sites, changes } = known(good, broken, good);
  await sites.load();
  await browser.storage.local.set({ settings: 1 });
  await expect.poll(() => sites.now()).toBeNull();
  expect(changes).toEqual([]);
  expect(await sites.load()).toEqual([site]);
});

test('a change is told with what was known before', async () => {
  const { sites, changes } = known(good, async () => answer([]));
  await sites.load();
  await browser.storage.local.set({ settings: 1 });
  await expect.poll(() => changes).toEqual([[[site], []]]);
});
