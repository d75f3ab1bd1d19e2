import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../lib/sites/site';
import { findPlaces } from '../../lib/ui/options/search/find-places';
import { placesOf } from '../../lib/ui/options/search/places';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n, locales, messagesOf } from './fakes/fake-i18n';
import { openOptions } from './fakes/open-options';
import type { Page } from './fakes/page';
import { optionsSamples } from './samples/options-samples';

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

const settings: Settings = {
  ...defaultSettings,
  sites: (optionsSamples('en').site as { settings: Settings }).settings.sites,
};
const titles = (query: string) => findPlaces(placesOf(settings), query).map(({ title }) => title);
const field = () => page.find('.search input') as HTMLInputElement;
const type = async (text: string) => {
  field().value = text;
  await page.fire(field(), 'input');
};
const hrefs = () => page.all('.results a').map((one) => one.getAttribute('href'));

describe('what is found', () => {
  test.each([
    ['idle', 'Sign out when idle'],
    ['  IDLE  sign ', 'Sign out when idle'],
    ['longest', 'Longest sign-in'],
    ['breaks', 'Breaks'],
    ['pause', 'Pause'],
    ['roster', 'Roster'],
    ['record sign-out', 'Recorded steps'],
  ])('%j: %s', (query, title) => {
    expect(titles(query)).toContainEqual(expect.stringContaining(title));
  });

  test('a site by its name, and its settings by both', () => {
    const [site] = settings.sites;
    expect(findPlaces(placesOf(settings), site?.name ?? '')[0]?.href).toBe(`#site/${site?.id}`);
    expect(findPlaces(placesOf(settings), `${site?.name} preset`)[0]?.href).toBe(`#site/${site?.id}/preset`);
  });

  test('accents, width and case do not matter; nothing typed finds nothing', () => {
    expect(titles('ＩＤＬÉ')).toEqual(titles('idle'));
    expect(titles('   ')).toEqual([]);
    expect(titles('zzzz')).toEqual([]);
  });

  test.each(locales)('in %s every name of a setting finds it', (locale) => {
    fake.i18n = fakeI18n(locale);
    const places = placesOf(settings);
    for (const { href, title } of places)
      expect(
        findPlaces(places, title).map((found) => found.href),
        title,
      ).toContain(href);
    expect(messagesOf(locale).search_none).toBeDefined();
  });
});

/** Parts of the options by the part of their addresses. */
const shown = async (hash: string) => {
  const name = Object.entries(optionsSamples('en')).find(([, sample]) => sample.hash === hash)?.[0] ?? '';
  ({ page } = await openOptions(api, name, { change: { rules: defaultSettings.rules, away: defaultSettings.away } }));
};

describe('X5 the index', () => {
  const parts = [
    'shifts',
    'limits',
    'warnings',
    'unsaved',
    'maintenance',
    'general',
    'privacy',
    'capabilities',
    'about',
  ];

  test.each(parts)('%s has what the search leads to, and every labelled setting is in the search', async (name) => {
    const part = `#${name}`;
    await shown(part);
    const ids = placesOf(settings).flatMap(({ href }) =>
      href.startsWith(`${part}/`) ? href.slice(part.length + 1) : [],
    );
    for (const id of ids) expect(page.all(`[id="${id}"]`), id).toHaveLength(1);
    const labelled = page.all('main label.setting-label').map((label) => label.getAttribute('for') ?? '');
    const unlisted = labelled.filter((id) => !ids.includes(id) && !NEVER_ALONE.includes(id));
    expect(unlisted).toEqual([]);
  });

  test('a site’s page, too', async () => {
    ({ page } = await openOptions(api, 'site'));
    const [site] = settings.sites;
    const own = placesOf({ ...settings, sites: settings.sites.slice(0, 1) });
    const ids = own.flatMap(({ href }) => (href.startsWith(`#site/${site?.id}/`) ? (href.split('/')[2] ?? '') : []));
    for (const id of ids) expect(page.all(`[id="${id}"]`), id).toHaveLength(1);
    const labelled = page.all('main label.setting-label').map((label) => label.getAttribute('for') ?? '');
    expect(labelled.filter((id) => !ids.includes(id) && !NEVER_ALONE.includes(id))).toEqual([]);
    const rows = page.all('main .setting').filter((row) => row.id === '' || !ids.includes(row.id));
    const unlabelled = rows.flatMap((row) => row.querySelector('p.setting-label')?.textContent ?? []);
    expect(unlabelled, 'rows that no address leads to').toEqual(IN_THEIR_CARD);
  });

  test('S9 the place from which a sign-out is recorded is there by each of its names', () => {
    const [site] = settings.sites;
    for (const query of ['record', 'recorded steps', `${site?.name} record sign-out`])
      expect(findPlaces(placesOf(settings), query).map(({ href }) => href)).toContain(`#site/${site?.id}/taught`);
  });
});

/** Second halves of a setting that is found by its first, and what is there in some settings only. */
const NEVER_ALONE = ['pause-for', 'parent', 'roster-url'];
/** Rows of a site's page that are found by what stands above them. */
const IN_THEIR_CARD = ['Identity provider', 'Try it on the page', 'Embedded services', 'Retire', 'Remove this site'];

describe('the search field', () => {
  test('shows results in place of the page, and says how many', async () => {
    ({ page } = await openOptions(api, 'general'));
    await type('maintenance');
    expect(page.text('h1')).toBe('Search');
    expect(hrefs()).toContain('#maintenance');
    expect(page.text('[data-found]')).toMatch(/^\d+ results?$/);
    await type('');
    expect(page.text('h1')).toBe('General');
  });

  test('says what to do when nothing is found', async () => {
    ({ page } = await openOptions(api, 'general'));
    await type('zzzz');
    expect(page.text('[data-found="0"]')).toBe(
      'Nothing has “zzzz” in its name or help. Try another word, or the name of a site.',
    );
  });

  test('arrows go through the results and back, Enter takes the first, Esc ends it', async () => {
    ({ page } = await openOptions(api, 'general'));
    await type('idle');
    await page.key('ArrowDown', field());
    expect(page.focused()?.getAttribute('href')).toBe(hrefs()[0]);
    const results = page.find('.results');
    await page.key('ArrowDown', results);
    expect(page.focused()?.getAttribute('href')).toBe(hrefs()[1]);
    await page.key('ArrowUp', results);
    await page.key('ArrowUp', results);
    expect(page.focused()).toBe(field());
    expect(await page.key('Escape', field())).toBe(true);
    expect(page.text('h1')).toBe('General');
    expect(await page.key('Escape', field())).toBe(false);
  });

  test('what stands half-way on a page is there after a search', async () => {
    ({ page } = await openOptions(api, 'retire-done'));
    await page.press('sign-out');
    await vi.waitFor(() => page.find('[data-run="done"]'));
    await type('idle');
    expect(page.find('.page').hasAttribute('hidden')).toBe(true);
    await type('');
    expect(page.all('.page[hidden]')).toEqual([]);
    expect(page.all('[data-run="done"]')).toHaveLength(1);
  });

  test('keys of an input method are its own', async () => {
    ({ page } = await openOptions(api, 'general'));
    await type('idle');
    expect(await page.fire(field(), 'keydown', { key: 'Escape', isComposing: true })).toBe(false);
    expect(page.text('h1')).toBe('Search');
  });

  test('a result is left by choosing it, even where one is already', async () => {
    ({ page } = await openOptions(api, 'general'));
    await type('appearance');
    await page.press('found');
    expect(page.text('h1')).toBe('General');
  });
});
