import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../lib/base/time';
import { day } from '../../lib/i18n/format';
import { type FindingCode, findingCodes, nothingSeen, type SiteReport } from '../../lib/signout/doctor/report';
import type { ShownControl } from '../../lib/signout/doctor/shown-control';
import type { SiteOverview } from '../../lib/signout/overview';
import { findingWords } from '../../lib/ui/options/doctor/finding-words';
import { shownWords } from '../../lib/ui/options/doctor/shown-words';
import { type FakeApi, fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type OpenOptions, openOptions } from './fakes/open-options';
import { badReport, goodReport, seenNow, shown } from './samples/doctor-samples';
import { optionsSamples } from './samples/options-samples';
import { now } from './samples/parts';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

let api: FakeApi;
let options: OpenOptions;
beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => options?.page.close());

async function open(name: string) {
  options = await openOptions(api, name);
  return options;
}
const kindOf = (code: string) => options.page.find(`[data-finding="${code}"]`).getAttribute('data-kind');

describe('the findings', () => {
  test('Z6 stand there worst first, each with its word for those who do not see the sign', async () => {
    const { page } = await open('doctor');
    await vi.waitFor(() => page.find('.findings'));
    expect(page.all('[data-finding]').map((line) => line.getAttribute('data-finding'))).toEqual(
      badReport.findings.map(({ code }) => code),
    );
    expect(kindOf('control-none')).toBe('problem');
    expect(page.text('[data-finding="control-none"]')).toContain('Problem: Sign-out button not found');
    expect(page.text('[data-finding="proof-same"]')).toContain('Worth a look: ');
    expect(page.text('[data-finding="access"]')).toContain('Found: ');
  });

  test('Z6 have one action each at most', async () => {
    const { page } = await open('doctor');
    await vi.waitFor(() => page.find('.findings'));
    for (const line of page.all('[data-finding]')) expect(line.querySelectorAll('button').length).toBeLessThan(2);
  });

  test('Z6 a check of now shows the words of the page, a stored one has none', async () => {
    const { page, sent } = await open('doctor-now');
    expect(page.all('.findings')).toEqual([]);
    await page.press('check-site');
    await vi.waitFor(() => page.find('[data-finding="control-menu"]'));
    expect(sent('site.check')).toEqual([{ id: 'site-2' }]);
    expect(page.text('[data-finding="control-menu"]')).toContain('in the menu “Ada Lovelace”: “Log out”');
    expect(page.text('[data-finding="proof"]')).toContain('/agent/dashboard tells');
    expect(findingWords({ code: 'proof', kind: 'found', values: {} }, nothingSeen, null).text).toBe(
      'An address tells whether somebody is signed in',
    );
  });

  test('Z6 a check that is refused says why, and the last report stays', async () => {
    api.replies['site.reports'] = { ok: true, value: { 'site-2': goodReport } };
    const { page } = await open('doctor-refused');
    await vi.waitFor(() => page.find('.findings'));
    await page.press('check-site');
    await vi.waitFor(() => expect(page.text('.doctor [role="alert"]')).toContain('A sign-out is under way'));
    expect(page.all('.findings')).toHaveLength(1);
  });

  test('Z6 allowing access looks again at once, and being refused it does not', async () => {
    const { page, sent } = await open('doctor-other-1');
    await vi.waitFor(() => page.find('.findings'));
    const allow = () => (page.find('[data-finding="access-taken-back"] [data-action="allow"]') as HTMLElement).click();
    api.allows = false;
    allow();
    expect(sent('access' as never), 'nothing is awaited before the browser is asked').toHaveLength(1);
    api.allows = true;
    allow();
    await vi.waitFor(() => expect(sent('site.check')).toEqual([{ id: 'site-2' }]));
  });
});

describe('a check that comes by itself while the page is open', () => {
  test.each(['doctor', 'sites-checked'])('Z6 shows in %s with its date and what it found', async (name) => {
    const overview = optionsSamples('en')[name]?.overview;
    if (!overview) throw new Error('an overview is known');
    const tell = (change: Partial<SiteOverview>) =>
      api.tell({
        ...overview,
        sites: overview.sites.map((one) => (one.id === 'site-2' ? { ...one, ...change } : one)),
      });
    const { page, sent } = await open(name);
    await vi.waitFor(() => page.find('[data-checked], [data-check="findings"]'));
    const week: SiteReport = { ...badReport, by: 'week', at: now - DAY_MS };
    api.replies['site.reports'] = { ok: true, value: { 'site-2': week } };
    tell({ unsaved: 3 });
    tell({ unsaved: 3, checkedAt: week.at });
    await vi.waitFor(() =>
      name === 'doctor'
        ? page.find(`[data-checked="${week.at}"][data-checked-by="week"]`)
        : expect(page.text('[data-site="site-2"] [data-check]')).toContain(day(week.at)),
    );
    expect(sent('site.reports'), 'once for the new one').toHaveLength(2);
  });
});

