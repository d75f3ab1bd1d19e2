import { describe, expect, test } from 'vitest';
import { nameMatches } from '../../../../lib/sites/presets/name-pattern';
import { otherHostsAt } from '../../../../lib/sites/presets/other-hosts';
import { confidenceIn, type Preset } from '../../../../lib/sites/presets/preset';
import { presetById, presets, presetsForHost } from '../../../../lib/sites/presets/presets';
import { proofFor, recipeFor, visitFor } from '../../../../lib/sites/presets/recipe-for';
import { aSite } from '../a-site';

const suite = aSite('https://crm.example:8443/suite/');

function known(id: string): Preset {
  const preset = presetById(id);
  if (preset === null) throw new Error(`no preset ${id}`);
  return preset;
}

test('S2 ids are unique and name at least twelve products whose sign-out was read in their source', () => {
  expect(new Set(presets.map((preset) => preset.id)).size).toBe(presets.length);
  expect(
    presets.filter((one) => one.kind === 'product' && one.confidence === 'source code read').length,
  ).toBeGreaterThanOrEqual(12);
  expect(presetById('nobody')).toBeNull();
  expect(presetById('toString')).toBeNull();
  expect(presetById(null)).toBeNull();
});

describe.each(presets.map((preset) => [preset.id, preset] as const))('S2 preset %s', (id, preset) => {
  test('can be found again', () => {
    expect(presetById(id)).toBe(preset);
    expect(preset.name.en.trim()).not.toBe('');
  });

  test('sends its request to the site’s own origin and nowhere else', () => {
    const recipe = recipeFor(preset, suite);
    if (recipe !== null) expect(recipe.url).toMatch(/^https:\/\/crm\.example:8443\//);
    const proof = proofFor(preset, suite);
    if (proof !== null) expect(proof.url).toMatch(/^https:\/\/crm\.example:8443\/[^{}]*$/);
  });

  test('opens no address at a host that is not its maker’s', () => {
    expect(visitFor(preset, suite)).toBeNull();
    expect(otherHostsAt(preset, 'crm.example')).toEqual([]);
  });

  test('knows what nobody finds out alone: whose host it is, something to send, to open, to press, to ask, to recognise, to say', () => {
    const { hosts, recipe, control, proof, fingerprint, visit } = preset;
    const signs = [fingerprint.cookies, fingerprint.storageKeys, fingerprint.markup, fingerprint.paths].flat();
    const anything = [hosts[0], recipe, visit, control.selectors[0], proof, signs[0]].some(Boolean);
    expect(anything || preset.confidence === 'source code read').toBe(true);
  });
});

test.each([
  ['acme.odoo.com', ['odoo']],
  ['odoo.com', []],
  ['evilodoo.com', []],
  ['acme.odoo.com.evil.com', []],
  ['help.zammad.com', ['zammad']],
  ['crm.example', []],
  ['acme.lightning.force.com', ['salesforce']],
  ['acme.force.com', ['salesforce-experience']],
  ['crm.zoho.com.cn', ['zoho-crm']],
  ['desk.zoho.eu', ['zoho-desk']],
  ['acme.myfreshworks.com', ['freshdesk', 'freshsales']],
  ['acme.app.netsuite.com', ['netsuite']],
  ['work.weixin.qq.com', ['wecom-admin']],
])('S2 at %s the products are %j', (host, ids) => expect(presetsForHost(host).map((one) => one.id)).toEqual(ids));

test.each([
  [
    'salesforce',
    'acme--dev.sandbox.lightning.force.com',
    ['acme--dev.sandbox.my.salesforce.com', 'acme--dev.sandbox.my.salesforce-setup.com'],
  ],
  ['zoho-crm', 'crm.zoho.com.au', ['accounts.zoho.com.au']],
  ['zoho-crm', 'crm.zohocloud.ca', ['accounts.zohocloud.ca']],
  ['zoho-crm', 'crm.zoho.example', []],
  ['pipedrive', 'acme.pipedrive.com', ['app.pipedrive.com']],
  ['pipedrive', 'app.pipedrive.com', []],
  ['feishu', 'acme.feishu.cn', ['accounts.feishu.cn', 'login.feishu.cn']],
  ['zendesk', 'acme.zendesk.com', []],
])('S6 the sign-in of %s at %s is also at %j', (id, host, hosts) =>
  expect(otherHostsAt(known(id), host)).toEqual(hosts),
);

test.each([
  ['salesforce', 'https://acme.lightning.force.com/', 'https://acme.my.salesforce.com/secur/logout.jsp'],
  [
    'zoho-crm',
    'https://crm.zoho.eu/crm/',
    'https://accounts.zoho.eu/logout?servicename=ZohoCRM&serviceurl=https%3A%2F%2Fcrm.zoho.eu%2Fcrm%2F',
  ],
  ['pipedrive', 'https://acme.pipedrive.com/', 'https://app.pipedrive.com/auth/logout'],
  ['pipedrive', 'https://pipedrive.example/', null],
  ['odoo', 'https://acme.odoo.com/', null],
])('S2 the sign-out of %s at %s is opened at %s', (id, address, url) =>
  expect(visitFor(known(id), aSite(address))).toBe(url),
);

test('a recipe at the root has no doubled slash', () => {
  expect(recipeFor(known('odoo'), aSite('https://crm.example/'))?.url).toBe('https://crm.example/web/session/logout');
});

test('a part is known as the whole is, unless it says otherwise', () => {
  expect(confidenceIn(known('odoo'), 'logout')).toBe('source code read');
  expect(confidenceIn(known('odoo'), 'hosts')).toBe('guess');
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
