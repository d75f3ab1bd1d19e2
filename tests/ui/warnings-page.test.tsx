import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../lib/base/time';
import type { Settings } from '../../lib/sites/site';
import { defaultRules, defaultWarning } from '../../lib/sites/time-rules';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type OpenOptions, openOptions } from './fakes/open-options';
import type { Page } from './fakes/page';
import { windows } from './samples/time-samples';

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

test('R5 a hint that is too early is said in hours', async () => {
  await open('warnings');
  const values = { path: 'warning.hintsMs.0', value: '5999940000', limit: 86_400_000 };
  api.replies['settings.change'] = { ok: false, code: 'too-big', values };
  await page.change('hints', '99999');
  await vi.waitFor(() => expect(page.text('#hints-error')).toBe('69 d 10 h is too long. Give at most 24 h.'));
});

describe('maintenance', () => {
  const kept = () => options.settings().maintenance.windows;
  const fill = async (values: Readonly<Record<string, string>>) => {
    for (const [field, value] of Object.entries(values)) await page.input(`maintenance-${field}`, value);
    await page.press('save-maintenance');
  };
  const update = { name: ' Update ', from: '2026-12-01T22:00', to: '2026-12-02T02:00' };

  test('windows say when, how often, and which sites', async () => {
    await open('maintenance');
    expect(page.text('[data-maintenance="m-1"]')).toMatch(/Sat, Nov 21.*22:00 – Sun, Nov 22.*04:00/);
    expect(page.text('[data-maintenance="m-1"]')).toContain('Salesforce Northwind EU, SuiteCRM branch office');
    expect(page.text('[data-maintenance="m-2"]')).toContain('Every Sunday, 02:00 – 03:30All sites');
  });

  test('one is added for all sites', async () => {
    await open('maintenance-empty');
    await page.press('add-maintenance');
    await fill(update);
    await vi.waitFor(() =>
      expect(kept()).toEqual([
        { ...update, name: 'Update', id: expect.stringMatching(/^[\w-]{1,64}$/), siteIds: 'all', repeats: 'never' },
      ]),
    );
    await vi.waitFor(() => expect(page.all('#maintenance-name').length).toBe(0));
  });

  test('one is added for some sites, every week', async () => {
    await open('maintenance-empty');
    await page.press('add-maintenance');
    await page.change('which', 'some');
    for (const id of ['site-1', 'site-3', 'site-5']) {
      const box = page.find(`input[data-site="${id}"]`) as HTMLInputElement;
      box.checked = false;
      await page.fire(box, 'change');
    }
    await page.change('repeats', 'weekly');
    await fill(update);
    await vi.waitFor(() => expect(kept()[0]).toMatchObject({ siteIds: ['site-2', 'site-4'], repeats: 'weekly' }));
  });

  test.each<[Partial<typeof update>, string, string]>([
    [{ name: ' ' }, '#maintenance-name-error', 'The window has no name. Enter one.'],
    [{ from: '' }, '#maintenance-from-error', 'Enter a date.'],
    [{ to: '' }, '#maintenance-to-error', 'Enter a date.'],
    [{ to: update.from }, '#maintenance-to-error', 'ends before it begins'],
    [{ to: '2026-12-08T22:01' }, '#maintenance-to-error', '7 days at most'],
  ])('%o is not saved and says why', async (wrong, where, words) => {
    await open('maintenance-empty');
    await page.press('add-maintenance');
    await fill({ ...update, ...wrong });
    expect(page.text(where)).toContain(words);
    expect(saves()).toBe(0);
  });

  test('a window for no site is not saved', async () => {
    await open('maintenance-empty', { sites: [] });
    await page.press('add-maintenance');
    await page.change('which', 'some');
    await fill(update);
    expect(page.text('#sites-error')).toContain('Choose at least one site.');
    expect(saves()).toBe(0);
  });

  test('one is changed and stays the same one', async () => {
    await open('maintenance');
    await page.press('edit-maintenance');
    await page.input('maintenance-name', 'Upgrade');
    await page.press('save-maintenance');
    await vi.waitFor(() => expect(kept().find(({ id }) => id === 'm-1')?.name).toBe('Upgrade'));
    expect(kept()).toHaveLength(2);
  });

  test('one is removed by a button that names it, and brought back', async () => {
    await open('maintenance');
    const remove = page.find('[data-maintenance="m-2"] [data-action="remove-maintenance"]');
    expect(remove.getAttribute('aria-label')).toBe('Remove Weekly backup');
    await page.click(remove);
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
    await vi.waitFor(() => page.find('[data-action="undo"]'));
    await page.press('undo');
    await vi.waitFor(() => expect(kept()).toEqual(windows('en')));
  });

  test('the way back goes with the next change, which it would take with it', async () => {
    await open('maintenance');
    await page.click(page.find('[data-maintenance="m-2"] [data-action="remove-maintenance"]'));
    await vi.waitFor(() => page.find('[data-action="undo"]'));
    await page.change('lead', '0');
    await vi.waitFor(() => expect(page.all('[data-action="undo"]')).toEqual([]));
  });

  test('lead and announcement are chosen', async () => {
    await open('maintenance');
    await page.change('lead', '0');
    await page.change('notice', String(HOUR_MS));
    await vi.waitFor(() =>
      expect(options.settings().maintenance).toEqual({ windows: windows('en'), leadMs: 0, noticeMs: HOUR_MS }),
    );
  });
});
