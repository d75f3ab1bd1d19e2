import { beforeEach, expect, test, vi } from 'vitest';
import { openWelcome } from '../../../lib/browser/open-welcome';
import { defaultSettings, siteDefaults } from '../../../lib/sites/site';

const fake = vi.hoisted(() => ({
  origins: [] as string[],
  installType: 'normal',
  managed: async (): Promise<object> => ({}),
  hasManaged: true,
  hasWindow: true,
  opened: [] as string[],
  kept: {} as Record<string, unknown>,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `own:${path}` },
    permissions: { getAll: async () => ({ permissions: [], origins: fake.origins }) },
    management: { getSelf: async () => ({ installType: fake.installType }) },
    get storage() {
      const local = {
        get: async () => fake.kept,
        set: async (value: object) => void Object.assign(fake.kept, value),
      };
      return { local, ...(fake.hasManaged && { managed: { get: () => fake.managed() } }) };
    },
    tabs: {
      create: async ({ url }: { url: string }) => {
        if (!fake.hasWindow) throw new Error('No current window');
        fake.opened.push(url);
      },
    },
  },
}));

const usual = { ...fake };
beforeEach(() => void Object.assign(fake, usual, { opened: [], kept: {} }));

const site = { ...siteDefaults, id: 'a', name: 'A', address: 'https://a.example/' };
const over = (sites = defaultSettings.sites, damaged = false) => ({
  load: async () => ({ settings: { ...defaultSettings, sites }, damaged }),
  save: async () => undefined,
});

test.each([
  ['as people install it', {}],
  ['as a developer loads it', { installType: 'development' }],
  ['where the browser refuses managed values because there are none', { managed: () => Promise.reject(new Error()) }],
  ['where the browser knows no managed values', { hasManaged: false }],
])('R9 the page opens after an installation %s', async (_, change) => {
  Object.assign(fake, change);
  await openWelcome(over());
  expect(fake.opened).toEqual(['own:/welcome.html']);
});

test.each([
  ['hosts were granted', { origins: ['https://crm.example/*'] }],
  ['an administrator installed it', { installType: 'admin' }],
  ['an administrator gave values', { managed: async () => ({ sites: [] }) }],
  ['no window is open', { hasWindow: false }],
])('A8 it does not where %s', async (_, change) => {
  Object.assign(fake, change);
  await openWelcome(over());
  expect(fake.opened).toEqual([]);
});

test.each([
  ['sites are configured', over([site])],
  ['settings are there that cannot be read', over([], true)],
])('A8 it does not where %s', async (_, settings) => {
  await openWelcome(settings);
  expect(fake.opened).toEqual([]);
});

test('R9 it opens once, whatever happens to the sites later', async () => {
  await openWelcome(over());
  await openWelcome(over());
  expect(fake.opened).toHaveLength(1);
});

test('A8 where it did not open it does not come later', async () => {
  fake.origins = ['https://crm.example/*'];
  await openWelcome(over());
  fake.origins = [];
  await openWelcome(over());
  expect(fake.opened).toEqual([]);
});
