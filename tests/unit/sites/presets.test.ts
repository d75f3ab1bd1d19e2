import { describe, expect, test } from 'vitest';
import { nameMatches } from '../../../lib/sites/presets/name-pattern';
import { presetById, presets, presetsByFingerprint, presetsForHost } from '../../../lib/sites/presets/presets';
import { proofFor, recipeFor } from '../../../lib/sites/presets/recipe-for';
import { aSite } from './a-site';

const suite = aSite('https://crm.example:8443/suite/');
const none = { cookieNames: [], storageKeys: [], markup: [] };

test('S2 ids are unique and name at least twelve products whose sign-out was read in their source', () => {
  expect(new Set(presets.map((preset) => preset.id)).size).toBe(presets.length);
  expect(
    presets.filter((one) => one.kind === 'product' && one.confidence === 'source code read').length,
  ).toBeGreaterThanOrEqual(12);
  expect(presetById('nobody')).toBeNull();
  expect(presetById(null)).toBeNull();
});

describe.each(presets.map((preset) => [preset.id, preset] as const))('S2 preset %s', (id, preset) => {
  test('can be found again and says where its facts are from', () => {
    expect(presetById(id)).toBe(preset);
    expect(preset.sources.length).toBeGreaterThan(0);
    expect(preset.name.en.trim()).not.toBe('');
  });

  test('has a recipe at the site’s own address whose placeholders all have a source', () => {
    const recipe = recipeFor(preset, suite);
    if (recipe === null) return;
    expect(recipe.url).toMatch(/^https:\/\/crm\.example:8443\/suite\//);
    const sent = [recipe.url, recipe.body?.text ?? '', ...recipe.headers.map((header) => header.value)].join(' ');
    const used = [...sent.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(new Set(recipe.values.map((value) => value.placeholder))).toEqual(new Set(used));
    expect(recipe.body === null).toBe(recipe.method === 'GET');
  });

  test('names a proof address at the site, and fingerprints only cookies it explains', () => {
    const proof = proofFor(preset, suite);
    if (proof !== null) expect(proof.url).toMatch(/^https:\/\/crm\.example:8443\/suite\/[^{}]*$/);
    for (const name of preset.fingerprint.cookies) expect(preset.cookies.map((cookie) => cookie.name)).toContain(name);
  });

  test('knows what no page tells by itself: something to send, to press or to ask', () => {
    expect(preset.recipe ?? preset.control.selectors[0] ?? preset.proof).toBeTruthy();
  });

  test('has hints in each language, each a sentence in its own words', () => {
    for (const { en, zh, zhTW } of preset.quirks) {
      expect(en).toMatch(/\.$/);
      expect(zh).toMatch(/^[^「」伺頁證紀瀏]+。$/u);
      expect(zhTW).toMatch(/^[^“”务页证记览]+。$/u);
    }
  });
});

test.each([
  ['acme.odoo.com', ['odoo']],
  ['odoo.com', []],
  ['evilodoo.com', []],
  ['acme.odoo.com.evil.com', []],
  ['help.zammad.com', ['zammad']],
  ['crm.example', []],
])('S2 at %s the products are %j', (host, ids) => expect(presetsForHost(host).map((one) => one.id)).toEqual(ids));

test.each([
  [{ ...none, cookieNames: ['PHPSESSID'] }, []],
  [{ ...none, cookieNames: ['DOLSESSID_0a1b'] }, ['dolibarr']],
  [{ ...none, cookieNames: ['laravel_session', 'XSRF-TOKEN'] }, ['family-laravel']],
  [
    { ...none, cookieNames: ['laravel_session'], markup: ['body:has(#logout-link):has(#logout-form)'] },
    ['freescout', 'family-laravel'],
  ],
  [{ ...none, storageKeys: ['espo-user-auth'] }, ['espocrm']],
  [{ ...none, cookieNames: ['roundcube_sessid', 'roundcube_sessauth'] }, ['roundcube']],
])('the traces %j point to %j', (traces, ids) =>
  expect(presetsByFingerprint(traces).map((one) => one.id)).toEqual(ids),
);

test('a recipe at the root has no doubled slash', () => {
  const odoo = presetById('odoo');
  expect(odoo && recipeFor(odoo, aSite('https://crm.example/'))?.url).toBe('https://crm.example/web/session/logout');
});

test.each([
  ['a*c', 'abc', true],
  ['a*c', 'ac', true],
  ['a*c', 'a', false],
  ['ab*ba', 'aba', false],
  ['*.odoo.com', 'x.odoo.com', true],
  ['glpi_*_rememberme', 'glpi_1_rememberme', true],
  ['abc', 'ABC', false],
  ['*', '', true],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c-b', false],
])('%s matches %s: %s', (pattern, name, expected) => expect(nameMatches(pattern, name)).toBe(expected));

test('X38 a pattern full of stars takes no more time than its length', () => {
  const startedAt = performance.now();
  expect(nameMatches(`${'*a'.repeat(2_000)}b`, 'a'.repeat(100_000))).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(200);
});
