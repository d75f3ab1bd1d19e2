import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MINUTE_MS } from '../../lib/base/time';
import type { Settings } from '../../lib/sites/site';
import { defaultRules, defaultWarning } from '../../lib/sites/time-rules';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type OpenOptions, openOptions } from './fakes/open-options';
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
let options: OpenOptions;
beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => page?.close());

async function open(name: string, change?: Partial<Settings>) {
  options = await openOptions(api, name, change && { change });
  page = options.page;
}

const warning = () => options.settings().warning;
const saves = () => options.sent('settings.change').length;

describe('warnings', () => {
  test.each([
    ['warnMs', '20 sec', '30 min'],
    ['extendMs', '1 min', '1 h'],
    ['mostExtensions', '10 times', '100 times'],
  ])('R14 %s goes from %s to %s', async (id, least, most) => {
    await open('warnings');
    const texts = [...page.find(`#${id}`).querySelectorAll('option')].map((one) => one.textContent ?? '');
    expect([texts[0]?.replace(/ s$/, ' sec'), texts.at(-1)]).toEqual([least, most]);
  });

  test('R14 the least of both says why: WCAG 2.2, 2.2.1', async () => {
    await open('warnings');
    for (const id of ['warnMs', 'mostExtensions']) expect(page.text(`#${id}-help`)).toContain('WCAG 2.2, 2.2.1');
  });

  test('a value is saved with the others as they are; the default is one press away', async () => {
    await open('warnings');
    await page.change('warnMs', String(5 * MINUTE_MS));
    await vi.waitFor(() => expect(warning()).toEqual({ ...defaultWarning, warnMs: 5 * MINUTE_MS }));
    await vi.waitFor(() => expect(page.text('.source')).toBe('Set by you. Default: 2 minUse default'));
    await page.press('use-default');
    await vi.waitFor(() => expect(warning()).toEqual(defaultWarning));
  });

  test('how long all extensions put an end off is worked out', async () => {
    await open('warnings-own');
    expect(page.text('[data-longest]')).toContain('put off by 5 h at most');
  });

  test('a warning as long as the limit of idleness is said to be up all the time', async () => {
    await open('warnings', { rules: { ...defaultRules, idleMs: 2 * MINUTE_MS } });
    expect(page.text('.note')).toContain('A sign-in ends after 2 min without activity');
  });

  test.each([
    ['30, 10 5', [30, 10, 5]],
    ['', []],
  ])('hints “%s” are saved', async (text, minutes) => {
    await open('warnings');
    await page.change('hints', text);
    await vi.waitFor(() => expect(warning().hintsMs).toEqual(minutes.map((n) => n * MINUTE_MS)));
  });

  test('hints that are none stay there and say which', async () => {
    await open('warnings');
    await page.change('hints', '15, soon');
    await vi.waitFor(() => expect(page.text('#hints-error')).toContain('“soon” is no whole number of minutes'));
    expect((page.find('#hints') as HTMLInputElement).value).toBe('15, soon');
    expect(saves()).toBe(0);
  });
});
