import type { Preset } from './preset';

export const vtiger: Preset = {
  id: 'vtiger',
  name: { en: 'vtiger CRM', zh: 'vTiger', zhTW: 'vTiger' },
  kind: 'product',
  confidence: 'source code read',
  sources: [
    'vprempn16/vtiger81 (vtiger 8.0.0): layouts/v7/modules/Vtiger/partials/Topbar.tpl, modules/Users/actions/Logout.php',
    'gammarenax/vTiger-7',
  ],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: [], storageKeys: [], markup: ['#menubar_item_right_LBL_SIGN_OUT'] },
  recipe: {
    method: 'GET',
    url: '{base}/index.php?module=Users&parent=Settings&action=Logout',
    headers: [],
    body: null,
    values: [],
  },
  control: { selectors: ['#menubar_item_right_LBL_SIGN_OUT'], openers: [] },
  proof: null,
  cookies: [{ name: 'PHPSESSID', role: 'session' }],
  quirks: [],
};
