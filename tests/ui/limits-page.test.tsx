import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../lib/base/time';
import { levelSource, ruleDocuments } from '../../lib/deadlines/rule-presets';
import type { Settings } from '../../lib/sites/site';
import { defaultRules } from '../../lib/sites/time-rules';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n, locales, messagesOf } from './fakes/fake-i18n';
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

const rules = () => options.settings().rules;
const row = (rule: string) =>
  (page.find(`#rule-${rule}`).closest('.setting')?.textContent ?? '').replaceAll(/\s+/g, ' ');
const chosen = (rule: string) => page.find(`#rule-${rule}`).getAttribute('value');
const documentState = (id: string) => page.find(`[data-preset="${id}"]`).getAttribute('data-state');
const use = async (id: string) => {
  await page.click(page.find(`[data-preset="${id}"] [data-action="use-preset"]`));
  await vi.waitFor(() => page.find('[data-action="undo"]'));
};
const pageOf = (rule: string) => (rule.startsWith('unsaved') ? 'unsaved' : 'limits');
const choose = async (rule: string, value: unknown) => page.change(`rule-${rule}`, JSON.stringify(value));

describe('A7 starting points', () => {
  const checked = () => page.all('.segments input[checked]');

  test('R13 the one that the present values equal is marked, and its source is named', async () => {
    await open('limits');
    expect(checked().map(({ id }) => id)).toEqual(['level-standard']);
    expect(page.text('#level-help')).toContain(levelSource);
    expect(page.all('[data-own-values]')).toEqual([]);
  });

  test('values of one’s own are called so', async () => {
    await open('limits', { rules: { ...defaultRules, idleMs: 20 * MINUTE_MS } });
    expect(checked()).toEqual([]);
    expect(page.text('[data-own-values]')).toContain('Own values');
  });

  test('R13 choosing one shows what changed, and can be undone', async () => {
    await open('limits');
    await page.change('level-strict', 'on');
    await vi.waitFor(() =>
      expect(page.text('.notice')).toContain(
        'Now in use: Strict, 5 minSign out when idle: 15 min → 5 min · Sign out when the screen locks: Counts as being idle → At once · Longest sign-in: 12 h → 8 h',
      ),
    );
    expect(rules()).toEqual({ ...defaultRules, idleMs: 5 * MINUTE_MS, lockMs: 0, maxAgeMs: 8 * HOUR_MS });
    await page.press('undo');
    await vi.waitFor(() => expect(rules()).toEqual(defaultRules));
  });

  test('R10 a document takes over its values alone; what is said of it stands beside it', async () => {
    await open('limits', { rules: { ...defaultRules, idleMs: HOUR_MS, callMs: 0 } });
    await use('pci');
    expect(rules()).toEqual({ ...defaultRules, idleMs: 15 * MINUTE_MS, idleOf: 'site', callMs: 0 });
    expect(documentState('pci')).toBe('equal');
    expect(page.text('[data-preset="pci"] .notice')).toContain('Sign out when idle: 1 h → 15 min');
    expect(page.all('[data-preset="pci"] [data-action="use-preset"]')).toEqual([]);
  });

  test('R11 R20 R21 every document has its name, its sentence, its values and its button', async () => {
    await open('limits', { rules: { ...defaultRules, idleMs: null } });
    for (const { id, source } of ruleDocuments) {
      expect(page.text(`[data-preset="${id}"] h3`)).toContain(source.document);
      expect(page.text(`[data-preset="${id}"] button`)).toBe('Use');
    }
    expect(page.text('[data-preset="nist-aal2"] .preset-values')).toBe(
      'Idle 1 h, at the site itself · Longest sign-in 24 h',
    );
    expect(page.text()).toContain('It supports that control; whether you comply is for your organisation to judge.');
  });

  test('A7 stricter values than a document’s are called so: taking it over would loosen them', async () => {
    await open('limits', { rules: { ...defaultRules, idleMs: 5 * MINUTE_MS, idleOf: 'site' } });
    expect(documentState('pci')).toBe('stricter');
    expect(page.text('[data-preset="pci"]')).toContain('Yours is stricter');
    expect(documentState('nist-aal3')).toBe('stricter');
  });

  test('activity of the whole computer is less than a document asks for', async () => {
    await open('limits');
    expect(documentState('pci')).toBe('other');
  });
});

