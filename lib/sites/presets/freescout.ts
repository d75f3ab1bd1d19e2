import type { Preset } from './preset';

export const freescout: Preset = {
  id: 'freescout',
  name: { en: 'FreeScout', zh: null },
  kind: 'product',
  confidence: 'source code read',
  sources: [
    {
      title: 'Source of the product',
      ref: 'freescout-help-desk/freescout: resources/views/layouts/app.blade.php, app/Http/Controllers/Auth/LoginController.php',
    },
  ],
  hosts: [],
  fingerprint: { cookies: [], storageKeys: [], markup: ['#logout-link', '#logout-form'] },
  recipe: {
    method: 'POST',
    url: '{base}/logout',
    headers: [],
    body: { type: 'form', text: '_token={token}' },
    values: [{ placeholder: 'token', from: 'input', name: '_token' }],
  },
  control: { selectors: ['#logout-link'], texts: ['Log Out', '登出'], openers: [] },
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
    },
  ],
};
