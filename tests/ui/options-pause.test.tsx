import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOUR_MS } from '../../lib/base/time';
import { pausable } from '../../lib/deadlines/pause';
import { fakeApi } from './fakes/fake-api';
import { openOptions } from './fakes/open-options';
import type { Page } from './fakes/page';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakes/browser-words')).browserWords }));

let api = fakeApi();
let page: Page;
beforeEach(async () => {
  api = fakeApi();
  Object.assign(api.replies, { 'time.pause': { ok: true, value: null }, 'time.resume': { ok: true, value: null } });
});
afterEach(() => page?.close());

const asked = () => api.log.filter(([what]) => what.startsWith('time.'));

describe('Z27 a pause from the options', () => {
  test('is of everything for an hour, unless somebody says otherwise', async () => {
    ({ page } = await openOptions(api, 'general'));
    const before = Date.now();
    await page.press('pause');
    const [[, data] = []] = asked() as [string, { untilAt: number; rules: string[] }][];
    expect(data?.rules).toEqual(pausable);
    expect(data?.untilAt).toBeGreaterThanOrEqual(before + HOUR_MS);
    expect(data?.untilAt).toBeLessThanOrEqual(Date.now() + HOUR_MS);
  });

  test('is of one rule', async () => {
    ({ page } = await openOptions(api, 'general'));
    expect(page.all('#pause-rule option').map((one) => one.textContent)).toEqual([
      'Everything that ends by itself',
      'End of shift',
      'Without activity',
      'Screen locked',
      'Limit of the sign-in',
      'Maintenance window',
    ]);
    await page.change('pause-rule', 'idle');
    await page.change('pause-for', String(2 * HOUR_MS));
    await page.press('pause');
    expect(asked()).toEqual([['time.pause', { untilAt: expect.any(Number), rules: ['idle'] }]]);
  });

  test('that runs is said with its rules, and can be ended', async () => {
    ({ page } = await openOptions(api, 'paused'));
    expect(page.text('.notice')).toMatch(/^Paused until .+ · without activity/);
    await page.press('resume');
    expect(asked()).toEqual([['time.resume', {}]]);
  });

  test('that is refused says why', async () => {
    ({ page } = await openOptions(api, 'general'));
    api.replies['time.pause'] = { ok: false, code: 'pause-too-long' };
    await page.press('pause');
    await vi.waitFor(() => expect(page.text('[role="alert"]')).toContain('12 hours together at most'));
  });
});
