import type { Preset } from './preset';

export const requestTracker: Preset = {
  id: 'request-tracker',
  name: { en: 'Request Tracker', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['bestpractical/rt: share/html/NoAuth/Logout.html, etc/RT_Config.pm'],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: ['RT_SID_*'], storageKeys: [], markup: ['a[href*="/NoAuth/Logout.html"]'] },
  recipe: { method: 'GET', url: '{base}/NoAuth/Logout.html', headers: [], body: null, values: [] },
  control: { selectors: ['a[href*="/NoAuth/Logout.html"]'], openers: [] },
  proof: null,
  cookies: [{ name: 'RT_SID_*', role: 'session' }],
  quirks: [
    {
      en: 'With sign-in by the web server, the next request signs in again.',
      zh: '若由 Web 服务器负责登录，下一个请求会重新登录。',
      zhTW: '若由網頁伺服器負責登入，下一個請求會重新登入。',
    },
  ],
};
