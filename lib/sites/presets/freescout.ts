import type { Preset } from './preset';

export const freescout: Preset = {
  id: 'freescout',
  name: { en: 'FreeScout', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: [
    'freescout-help-desk/freescout: resources/views/layouts/app.blade.php, app/Http/Controllers/Auth/LoginController.php',
  ],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: [], storageKeys: [], markup: ['body:has(#logout-link):has(#logout-form)'] },
  recipe: {
    method: 'POST',
    url: '{base}/logout',
    headers: [],
    body: { type: 'form', text: '_token={token}' },
    values: [{ placeholder: 'token', from: 'input', name: '_token' }],
  },
  control: { selectors: ['#logout-link'], openers: [] },
  proof: null,
  cookies: [
    { name: 'laravel_session', role: 'session' },
    { name: 'remember_web_*', role: 'remember' },
    { name: 'XSRF-TOKEN', role: 'csrf' },
  ],
  quirks: [
    {
      en: 'Signing out also ends “remember me” in other browsers of the same person.',
      zh: '退出会使同一用户在其他浏览器中的“记住我”失效。',
      zhTW: '登出會使同一使用者在其他瀏覽器中的「記住我」失效。',
    },
  ],
};