test('A7 each name says document, revision and clause, in every language', () => {
  for (const locale of locales)
    for (const { id, source } of ruleDocuments) {
      const name = messagesOf(locale)[`rulePreset_${id.replaceAll('-', '_')}`]?.message ?? '';
      expect(name, locale).toContain(source.document);
      expect(name.replaceAll(/\s/g, ''), locale).toContain(source.clause.replaceAll(/\s/g, ''));
    }
});

test('R20 R21 what names no number says that its number is an example', () => {
  const words = { en: 'names no number', zh_CN: '没有规定具体数值', zh_TW: '沒有規定具體數值' };
  for (const locale of locales)
    for (const { id, namesNumbers } of ruleDocuments) {
      const text = messagesOf(locale)[`rulePreset_${id.replaceAll('-', '_')}_text`]?.message;
      expect(text?.includes(words[locale]), `${locale} ${id}`).toBe(!namesNumbers);
    }
});

describe('rules of all sites', () => {
  test.each<[keyof typeof defaultRules, unknown]>([
    ['idleMs', 30 * MINUTE_MS],
    ['idleMs', null],
    ['idleOf', 'site'],
    ['lockMs', 0],
    ['maxAgeMs', null],
    ['leftover', 'show'],
    ['callMs', 0],
    ['unsaved', 'discard'],
    ['unsavedWaitMs', 10 * MINUTE_MS],
  ])('R10 R12 %s can be %s; the default is named, and one press away', async (rule, value) => {
    await open(pageOf(rule));
    await choose(rule, value);
    await vi.waitFor(() => expect(rules()).toEqual({ ...defaultRules, [rule]: value }));
    await vi.waitFor(() => expect(row(rule)).toContain('Set by you. Default: '));
    const reset = page.find(`#rule-${rule}`).closest('.setting')?.querySelector('[data-action="use-default"]');
    expect(reset?.getAttribute('aria-label')).toMatch(/^Use default: /);
    await page.click(reset as HTMLElement);
    await vi.waitFor(() => expect(rules()).toEqual(defaultRules));
    expect(page.focused()?.id).toBe(`rule-${rule}`);
  });

  test('the end of a shift is switched', async () => {
    await open('limits');
    await page.flip('rule-shiftEnd');
    await vi.waitFor(() => expect(rules().shiftEnd).toBe(false));
  });

  test('a value from a file that is not offered stays choosable, in its place', async () => {
    await open('limits', { rules: { ...defaultRules, idleMs: 17 * MINUTE_MS } });
    const texts = [...page.find('#rule-idleMs').querySelectorAll('option')].map((one) => one.textContent);
    expect(texts.slice(3, 6)).toEqual(['15 min', '17 min', '20 min']);
  });

  test('what says nothing while another rule is as it is, is not there', async () => {
    await open('limits', { rules: { ...defaultRules, idleMs: null } });
    expect(page.all('#rule-idleOf')).toEqual([]);
    await open('unsaved', { rules: { ...defaultRules, unsaved: 'discard' } });
    expect(page.all('#rule-unsavedWaitMs')).toEqual([]);
  });

  test.each<[Partial<typeof defaultRules>, keyof typeof defaultRules, string]>([
    [{ idleMs: 2 * MINUTE_MS }, 'idleMs', 'The warning comes 2 min before this end: it would be up all the time.'],
    [{ unsaved: 'discard' }, 'unsaved', 'What is not saved by then is lost. Nobody is asked.'],
    [{ unsavedWaitMs: 10 * MINUTE_MS }, 'unsavedWaitMs', 'What is not saved 10 min later is lost.'],
  ])('R10 R11 %o is said plainly', async (change, rule, words) => {
    await open(pageOf(rule), { rules: { ...defaultRules, ...change } });
    expect(row(rule)).toContain(words);
  });

  test('R10 R11 a limit that is longer than the chosen document names says so, after it was changed', async () => {
    await open('limits');
    await use('pci');
    await choose('idleMs', HOUR_MS);
    await vi.waitFor(() => expect(row('idleMs')).toContain('Longer than named in: PCI DSS 4.0.1, 8.2.8'));
    expect(row('idleMs')).not.toContain('NIST');
    await page.change('level-standard', 'on');
    await choose('idleMs', HOUR_MS);
    await vi.waitFor(() => expect(rules().idleMs).toBe(HOUR_MS));
    await vi.waitFor(() => expect(row('idleMs')).not.toContain('Longer than'));
  });

  test.each<[Partial<typeof defaultRules>]>([[{ idleMs: null }], [{ maxAgeMs: null }], [{ idleMs: 8 * HOUR_MS }]])(
    'R10 %o speaks of no document that nobody chose',
    async (change) => {
      await open('limits', { rules: { ...defaultRules, ...change } });
      expect(page.all('.note')).toEqual([]);
    },
  );

  test('the defaults need no such word', async () => {
    await open('limits');
    expect(page.all('.note')).toEqual([]);
  });

  test('a refusal is said at its rule', async () => {
    await open('limits');
    api.replies['settings.change'] = { ok: false, code: 'too-small', values: { value: 1, limit: 120_000 } };
    await choose('idleMs', 5 * MINUTE_MS);
    await vi.waitFor(() => expect(page.text('#rule-idleMs-error')).toContain('too small'));
    expect(page.all('.error')).toHaveLength(1);
  });

  test('S5 sites with values of their own are named, since nothing here changes them', async () => {
    await open('limits-own');
    expect(page.text('.own-sites')).toContain('2 sites have values of their own');
    expect(page.find('.own-sites a').getAttribute('href')).toBe('#site/site-1');
  });
});

