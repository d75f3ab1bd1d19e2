import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { capabilityIds } from '../../lib/signout/capability';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n, locales } from './fakes/fake-i18n';
import { openOptions } from './fakes/open-options';
import type { Page } from './fakes/page';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

let api = fakeApi();
let page: Page;
beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => page?.close());

const open = async () => {
  ({ page } = await openOptions(api, 'capabilities'));
  await vi.waitFor(() => expect(page.all('[data-capability]')).toHaveLength(capabilityIds.length));
};
const row = (id: string) => page.find(`[data-capability="${id}"]`);

test.each(locales)('X3 every capability has its line, whatever its state, in %s', async (locale) => {
  fake.i18n = fakeI18n(locale);
  for (const state of ['works', 'partly', 'off', 'missing'] as const) {
    api.can = Object.fromEntries(capabilityIds.map((id) => [id, state])) as typeof api.can;
    await open();
    for (const id of capabilityIds) expect(row(id).querySelectorAll('p')).toHaveLength(state === 'works' ? 1 : 2);
    page.close();
  }
});

test('X3 what this browser cannot do is said with what happens instead', async () => {
  await open();
  expect(row('site-data').getAttribute('data-state')).toBe('works');
  expect(row('site-data').textContent).toMatch(/left\s*Works$/);
  expect(row('http-cache').textContent).toContain('only what their open pages had loaded is cleared');
  expect(row('notification-buttons').textContent).toContain('Press the notification itself');
});

test('X47 other profiles are said not to be covered', async () => {
  await open();
  expect(row('other-profiles').textContent).toContain('Sign-ins there stay open.');
  expect(row('private-windows').textContent).toContain('are not seen and stay open');
});

test('permissions that this browser was not asked for are not listed, the others each with their reason', async () => {
  const listed = async () => {
    ({ page } = await openOptions(api, 'permissions'));
    return page.all('.reasons code').map((code) => code.textContent);
  };
  expect(await listed()).toEqual(['cookies', 'contextualIdentities', 'storage', 'history', 'downloads']);
  page.close();
  api.asksFor = ['cookies', 'storage'];
  expect(await listed()).toEqual(['cookies', 'storage', 'history', 'downloads']);
});
