import { expect, test } from 'vitest';
import { presetById, presets } from '../../../../lib/sites/presets/presets';

/** Products and families that facts were gathered about. */
const covered = [
  'salesforce-experience',
  'salesforce-china',
  'hubspot',
  'dynamics-365',
  'zoho-crm',
  'zoho-desk',
  'zendesk',
  'freshdesk',
  'freshsales',
  'pipedrive',
  'intercom',
  'servicenow',
  'sugarcrm',
  'vtiger-cloud',
  'bitrix24-cloud',
  'bitrix24-box',
  'kommo-amocrm',
  'creatio',
  'monday',
  'insightly',
  'close',
  'keap',
  'capsule',
  'nimble',
  'copper',
  'oracle-crm-on-demand',
  'netsuite',
  'sap-icf',
  'suitecrm-7',
  'suitecrm-8',
  'espocrm',
  'odoo',
  'vtiger',
  'corebos',
  'yetiforce',
  'dolibarr',
  'zammad',
  'chatwoot',
  'osticket-staff',
  'osticket-client',
  'freescout',
  'request-tracker',
  'znuny-otrs',
  'glpi',
  'redmine',
  'twenty',
  'erpnext-frappe',
  'frappe-crm',
  'frappe-helpdesk',
  'monica',
  'krayin',
  'civicrm-drupal',
  'civicrm-wordpress',
  'civicrm-standalone',
  'corteza',
  'creme-crm',
  'epesi',
  'fat-free-crm',
  'mautic',
  'uvdesk',
  'mantisbt',
  'erxes',
  'relaticle',
  'spicecrm',
  'nextcrm',
  'perfex-crm',
  'fxiaoke',
  'neocrm',
  'wecom-admin',
  'dingtalk',
  'feishu',
  'wukong-crm-11',
  'wukong-crm-9',
  'wukong-hrm',
  'cordys-crm',
  'dustess',
  'wshoto',
  'youzan',
  'jiandaoyun',
  'yonyou',
  'kingdee',
  'udesk',
  'meiqia',
  'sobot',
  'mochat',
  'family-ruoyi',
  'family-yudao',
  'family-jeecgboot',
  'family-vue-element-admin',
  'family-ant-design-pro',
  'family-laravel',
  'family-rails-devise',
  'family-symfony',
  'family-django',
  'family-spring-security',
  'family-better-auth',
];

/** Covered by another preset. */
const merged: readonly (readonly [string, string, string])[] = [
  ['salesforce-lightning', 'salesforce', 'both interfaces share hosts, session and sign-out'],
  ['salesforce-classic', 'salesforce', 'both interfaces share hosts, session and sign-out'],
];

const leftOut: readonly (readonly [string, string])[] = [
  ['hecom', 'nothing usable is public: no host, no control, no request'],
  ['lixiaoyun', 'nothing usable is public: no host, no control, no request'],
  ['fanpu', 'nothing usable is public: no host, no control, no request'],
  ['sany-crm', 'nothing usable is public: no host, no control, no request'],
  ['kuaishangtong', 'nothing usable is public: no host, no control, no request'],
  ['openscrm', 'has no sign-out at all: a search for one is all that can be done, with or without a preset'],
  ['linkwechat', 'its request needs a token whose place in the page is not known; no host, control or sign to go by'],
];

/** Known beside them. */
const more = ['salesforce', 'roundcube'];

test.each(covered)('S2 %s has a preset', (id) => expect(presetById(id)?.id).toBe(id));

test.each(merged)('S2 %s is part of %s: %s', (id, preset) => {
  expect(presetById(preset)?.id).toBe(preset);
  expect(presetById(id)).toBeNull();
});

test.each(leftOut)('S2 %s has no preset: %s', (id, reason) => {
  expect(presetById(id)).toBeNull();
  expect(reason).not.toBe('');
});

test('S2 every preset is named here', () => {
  expect(presets.map(({ id }) => id).sort()).toEqual([...covered, ...more].sort());
});
