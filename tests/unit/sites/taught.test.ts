import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { exportSettings, importSettings } from '../../../lib/sites/import-settings';
import { defaultSettings, type Site, siteDefaults } from '../../../lib/sites/site';
import { recipeAt, type TaughtSignOut } from '../../../lib/sites/taught';
import { taughtSchema } from '../../../lib/sites/taught-schema';

const taught: TaughtSignOut = {
  taughtAt: Date.UTC(2026, 10, 20),
  steps: [
    { role: 'opener', selectors: [['#me'], ['header > button:nth-of-type(2)']], text: '', frame: null },
    { role: 'control', selectors: [['dw-orb', '#leave']], text: 'Sign out', frame: '/frame/*' },
  ],
  request: {
    method: 'POST',
    path: '/x/9?k={v0}',
    headers: [{ name: 'x-csrf-token', value: '{v1}' }],
    body: { type: 'form', text: '_token={v0}' },
    values: [
      { placeholder: 'v0', from: 'meta', name: 'dw-key' },
      { placeholder: 'v1', from: 'local-storage', key: 'session', path: ['csrf'], decode: 'none' },
    ],
  },
  landsOn: '/login',
};
const site: Site = { ...siteDefaults, id: 'crm', name: 'CRM', address: 'https://crm.example/', taught };
const fileWith = (change: unknown): string =>
  JSON.stringify({ version: 1, sites: [{ ...site, taught: change }] }, null, 2);

test('S8 S9 a recording goes into a file and comes back as it was', () => {
  const imported = importSettings(exportSettings({ ...defaultSettings, sites: [site] }));
  expect(imported).toMatchObject({ ok: true, settings: { sites: [{ taught }] } });
});

test('S9 what is usual may be left out; a site without a recording has none', () => {
  const least = { taughtAt: 0, steps: [{ role: 'control', selectors: [['#leave']] }] };
  expect(importSettings(fileWith(least))).toMatchObject({
    settings: { sites: [{ taught: { steps: [{ text: '', frame: null }], request: null, landsOn: null } }] },
  });
  const { taught: _, ...without } = site;
  expect(importSettings(JSON.stringify({ version: 1, sites: [without] }))).toMatchObject({
    settings: { sites: [{ taught: null }] },
  });
});

test('S9 the request goes to the site itself, wherever that is', () => {
  expect(recipeAt('https://crm.example:8443', { ...taught.request, values: [], path: '/x/9' } as never).url).toBe(
    'https://crm.example:8443/x/9',
  );
});

const { request, steps } = taught;
const [step] = steps;
describe('R39 S9 a recording that is not one changes nothing and is named', () => {
  test.each<[string, string, unknown]>([
    ['wrong-shape', 'sites.0.taught', 'click'],
    ['unknown-key', 'sites.0.taught.script', { ...taught, script: 'alert(1)' }],
    ['nothing-taught', 'sites.0.taught', { ...taught, steps: [], request: null }],
    ['too-many', 'sites.0.taught.steps', { ...taught, steps: Array.from({ length: 9 }, () => step) }],
    ['not-a-choice', 'sites.0.taught.steps.0.role', { ...taught, steps: [{ ...step, role: 'type' }] }],
    ['empty-list', 'sites.0.taught.steps.0.selectors', { ...taught, steps: [{ ...step, selectors: [] }] }],
    ['empty-list', 'sites.0.taught.steps.0.selectors.0', { ...taught, steps: [{ ...step, selectors: [[]] }] }],
    ['selector-empty', 'sites.0.taught.steps.0.selectors.0.0', { ...taught, steps: [{ ...step, selectors: [['']] }] }],
    ['too-long', 'sites.0.taught.steps.0.text', { ...taught, steps: [{ ...step, text: 'x'.repeat(81) }] }],
    ['not-a-path', 'sites.0.taught.request.path', { ...taught, request: { ...request, path: '//evil.example/' } }],
    ['not-a-path', 'sites.0.taught.request.path', { ...taught, request: { ...request, path: '/\\evil.example/' } }],
    [
      'not-a-path',
      'sites.0.taught.request.path',
      { ...taught, request: { ...request, path: 'https://evil.example/' } },
    ],
    ['not-a-choice', 'sites.0.taught.request.method', { ...taught, request: { ...request, method: 'TRACE' } }],
    ['bad-id', 'sites.0.taught.request.headers.0.name', withHeader('x: y\r\nz')],
    ['not-a-path', 'sites.0.taught.landsOn', { ...taught, landsOn: 'https://crm.example/login' }],
  ])('%s at %s', (code, path, change) => {
    expect(importSettings(fileWith(change))).toMatchObject({ ok: false, code, path });
  });
});

function withHeader(name: string) {
  return { ...taught, request: { ...request, headers: [{ name, value: '' }] } };
}

test('R39 S9 10,000 made-up recordings: never throws, and a request never leaves the site', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('/', '/x', '//x', '/\\x', '/ x', '#a', 'https://evil.example/'));
  const made = fc.record({
    taughtAt: fc.oneof(fc.nat(), fc.anything()),
    steps: fc.array(
      fc.record({ role: fc.constantFrom('control', 'opener', 'x'), selectors: fc.array(fc.array(text)), text }),
      { maxLength: 9 },
    ),
    request: fc.option(fc.record({ method: fc.constantFrom('GET', 'POST', 'X'), path: text })),
    landsOn: fc.option(text),
  });
  fc.assert(
    fc.property(made, (raw) => {
      const parsed = v.safeParse(taughtSchema, raw);
      if (!parsed.success || parsed.output.request === null) return;
      const { url } = recipeAt('https://crm.example', parsed.output.request);
      expect(new URL(url).origin).toBe('https://crm.example');
    }),
    { numRuns: 10_000 },
  );
});
