import type { Preset } from './preset';

export const dolibarr: Preset = {
  id: 'dolibarr',
  name: { en: 'Dolibarr', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['hrpro9/dolibarr16 (Dolibarr 16.0.3): htdocs/user/logout.php, htdocs/main.inc.php'],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: ['DOLSESSID_*'], storageKeys: [], markup: ['a[accesskey="l"][href*="/user/logout.php"]'] },
  recipe: {
    method: 'GET',
    url: '{base}/user/logout.php?token={token}',
    headers: [],
    body: null,
    values: [{ placeholder: 'token', from: 'link', fragment: '/user/logout.php', parameter: 'token' }],
  },
  control: { selectors: ['a[accesskey="l"][href*="/user/logout.php"]', '.logout-btn'], openers: [] },
  proof: null,
  cookies: [
    { name: 'DOLSESSID_*', role: 'session' },
    { name: 'DOLSESSTIMEOUT_*', role: 'hint' },
  ],
  quirks: [
    {
      en: 'When the web server itself signs people in, the product cannot end that session.',
      zh: '若由 Web 服务器负责登录，产品无法结束该会话。',
      zhTW: '若由網頁伺服器負責登入，產品無法結束該工作階段。',
    },
  ],
};
