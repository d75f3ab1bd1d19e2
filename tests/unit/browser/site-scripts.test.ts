import { beforeEach, expect, test, vi } from 'vitest';
import { createScripts } from '../../../lib/browser/site-scripts';
import { aSite } from '../sites/a-site';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

/** A browser with pages open. */
const web = vi.hoisted(() => ({
  granted: [] as string[],
  scripts: [] as Script[],
  registrations: 0,
  tabs: [] as { id: number; discarded: boolean; frozen?: boolean }[],
  injected: [] as string[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => web.granted.includes(one)),
    },
    tabs: { query: async () => web.tabs },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        web.scripts.filter(({ id }) => ids.includes(id)),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        if (!ids.every((one) => web.scripts.some(({ id }) => id === one))) throw new Error('Nonexistent script ID');
        web.scripts = web.scripts.filter(({ id }) => !ids.includes(id));
      },
      registerContentScripts: async (scripts: Script[]) => {
        web.registrations += 1;
        web.scripts.push(...scripts);
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
        if (files) web.injected.push(`${target.tabId}${files[0]}`);
        return [];
      },
    },
  },
}));

const crm = aSite('https://crm.example/', { embeddedHosts: ['chat.example'] });
const all = ['http://chat.example/*', 'http://crm.example/*', 'https://chat.example/*', 'https://crm.example/*'];
let sites = [crm];
const scripts = createScripts(async () => sites);

beforeEach(() => {
  Object.assign(web, { granted: all, scripts: [], registrations: 0, tabs: [], injected: [] });
  sites = [crm];
});

const running = () => web.scripts.map(({ id, js, matches }) => [id, js[0], matches]);

test('both scripts run where there are sites and access, and nowhere else', async () => {
  web.granted = all.filter((one) => one.includes('crm'));
  await scripts.sync();
  expect(running()).toEqual([
    ['presence', '/presence.js', web.granted],
    ['unsaved', '/unsaved.js', web.granted],
  ]);
});

test('what runs already is left as it is', async () => {
  await scripts.sync();
  await scripts.sync();
  expect(web.registrations).toBe(1);
});

test('a version that has one script more brings it to where the others are', async () => {
  web.scripts = [{ id: 'unsaved', js: ['/unsaved.js'], matches: all }];
  web.tabs = [{ id: 1, discarded: false }];
  await scripts.sync();
  expect(running().map(([id]) => id)).toEqual(['presence', 'unsaved']);
  expect(web.injected).toEqual(['1/presence.js']);
});

test('pages that are open get the scripts; those without a page, and frozen ones, do not', async () => {
  web.tabs = [
    { id: 1, discarded: false },
    { id: 2, discarded: true },
    { id: 3, discarded: false, frozen: true },
  ];
  await scripts.sync();
  await scripts.sync(true);
  expect(web.injected).toEqual(['1/presence.js', '1/presence.js']);
});

test('without sites nothing runs', async () => {
  await scripts.sync();
  sites = [];
  await scripts.sync();
  expect(running()).toEqual([]);
});