describe('what a finding offers', () => {
  test.each<[name: string, action: string, field: string]>([
    ['doctor', 'change-proof', 'proofUrl'],
    ['doctor-other-2', 'change-address', 'signOutUrl'],
    ['doctor-other-2', 'change-preset', 'preset'],
  ])('Z6 in %s %s goes to the field', async (name, action, field) => {
    const { page } = await open(name);
    await vi.waitFor(() => page.find(`[data-action="${action}"]`));
    await page.press(action);
    await vi.waitFor(() => expect(page.document.activeElement?.id).toBe(field));
  });

  test.each<[name: string, code: FindingCode, words: string]>([
    ['doctor', 'control-none', 'Record sign-out'],
    ['doctor-other-2', 'control-unsure', 'Record sign-out'],
    ['doctor-other-2', 'taught-gone', 'Record again'],
  ])('S9 Z6 in %s %s leads to the recording of this site', async (name, code, words) => {
    const { page } = await open(name);
    const button = await vi.waitFor(() => page.find(`[data-finding="${code}"] [data-action="teach"]`));
    expect(button.textContent).toBe(words);
    await page.click(button);
    expect(location.hash).toBe('#teach/site-2');
  });

  test('C14 the list is the preview', async () => {
    api.replies['site.preview'] = { ok: false, code: 'unknown-site' };
    const { page, sent } = await open('doctor');
    await vi.waitFor(() => page.find('.findings'));
    (page.find('[data-finding="clear"] [data-action="preview"]') as HTMLElement).click();
    await vi.waitFor(() => expect(sent('site.preview')).toEqual([{ id: 'site-2' }]));
  });
});

describe('in the list of sites', () => {
  test('Z6 each site has a word for its last check, and a site that would fail is told of above', async () => {
    const { page } = await open('sites-checked');
    await vi.waitFor(() => page.find('[data-check="findings"]'));
    const marks = page.all('[data-site]').map((row) => row.querySelector('[data-check]')?.getAttribute('data-check'));
    expect(marks).toEqual(['ok', 'findings', 'partly', 'never', 'findings']);
    expect(page.text('.notice [data-action="findings"]')).toBe('Show findings');
    await page.press('findings');
    expect(location.hash).toBe('#site/site-2');
  });
});

describe('what would be pressed', () => {
  test('Z6 is shown and put away again', async () => {
    const { page, sent } = await open('control-shown');
    await page.press('show-control');
    await vi.waitFor(() => page.find('[data-shown="shown"]'));
    expect(page.text('[data-shown]')).toContain('Sure: “Log out” on desk.northwind.example');
    expect(page.text('[data-shown]')).toContain('Never pressed: ');
    await page.press('hide');
    await vi.waitFor(() => expect(page.all('[data-shown]')).toEqual([]));
    expect(sent('site.control')).toEqual([
      { id: 'site-2', on: true },
      { id: 'site-2', on: false },
    ]);
  });

  test('Z6 without an open tab the site can be opened', async () => {
    const { page, sent } = await open('control-shown');
    api.replies['site.control'] = { ok: false, code: 'no-site-tab' };
    await page.press('show-control');
    await vi.waitFor(() => page.find('[data-action="open-site"]'));
    await page.press('open-site');
    expect(sent('site.open')).toEqual([{ siteId: 'site-2' }]);
  });
});

describe.each(['en', 'zh-CN', 'zh-TW'] as const)('in %s', (language) => {
  beforeEach(() => {
    fake.i18n = fakeI18n(language);
  });

  test.each(findingCodes as readonly FindingCode[])('%s has words', (code) => {
    const values = { n: 2, total: 3, status: 404, name: 'token', cookies: 2, databases: 1, workers: 0, rule: 'ask' };
    for (const why of ['week', 'unsaved', 'undeclared'])
      for (const seen of [nothingSeen, seenNow]) {
        const { text, next } = findingWords(
          { code, kind: 'look', values: { ...values, why } },
          seen,
          'login.corp.example',
        );
        expect(text).not.toBe('');
        expect(`${text} ${next ?? ''}`).not.toMatch(/\$|undefined|NaN/);
      }
  });

  test.each(['silent', 'sign-in', 'unsaved', 'undeclared', 'unsure', 'not-there'] as const)(
    'nothing found, because of %s, has words',
    (because) => {
      const none: ShownControl = { kind: 'none', tabs: 1, menus: 2, because, first: null, refused: [] };
      expect(shownWords(none).join()).not.toMatch(/\$|undefined|^$/);
    },
  );

  test.each<Partial<Extract<ShownControl, { kind: 'shown' }>>>([
    { sure: false },
    { menu: '' },
    { menu: null, inSight: false },
    { label: '' },
    { first: 'address', refused: [] },
    { first: 'taught', refused: [] },
  ])('a control %o has words', (change) => {
    expect(shownWords({ ...shown, ...change } as ShownControl).join()).not.toMatch(/\$|undefined|“”|「」/);
  });
});
