import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileName } from '../../lib/ui/options/file-name';
import { fakeApi } from './fakes/fake-api';
import { openOptions } from './fakes/open-options';
import type { Page } from './fakes/page';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakes/browser-words')).browserWords }));

let api = fakeApi();
let page: Page;
beforeEach(() => {
  api = fakeApi();
});
afterEach(() => page?.close());

const open = async (name: string) => {
  ({ page } = await openOptions(api, name));
};
const sent = (type: string) => api.log.filter(([what]) => what === type).map(([, data]) => data);
const isUnavailable = (action: string) =>
  page.find(`[data-action="${action}"]`).getAttribute('aria-disabled') === 'true';

describe('Z27 retiring a site', () => {
  test('the last step waits for a sign-out, and says so', async () => {
    await open('retire');
    expect(isUnavailable('retire-site')).toBe(true);
    expect(page.text('#retire-first')).toBe('Sign out and clear first.');
    await page.press('retire-site');
    expect(sent('site.retire')).toEqual([]);
  });

  test('Z12 its copy is a file', async () => {
    await open('retire');
    api.replies['site.export'] = { ok: true, value: '{}' };
    await page.press('export-site');
    await vi.waitFor(() => expect(sent('download')).toHaveLength(1));
    expect(page.text('[role="status"]')).toContain('Exported.');
  });

  test('unsaved work holds the sign-out: it is looked at again, or given up', async () => {
    await open('retire-held');
    expect(page.text('[data-run="blocked"]')).toContain('3 unsaved entries hold it');
    await page.press('check-again');
    await page.press('cancel');
    expect(sent('signout.check')).toHaveLength(1);
    expect(sent('signout.stop')).toHaveLength(1);
    expect(isUnavailable('sign-out')).toBe(true);
  });

  test('the result stands as two halves with its reason; whatever it is, the person decides', async () => {
    await open('retire-done');
    api.replies['signout.start'] = { ok: true, value: { jobId: 'job-1', joined: false } };
    await page.press('sign-out');
    expect(sent('signout.start')).toEqual([{ siteIds: ['site-1'], by: 'popup' }]);
    const tiles = page.find('.verdict-tiles');
    expect([tiles.getAttribute('data-verdict'), tiles.getAttribute('data-local')]).toEqual(['still-alive', 'clean']);
    expect(isUnavailable('retire-site')).toBe(false);
    api.replies['site.retire'] = { ok: true, value: { kept: [] } };
    await page.press('retire-site');
    await vi.waitFor(() => expect(sent('site.retire')).toEqual([{ id: 'site-1' }]));
  });

  test('a refusal says what to do', async () => {
    await open('retire-done');
    api.replies['signout.start'] = { ok: true, value: { jobId: 'job-1', joined: false } };
    await page.press('sign-out');
    api.replies['site.retire'] = { ok: false, code: 'site-busy' };
    await page.press('retire-site');
    await vi.waitFor(() => expect(page.text('[role="alert"]')).toContain('Wait until it has finished'));
  });
});

test.each([
  ['signoff-site-Zendesk', /^signoff-site-Zendesk-\d{4}-\d\d-\d\d\.json$/],
  ['../../x', /^x-\d{4}/],
  ['CON', /^CON-\d{4}/],
  ['a\u0000b\u202ec/../d', /^a-b-c-d-\d{4}/],
  ['客户 CRM（测试）', /^客户-CRM-测试-\d{4}/],
  ['x'.repeat(400), /^x{60}-\d{4}/],
])('X37 the file for %j has a harmless name', (about, name) => expect(fileName(about)).toMatch(name));
