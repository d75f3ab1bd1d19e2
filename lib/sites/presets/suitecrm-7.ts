import type { Preset } from './preset';

export const suitecrm7: Preset = {
  id: 'suitecrm-7',
  name: { en: 'SuiteCRM 7', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['salesagility/SuiteCRM: modules/Users/Logout.php, modules/Users/authentication'],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: ['ck_login_id_20', 'ck_login_theme_20'], storageKeys: [], markup: ['#logout_link'] },
  recipe: { method: 'GET', url: '{base}/index.php?module=Users&action=Logout', headers: [], body: null, values: [] },
  control: { selectors: ['#logout_link'], openers: [] },
  proof: { url: '{base}/index.php?module=Home&action=index', as: 'page', headers: [] },
  cookies: [
    { name: 'PHPSESSID', role: 'session' },
    { name: 'ck_login_id_20', role: 'ident' },
    { name: 'ck_login_language_20', role: 'hint' },
    { name: 'ck_login_theme_20', role: 'hint' },
  ],
  quirks: [
    {
      en: 'A cookie with the id of the last person stays for 90 days after the product’s own sign-out.',
      zh: '产品自身退出后，记录上次用户编号的 Cookie 仍会保留 90 天。',
      zhTW: '產品自身登出後，記錄上次使用者編號的 Cookie 仍會保留 90 天。',
    },
  ],
};
