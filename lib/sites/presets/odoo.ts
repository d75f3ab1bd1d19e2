import type { Preset } from './preset';

export const odoo: Preset = {
  id: 'odoo',
  name: { en: 'Odoo', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['odoo/odoo: addons/web/controllers/session.py, addons/web/static/src'],
  hosts: ['*.odoo.com'],
  domainsToClear: [],
  fingerprint: {
    cookies: [],
    storageKeys: ['web.lastConnectedUser'],
    markup: ['.o_user_menu', '[data-menu="logout"]'],
  },
  recipe: { method: 'GET', url: '{base}/web/session/logout', headers: [], body: null, values: [] },
  control: {
    selectors: ['[data-menu="logout"]', 'a[href*="/web/session/logout"]'],
    openers: ['.o_user_menu'],
  },
  proof: null,
  cookies: [
    { name: 'session_id', role: 'session' },
    { name: 'frontend_lang', role: 'hint' },
  ],
  quirks: [
    {
      en: 'Hosted databases have a second session at odoo.com.',
      zh: '托管的数据库在 odoo.com 另有一个会话。',
      zhTW: '代管的資料庫在 odoo.com 另有一個工作階段。',
    },
    {
      en: 'Newer versions list earlier users on the sign-in page.',
      zh: '较新版本的登录页会列出以前的用户。',
      zhTW: '較新版本的登入頁會列出先前的使用者。',
    },
  ],
};
