import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settingsFlow } from '../../lib/flows/sites';
import type { MessageType, SiteProposal } from '../../lib/messaging/protocol';
import { importWords } from '../../lib/ui/options/import-words';
import { Options } from '../../lib/ui/options/options';
import { routeOf } from '../../lib/ui/options/route';
import { onlyPreset } from '../../lib/ui/options/use-proposal';
import { refusalWords } from '../../lib/ui/refusal-words';
import { FakeWorld } from '../fakes/fake-world';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type Page, show } from './fakes/page';
import type { Language } from './samples/names';
import { optionsSamples } from './samples/options-samples';
import { overview } from './samples/parts';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

let page: Page;
let api = fakeApi();
beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => page?.close());

/** `presetId`: of its second site, instead of its own. */
async function open(name: string, language: Language = 'en', presetId?: string) {
  fake.i18n = fakeI18n(language);
  const sample = optionsSamples(language)[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  const sites = sample.settings?.sites.map((site, at) => (presetId && at === 1 ? { ...site, presetId } : site));
  api.replies['settings.get'] = { ok: true, value: { ...sample.settings, ...(sites && { sites }) } };
  for (const [type, reply] of Object.entries(sample.replies ?? {})) api.replies[type as MessageType] = reply as never;
  page = await show(<Options api={api} known={sample.overview} />, sample.hash);
  await vi.waitFor(() => page.find(name.startsWith('add') ? '#address' : 'h1'));
}

const by = (id: string, why: 'host' | 'fingerprint') => ({ id, name: id, why });
const sent = (type: string) => api.log.filter(([what]) => what === type).map(([, data]) => data);

test.each([
  ['', { at: 'sites', address: null }],
  ['#sites', { at: 'sites', address: null }],
  ['#site/abc-1', { at: 'site', id: 'abc-1', field: null }],
  ['#site/abc-1/proofUrl', { at: 'site', id: 'abc-1', field: 'proofUrl' }],
  ['#retire/abc-1', { at: 'retire', id: 'abc-1' }],
  ['#retire/', { at: 'sites', address: null }],
  ['#site/', { at: 'sites', address: null }],
  ['#add/https%3A%2F%2Fcrm.example%3A8443', { at: 'sites', address: 'https://crm.example:8443' }],
  ['#add/%E0%A4%A', { at: 'sites', address: '' }],
  ['#general', { at: 'general', field: null }],
  ['#shifts', { at: 'shifts', field: null }],
  ['#limits', { at: 'limits', field: null }],
  ['#limits/rule-idleMs', { at: 'limits', field: 'rule-idleMs' }],
  ['#warnings', { at: 'warnings', field: null }],
  ['#maintenance', { at: 'maintenance', field: null }],
  ['#nonsense', { at: 'sites', address: null }],
])('%s leads to %o', (hash, route) => expect(routeOf(hash)).toEqual(route));

describe.each(['en', 'zh-CN', 'zh-TW'] as const)('in %s', (language) => {
  test.each(Object.keys(optionsSamples('en')))('%s has words for everything', async (name) => {
    await open(name, language);
    expect(page.text()).not.toMatch(/\$|undefined|null|NaN|\{|\}/);
    for (const button of page.all('button')) expect(button.getAttribute('data-action'), button.outerHTML).toBeTruthy();
  });
});

describe('adding a site', () => {
  const add = async () => {
    await open('add');
    await vi.waitFor(() => page.find('#name'));
    await page.press('add-site');
  };

  test('asks the browser for this one origin, then the worker', async () => {
    api.replies['site.add'] = { ok: true, value: { id: 'new' } };
    await add();
    await vi.waitFor(() =>
      expect(sent('site.add')).toEqual([
        { address: 'https://acme.odoo.com/', name: 'acme.odoo.com', presetId: 'odoo' },
      ]),
    );
    expect(sent('access')).toEqual([['https://acme.odoo.com/*']]);
  });

  const enter = () => page.press('add-site');

  test('the main button sends the form, so that Enter does', async () => {
    await open('add');
    const button = await vi.waitFor(() => page.find('form [data-action="add-site"]'));
    expect(button.getAttribute('type')).toBe('submit');
    expect(page.all('form [type="submit"]')).toHaveLength(1);
  });

  test('Enter at once after pasting waits for what is known; the next Enter asks for access', async () => {
    await open('add');
    await vi.waitFor(() => page.find('#name'));
    await page.input('address', 'https://other.odoo.com/');
    await enter();
    expect(page.all('[role="alert"]')).toEqual([]);
    expect(sent('access')).toEqual([]);
    expect(sent('site.inspect').at(-1)).toEqual({ address: 'https://other.odoo.com/' });
    await vi.waitFor(() => page.find('#name'));
    api.allows = false;
    const submit = page.document.createEvent('Event');
    submit.initEvent('submit', true, true);
    page.find('form').dispatchEvent(submit);
    expect(sent('access'), 'nothing is awaited before the browser is asked').toHaveLength(1);
  });

  test('Enter without an address asks for one, until there is an answer', async () => {
    await open('add');
    await page.input('address', ' ');
    await enter();
    expect(page.text('[role="alert"]')).toContain('Enter a value');
    await page.input('address', 'https://acme.odoo.com/');
    await vi.waitFor(() => page.find('#name'));
    expect(page.all('[role="alert"]')).toEqual([]);
  });

  test('adds nothing when access is not given, and says so', async () => {
    api.allows = false;
    await add();
    await vi.waitFor(() => expect(page.text('[role="alert"]')).toContain('was not added'));
    expect(sent('site.add')).toEqual([]);
  });

  test('the suggested preset says how sure it is', async () => {
    await open('add');
    await vi.waitFor(() => page.find('#preset'));
    expect(page.text('#preset-help')).toBe(
      'Suggested: this address belongs to its maker. Known from the product’s source code.',
    );
  });

  test('X32 an internationalised name is shown as punycode with a warning', async () => {
    await open('add-lookalike');
    await vi.waitFor(() => expect(page.text()).toContain('Its real name is xn--crm-7ld.example.'));
  });

  test('a site that is there already cannot be added twice', async () => {
    await open('add-known');
    await vi.waitFor(() => page.find('#name'));
    await page.press('add-site');
    expect(sent('access')).toEqual([]);
  });
});

describe('X30 each refused address gets its sentence with a way out', () => {
  const codes = [
    'not-an-address',
    'wrong-scheme',
    'user-info',
    'covers-many',
    'ip-range',
    'bare-suffix',
    'single-label',
    'too-long',
    'empty',
  ];
  test.each(codes)('%s', (code) => {
    const words = refusalWords(code, { value: 'co.uk' });
    expect(words).toMatch(/\.$/);
    expect(words).not.toContain('not accepted');
  });
});

describe('a site', () => {
  test('keeps what was typed when it is refused, with the reason beside it', async () => {
    await open('site-error');
    await page.change('proofUrl', 'https://other.example/');
    await vi.waitFor(() => expect(page.text('#proofUrl-error')).toContain('another site'));
    expect((page.find('#proofUrl') as HTMLInputElement).value).toBe('https://other.example/');
  });

  test('a name that is too long is said at the name, whose field takes no more than 80 characters', async () => {
    await open('site');
    api.replies['site.change'] = { ok: false, code: 'name-too-long', values: {} };
    await page.change('name', 'x'.repeat(300));
    await vi.waitFor(() => expect(page.text('#name-error')).toBe('Names have at most 80 characters. Shorten it.'));
    expect(page.find('#name').outerHTML).toMatch(/maxlength="80"/i);
  });

  test('X29 parent-domain cookies: what goes along is shown before anything is saved', async () => {
    await open('site-parent');
    await page.change('parent', 'clear');
    await vi.waitFor(() => expect(page.text()).toContain('everything under northwind.example uses (nw_sso, nw_lang)'));
    expect(sent('site.change')).toEqual([]);
    await page.press('clear-parent');
    await vi.waitFor(() => expect(sent('site.change')).toEqual([{ id: 'site-2', change: { parentCookies: 'clear' } }]));
  });

  test('an embedded service is cleared only after its host was allowed', async () => {
    await open('site-preview');
    await page.press('preview');
    await vi.waitFor(() => page.find('[data-embedded="phone.vendor.example"]'));
    api.allows = false;
    await page.press('allow-embedded');
    await vi.waitFor(() => expect(page.text()).toContain('Nothing was changed'));
    expect(sent('site.change')).toEqual([]);
    api.allows = true;
    await page.press('allow-embedded');
    await vi.waitFor(() =>
      expect(sent('site.change')).toEqual([
        { id: 'site-2', change: { embeddedHosts: ['chat.vendor.example', 'phone.vendor.example'] } },
      ]),
    );
  });
});

describe('S2 a site that looks like a product', () => {
  test('is offered its preset, which is used only when pressed', async () => {
    await open('site-suggestion');
    await vi.waitFor(() => page.find('[data-suggested="freescout"]'));
    expect(page.text('[data-suggested]')).toContain('This looks like FreeScout.Known from the product’s source code.');
    expect(sent('site.inspect')).toEqual([{ address: optionsSamples('en').site?.settings?.sites[0]?.address }]);
    expect(sent('site.change')).toEqual([]);
    await page.press('use-preset');
    await vi.waitFor(() => expect(sent('site.change')).toEqual([{ id: 'site-1', change: { presetId: 'freescout' } }]));
  });

  test('with a preset is not asked about; what to know about the preset stands below it', async () => {
    await open('site');
    expect(page.all('[data-suggested]')).toEqual([]);
    expect(page.text('.preset-facts')).toContain('With SAML single logout');
    expect(page.text('.preset-facts details')).toContain('zammad/zammad: app/controllers');
  });

  test.each([
    ['en', 'With SAML single logout'],
    ['zh-CN', '单点退出'],
    ['zh-TW', '單一登出'],
  ] as const)('has its hints in %s', async (language, words) => {
    await open('site', language);
    expect(page.text('.preset-facts li')).toContain(words);
  });

  test('is listed among about a hundred others: products, then what they are built on, each by its own name', async () => {
    await open('site', 'zh-CN');
    const [plain, ...groups] = [...page.find('#preset').children];
    expect(plain?.textContent).toBe('无预设');
    expect(groups.map((group) => [group.tagName, group.getAttribute('label')])).toEqual([
      ['OPTGROUP', '产品'],
      ['OPTGROUP', '基于某个框架'],
    ]);
    const [products, families] = groups.map((group) => [...group.children].map((option) => option.textContent));
    expect(products).toEqual(expect.arrayContaining(['销售易', '飞书', 'Odoo']));
    expect(products?.length).toBeGreaterThan(60);
    expect(families).toContain('若依（RuoYi）应用');
  });

  test.each<[string, Language, string, string | null]>([
    [
      'odoo',
      'en',
      'Known from the product’s source code.',
      'Sign-out: read in the source code · host names: unconfirmed',
    ],
    [
      'dustess',
      'en',
      'What it knows is a guess that nobody has confirmed.',
      'Sign-out: unconfirmed · host names: reported by users',
    ],
    ['espocrm', 'en', 'Known from the product’s source code.', null],
    ['odoo', 'zh-CN', '依据产品源代码。', '退出方式：依据源代码 · 主机名：未经确认'],
    ['odoo', 'zh-TW', '依據產品原始碼。', '登出方式：依據原始碼 · 主機名稱：未經確認'],
  ])('says of %s how it is known, and which parts otherwise, in %s', async (presetId, language, whole, parts) => {
    await open('site', language, presetId);
    expect(page.text('#preset-help')).toBe(whole);
    expect(page.all('[data-parts]').map((line) => line.textContent)).toEqual(parts === null ? [] : [parts]);
  });

  test.each<[string, SiteProposal['presets'], string | null]>([
    ['nothing', [], null],
    ['one product', [by('odoo', 'fingerprint')], 'odoo'],
    ['a product and its family', [by('freescout', 'fingerprint'), by('family-laravel', 'fingerprint')], 'freescout'],
    ['a family alone', [by('family-laravel', 'fingerprint')], 'family-laravel'],
    ['the maker’s address beside traces', [by('odoo', 'host'), by('suitecrm-7', 'fingerprint')], 'odoo'],
    ['two products', [by('odoo', 'fingerprint'), by('suitecrm-7', 'fingerprint')], null],
    ['a product that is not known here', [by('nobody', 'fingerprint')], null],
  ])('is known by %s', (_, presets, id) => expect(onlyPreset(presets)?.id ?? null).toBe(id));

  test('two products that fit are no choice made for the person who adds the site', async () => {
    const sample = optionsSamples('en').add?.replies?.['site.inspect'] as { value: SiteProposal };
    await open('add');
    const presets = [by('odoo', 'fingerprint'), by('suitecrm-7', 'fingerprint')];
    api.replies['site.inspect'] = { ok: true, value: { ...sample.value, presets } };
    await page.input('address', 'acme.example');
    await vi.waitFor(() => expect(page.text('#preset-help')).toContain('finds the sign-out'));
  });
});

describe('C13 the switch for history and downloads list', () => {
  const isOn = () => page.find('#history').getAttribute('aria-checked') === 'true';

  test('is off by default; switching it on asks the browser first', async () => {
    await open('site');
    expect(isOn()).toBe(false);
    await page.flip('history');
    await vi.waitFor(() => expect(sent('site.change')).toEqual([{ id: 'site-2', change: { clearHistory: true } }]));
    expect(sent('permissions')).toEqual([['history', 'downloads']]);
  });

  test('stays off when the browser is not to allow it, and says so', async () => {
    await open('site');
    api.allows = false;
    await page.flip('history');
    await vi.waitFor(() => expect(page.text('#history-error')).toContain('so this stays off'));
    expect(sent('site.change')).toEqual([]);
    expect(isOn()).toBe(false);
  });

  test('is switched off without asking', async () => {
    await open('site-history');
    expect(isOn()).toBe(true);
    await page.flip('history');
    await vi.waitFor(() => expect(sent('site.change')).toEqual([{ id: 'site-1', change: { clearHistory: false } }]));
    expect(sent('permissions')).toEqual([]);
  });

  test('on without the permission says that the entries stay, until it is given', async () => {
    api.holds = false;
    await open('site-history');
    await vi.waitFor(() => expect(page.text()).toContain('these entries stay'));
    await page.press('allow-history');
    await vi.waitFor(() => expect(page.text()).not.toContain('these entries stay'));
    expect(sent('permissions')).toEqual([['history', 'downloads']]);
  });

  test('C14 the preview counts the entries where it is on', async () => {
    await open('site-preview');
    await page.press('preview');
    await vi.waitFor(() => expect(page.find('.found [data-history]').getAttribute('data-history')).toBe('41'));
  });
});

describe('unsaved work at one site', () => {
  const tuned = () => open('site-unsaved');
  const add = async (field: string, selector: string) => {
    await page.input(field, selector);
    await page.press(`add-${field}`);
  };

  test('says what never counts by itself, what is never read and what cannot be seen', async () => {
    await tuned();
    const said = page.all('.card-text').map((text) => text.textContent);
    expect(said[0]).toContain('never count by themselves. Passwords, one-time codes and card numbers are never read.');
    expect(said.at(-1)).toContain('only when they are listed under “Embedded services”');
    expect(said.at(-1)).toContain('WebGL');
  });

  test.each(['ignoreFields', 'countFields'] as const)('%s: a selector is added at the end', async (field) => {
    await tuned();
    const before = optionsSamples('en')['site-unsaved']?.settings.sites[0]?.[field] ?? [];
    await add(field, '  textarea.note ');
    await vi.waitFor(() =>
      expect(sent('site.change')).toEqual([{ id: 'site-1', change: { [field]: [...before, 'textarea.note'] } }]),
    );
    expect((page.find(`#${field}`) as HTMLInputElement).value).toBe('');
  });

  test.each([
    ['td > > input', '“td > > input” is no CSS selector that the browser can read.'],
    ['#quick-filter', '“#quick-filter” is in the list already.'],
    ['  ', 'This is empty. Enter a text'],
  ])('“%s” is not saved, stays there and says why', async (selector, words) => {
    await tuned();
    await add('ignoreFields', selector);
    expect(page.text('#ignoreFields-error')).toContain(words);
    expect((page.find('#ignoreFields') as HTMLInputElement).value).toBe(selector);
    expect(sent('site.change')).toEqual([]);
    await page.input('ignoreFields', '#x');
    expect(page.all('#ignoreFields-error')).toEqual([]);
  });

  test('what the worker refuses stays there, too', async () => {
    await tuned();
    api.replies['site.change'] = { ok: false, code: 'selector-too-long', values: {} };
    await add('countFields', '#x');
    await vi.waitFor(() =>
      expect(page.text('#countFields-error')).toBe('At most 500 characters fit here. Shorten the text.'),
    );
    expect((page.find('#countFields') as HTMLInputElement).value).toBe('#x');
  });

  test('a selector is removed by its own button, and the focus goes to the field', async () => {
    await tuned();
    const remove = page.find('[data-selector="#quick-filter"] button');
    expect(remove.getAttribute('aria-label')).toBe('Remove #quick-filter');
    await page.click(remove);
    const [, stays] = optionsSamples('en')['site-unsaved']?.settings.sites[0]?.ignoreFields ?? [];
    await vi.waitFor(() => expect(sent('site.change')).toEqual([{ id: 'site-1', change: { ignoreFields: [stays] } }]));
    await vi.waitFor(() => expect(page.focused()?.id).toBe('ignoreFields'));
  });

  test.each([
    ['openItemsSelector', '.inbox >> b', 'is no CSS selector'],
    ['openItemsTitle', '(n)', 'Write # once'],
    ['openItemsTitle', '(#/#)', 'Write # once'],
  ])('Z17 %s “%s” is not saved', async (field, text, words) => {
    await tuned();
    await page.change(field, text);
    await vi.waitFor(() => expect(page.text(`#${field}-error`)).toContain(words));
    expect(sent('site.change')).toEqual([]);
  });

  test.each([
    ['openItemsSelector', ' #count ', '#count'],
    ['openItemsTitle', '[#]', '[#]'],
    ['openItemsTitle', '', null],
  ])('Z17 %s “%s” is saved', async (field, text, value) => {
    await tuned();
    await page.change(field, text);
    await vi.waitFor(() => expect(sent('site.change')).toEqual([{ id: 'site-1', change: { [field]: value } }]));
  });

  test.each([
    [{ openItems: 3 }, 'Reads 3 open items now.'],
    [{ openItems: null }, 'Reads no number in the open tabs now.'],
    [{ openItems: null, tabs: 0 }, 'Open a page of the site to see here what it reads.'],
  ])('Z17 what it reads is told live: %o', async (change, words) => {
    await tuned();
    const [first] = optionsSamples('en')['site-unsaved']?.overview.sites ?? [];
    if (first === undefined) throw new Error('no site');
    await act(() => api.tell(overview({ sites: [{ ...first, ...change }] })));
    expect(page.text('[data-open-items]')).toBe(words);
  });

  test('Z17 without a counter nothing is said of one', async () => {
    await open('site');
    expect(page.all('[data-open-items]')).toEqual([]);
  });

  test('the tester counts what it marked and brings the page to the front; the marks can be removed', async () => {
    await tuned();
    await page.press('mark');
    await vi.waitFor(() =>
      expect(page.text('[data-counted]')).toBe('12 fields count · 3 are left out · 1 is never read'),
    );
    await vi.waitFor(() => expect(sent('site.open')).toEqual([{ siteId: 'site-1' }]));
    await page.press('unmark');
    await vi.waitFor(() => expect(page.all('[data-counted]')).toEqual([]));
    expect(sent('site.mark')).toEqual([
      { id: 'site-1', on: true },
      { id: 'site-1', on: false },
    ]);
  });

  test.each([
    [{ ok: false as const, code: 'no-tab' }, 'No tab of this site is open.', 1],
    [{ ok: true as const, value: null }, 'The page did not answer. Reload it', 0],
  ])('the tester says what to do: %o', async (reply, words, offers) => {
    await tuned();
    api.replies['site.mark'] = reply;
    await page.press('mark');
    await vi.waitFor(() => expect(page.text('.error')).toContain(words));
    expect(sent('site.open')).toEqual([]);
    expect(page.all('[data-action="open-site"]')).toHaveLength(offers);
  });
});

describe('a file that cannot be imported changes nothing and says where it breaks', () => {
  test.each([
    [{ code: 'not-json', values: { line: 14, column: 3 } }, 'Line 14'],
    [{ code: 'ends-early', values: { line: 2, column: 1 } }, 'line 2'],
    [{ code: 'duplicate-key', values: { line: 7, column: 5 } }, 'line 7'],
    [{ code: 'version-newer', values: {} }, 'newer Signoff'],
    [{ code: 'too-large', values: {} }, 'too large'],
    [
      { code: 'bare-suffix', values: { site: 4, name: 'Desk', field: 'address', value: 'co.uk' } },
      'Site 4 (Desk), address: “co.uk” covers every site',
    ],
    [{ code: 'unknown-key', values: { site: 1, field: 'colour' } }, 'Site 1, colour: Signoff has no setting'],
  ])('%o', (refusal, words) => {
    const said = importWords({ ok: false, ...refusal } as never);
    expect(said).toContain(words);
    expect(said).toContain('Nothing was changed.');
  });
});

describe.each(['en', 'zh-CN', 'zh-TW'] as const)(
  'X30 X35 in %s every mistake in a file has its own sentence',
  (language) => {
    const file = (change: object) => JSON.stringify({ version: 1, sites: [], ...change });
    const withSite = (change: object) =>
      file({ sites: [{ id: 'a', name: 'Desk', address: 'crm.example', ...change }] });
    const twice = (change: object) =>
      file({
        sites: [
          { id: 'a', name: 'Desk', address: 'crm.example' },
          { id: 'b', name: 'B', ...change },
        ],
      });
    const upgrade = { id: 'w', name: 'Upgrade', siteIds: 'all', from: '2026-12-01T22:00', to: '2026-12-02T02:00' };
    const ended = { en: 'Nothing was changed.', 'zh-CN': '未作任何更改。', 'zh-TW': '未作任何變更。' }[language];

    test.each<[string, string]>([
      ['not-json', '{,'],
      ['ends-early', '{'],
      ['too-deep', '['.repeat(20)],
      ['duplicate-key', '{"a":1,"a":1}'],
      ['forbidden-key', '{"__proto__":1}'],
      ['wrong-shape', '[]'],
      ['wrong-shape', 'null'],
      ['version-missing', '{}'],
      ['version-unknown', '{"version":"1"}'],
      ['version-unknown', '{"version":-1}'],
      ['version-newer', '{"version":2}'],
      ['missing', '{"version":1}'],
      ['unknown-key', file({ color: 'red' })],
      ['not-a-list', file({ sites: 7 })],
      ['too-many-sites', file({ sites: Array.from({ length: 201 }, () => 7) })],
      ['too-small', file({ stopWindowMs: -1 })],
      ['too-big', file({ stopWindowMs: 10_001 })],
      ['not-a-number', file({ stopWindowMs: null })],
      ['not-a-choice', file({ appearance: '' })],
      ['wrong-shape', file({ sites: [null] })],
      ['missing', file({ sites: [{ id: 'a', address: 'crm.example' }] })],
      ['unknown-key', withSite({ color: 'red' })],
      ['bad-id', withSite({ id: '' })],
      ['not-text', withSite({ id: 7 })],
      ['name-empty', withSite({ name: ' ' })],
      ['name-too-long', withSite({ name: 'x'.repeat(300) })],
      ['bad-characters', withSite({ name: 'a\u202eb' })],
      ['empty', withSite({ address: '' })],
      ['too-long', withSite({ address: `crm.example/${'x'.repeat(2_000)}` })],
      ['not-an-address', withSite({ address: 'a b' })],
      ['wrong-scheme', withSite({ address: 'file:///etc/passwd' })],
      ['user-info', withSite({ address: 'https://a:b@crm.example/' })],
      ['covers-many', withSite({ address: '*' })],
      ['ip-range', withSite({ address: '10.0.0.0/8' })],
      ['bare-suffix', withSite({ address: 'https://co.uk/' })],
      ['single-label', withSite({ address: 'crm' })],
      ['unknown-preset', withSite({ presetId: 'nobody' })],
      ['empty', withSite({ signOutUrl: '' })],
      ['wrong-scheme', withSite({ signOutUrl: 'javascript:alert(1)' })],
      ['other-site', withSite({ proofUrl: '//evil.example/' })],
      ['not-a-host', withSite({ embeddedHosts: ['chat.example:81'] })],
      ['not-an-address', withSite({ embeddedHosts: [''] })],
      ['cookie-empty', withSite({ keepCookies: [''] })],
      ['cookie-too-long', withSite({ keepCookies: ['x'.repeat(257)] })],
      ['too-many', withSite({ keepCookies: Array.from({ length: 51 }, () => 'x') })],
      ['not-a-choice', withSite({ clearHistory: 1 })],
      ['selector-empty', withSite({ ignoreFields: [' '] })],
      ['selector-too-long', withSite({ countFields: ['x'.repeat(501)] })],
      ['bad-characters', withSite({ openItemsSelector: 'a\u202eb' })],
      ['no-number-sign', withSite({ openItemsTitle: '(n)' })],
      ['too-many', withSite({ ignoreFields: Array.from({ length: 51 }, (_, i) => `#x${i}`) })],
      ['duplicate-id', twice({ id: 'a', address: 'b.example' })],
      ['duplicate-address', twice({ address: 'CRM.example' })],
      ['too-small', file({ warning: { warnMs: 5_000 } })],
      ['too-big', file({ warning: { hintsMs: [60_000, 99_999 * 60_000] } })],
      ['too-big', withSite({ rules: { idleMs: 86_400_001 } })],
      ['window-name-empty', file({ maintenance: { windows: [{ ...upgrade, name: ' ' }] } })],
      ['window-too-long', file({ maintenance: { windows: [{ ...upgrade, to: '2026-12-24T00:00' }] } })],
      ['window-without-site', file({ maintenance: { windows: [{ ...upgrade, siteIds: [] }] } })],
      ['unknown-key', file({ rules: { foo: 1 } })],
      ['unknown-key', file({ warning: { foo: 1 } })],
      ['unknown-key', file({ away: { foo: 1 } })],
      ['unknown-key', file({ maintenance: { foo: 1 } })],
      ['unknown-key', file({ maintenance: { windows: [{ ...upgrade, foo: 1 }] } })],
      ['missing', file({ maintenance: { windows: [{ ...upgrade, to: undefined }] } })],
      ['unknown-key', withSite({ rules: { foo: 1 } })],
      ['wrong-shape', file({ warning: 7 })],
      ['unknown-window-site', file({ maintenance: { windows: [{ ...upgrade, siteIds: ['gone'] }] } })],
    ])('%s: %.80s', async (code, text) => {
      fake.i18n = fakeI18n(language);
      const reply = await settingsFlow(new FakeWorld().ports()).importText({ text });
      if (reply.ok) throw new Error('imported');
      expect(reply.code).toBe(code);
      const said = importWords(reply);
      expect(said.split(ended)).toHaveLength(2);
      expect(said.replace(ended, '').length, said).toBeGreaterThan(10);
      expect(said).not.toMatch(/“”|「」|\(\)|（）|undefined|NaN|\$|sites\.\d/);
      expect(said).not.toContain(`(${code})`);
      expect(said).not.toContain(`（${code}）`);
      if (JSON.stringify(reply.values).includes('"site"')) expect(said).toMatch(/^(Site|第) \d/);
    });
  },
);

test('both commands are listed with their keys, and each way to change them says for which', async () => {
  await open('general');
  await vi.waitFor(() => expect(page.text('[data-shortcut="sign-out-all"]')).toBe('Alt+Shift+Q'));
  expect(page.text('[data-shortcut="step-away"]')).toBe('not set');
  expect(page.all('[data-action="change-shortcut"]').map((one) => one.getAttribute('aria-label'))).toEqual([
    'Change: Keyboard shortcut to sign out',
    'Change: Keyboard shortcut to step away',
  ]);
});

test('the same address twice says which site has it', () => {
  const values = { site: 3, name: 'B', field: 'address', other: 1, otherName: 'Desk', value: 'https://crm.example/' };
  expect(importWords({ ok: false, code: 'duplicate-address', values })).toBe(
    'Site 3 (B), address: Site 1 (Desk) has the same address, https://crm.example/. Leave out one of the two. Nothing was changed.',
  );
});

test.each([
  [{ warning: { warnMs: 5_000 } }, 'warning.warnMs: 5 s is too short. Give at least 20 s. Nothing was changed.'],
  [{ warning: { hintsMs: [90_000_000] } }, 'warning.hintsMs.0: 1 d 1 h is too long. Give at most 24 h.'],
  [{ away: { graceMs: 10 } }, 'away.graceMs: 10 ms is too short. Give at least 1 min.'],
  [{ warning: { mostExtensions: 5 } }, 'warning.mostExtensions: 5 is too small. Give at least 10.'],
])('R3 R14 durations of a file are named in words: %o', async (change, words) => {
  const text = JSON.stringify({ version: 1, sites: [], ...change });
  const reply = await settingsFlow(new FakeWorld().ports()).importText({ text });
  expect(reply.ok ? '' : importWords(reply)).toContain(words);
});

test('a limit of one site is named with its key', async () => {
  const site = { id: 'a', name: 'Desk', address: 'crm.example', rules: { idleMs: 60_000 } };
  const text = JSON.stringify({ version: 1, sites: [site] });
  const reply = await settingsFlow(new FakeWorld().ports()).importText({ text });
  expect(reply.ok ? '' : importWords(reply)).toContain(
    'Site 1 (Desk), rules.idleMs: 1 min is too short. Give at least 2 min.',
  );
});

describe('after an import', () => {
  const take = async (ids: readonly string[]) => {
    await open('general');
    const { sites = [] } = optionsSamples('en').general?.settings ?? {};
    const taken = sites.filter(({ id }) => ids.includes(id));
    api.replies['settings.import'] = { ok: true, value: { sites: taken } };
    Object.defineProperty(page.find('#import'), 'files', { value: [new File(['{}'], 'settings.json')] });
    await page.change('import', '');
    await vi.waitFor(() => expect(page.text('.notice[role="status"]')).toContain('Taken over'));
    return page.text('.notice[role="status"]');
  };

  test('access is not spoken of where none is missing', async () =>
    expect(await take(['site-1'])).toBe('Taken over: 1 site.'));

  test('the sites that lack access are counted', async () =>
    expect(await take(['site-1', 'site-5'])).toContain('Access is missing for 1 site.'));
});

/** The list of sites after one was removed. */
async function afterRemoval() {
  await open('removed');
  await page.press('remove-site');
  await vi.waitFor(() => expect(sent('site.remove')).toEqual([{ id: 'site-2' }]));
  page.close();
  api.replies['site.add'] = { ok: true, value: { id: 'new' } };
  const { hash: _, ...rest } = optionsSamples('en').sites ?? { hash: '', overview: null };
  page = await show(<Options api={api} known={rest.overview} />, '#sites');
  await vi.waitFor(() => page.find('[data-action="undo"]'));
}

test('a site that cannot be brought back with all its settings is not brought back, and the reason is said', async () => {
  await afterRemoval();
  api.replies['site.change'] = { ok: false, code: 'name-too-long', values: {} };
  await page.press('undo');
  await vi.waitFor(() => expect(page.text('[role="alert"]')).toContain('Names have at most'));
  expect(sent('site.remove')).toEqual([{ id: 'site-2' }, { id: 'new' }]);
  expect(page.find('[data-action="undo"]')).toBeTruthy();
});

test('removing offers to bring the site back with all its settings', async () => {
  await afterRemoval();
  await page.press('undo');
  await vi.waitFor(() => expect(sent('site.change')).toHaveLength(1));
  expect(sent('site.change')[0]).toMatchObject({
    id: 'new',
    change: { keepCookies: ['trusted_device'], proofUrl: 'https://desk.northwind.example/agent/dashboard' },
  });
  await act(() => {});
});
