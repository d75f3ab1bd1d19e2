import type { Preset } from './preset';

export const roundcube: Preset = {
  id: 'roundcube',
  name: { en: 'Roundcube', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['roundcube/roundcubemail: skins/elastic/templates/includes/menu.html'],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: ['roundcube_sessauth', 'roundcube_sessid'], storageKeys: [], markup: [] },
  recipe: null,
  control: { selectors: ['a.logout', 'a.button-logout'], openers: [] },
  proof: { url: '{base}/?_task=mail', as: 'page', headers: [] },
  cookies: [
    { name: 'roundcube_sessauth', role: 'session' },
    { name: 'roundcube_sessid', role: 'session' },
  ],
  quirks: [
    {
      en: 'Merely opening the sign-out address ends nothing: a script adds a token to it.',
      zh: '仅打开退出地址不会结束会话：令牌由脚本添加。',
      zhTW: '僅開啟登出網址不會結束工作階段：權杖由指令碼加上。',
    },
    {
      en: 'Both session cookies are needed to continue a session.',
      zh: '两个会话 Cookie 齐全才能继续会话。',
      zhTW: '兩個工作階段 Cookie 齊全才能繼續工作階段。',
    },
  ],
};