test('stepping away signs out at once, or covers first', async () => {
  await open('limits');
  await page.change('grace', String(10 * MINUTE_MS));
  await vi.waitFor(() => expect(options.settings().away).toEqual({ does: 'cover', graceMs: 10 * MINUTE_MS }));
  await page.change('away', 'sign-out');
  await vi.waitFor(() => expect(options.settings().away.does).toBe('sign-out'));
  expect(page.all('#grace')).toEqual([]);
});

describe('S5 rules of one site', () => {
  const own = () => options.settings().sites[0]?.rules;

  test('every rule is there with the value in force', async () => {
    await open('site-time');
    expect(page.all('[id^="rule-"]:not([id$="-help"])').map(({ id }) => id.slice(5))).toEqual([
      'idleMs',
      'idleOf',
      'lockMs',
      'maxAgeMs',
      'shiftEnd',
      'leftover',
      'callMs',
      'unsaved',
    ]);
    expect(chosen('idleMs')).toBe(String(10 * MINUTE_MS));
    expect(row('idleMs')).toContain('Only this site. Default: 15 min');
    expect(row('maxAgeMs')).toMatch(/Default$/);
  });

  test('a value is set for this site alone', async () => {
    await open('site-time');
    await choose('lockMs', 0);
    await vi.waitFor(() => expect(own()).toEqual({ idleMs: 10 * MINUTE_MS, unsaved: 'discard', lockMs: 0 }));
    expect(options.settings().rules).toEqual(defaultRules);
  });

  test('“Use default” gives it up, and the general value is in force again', async () => {
    await open('site-time');
    await page.click(page.find('[data-action="use-default"]'));
    await vi.waitFor(() => expect(own()).toEqual({ unsaved: 'discard' }));
    await vi.waitFor(() => expect(chosen('idleMs')).toBe(String(15 * MINUTE_MS)));
  });

  test('the default is the general value, whatever that is', async () => {
    await open('site-time', { rules: { ...defaultRules, idleMs: 45 * MINUTE_MS, maxAgeMs: 4 * HOUR_MS } });
    expect(row('idleMs')).toContain('Only this site. Default: 45 min');
    expect(chosen('maxAgeMs')).toBe(String(4 * HOUR_MS));
  });

  test('a refusal is said at its rule', async () => {
    await open('site-time');
    api.replies['site.change'] = { ok: false, code: 'no-access', values: { host: 'crm.example' } };
    await choose('callMs', 0);
    await vi.waitFor(() => expect(page.text('#rule-callMs-error')).toContain('crm.example'));
  });
});
