import type { Preset } from './preset';

export const familyLaravel: Preset = {
  id: 'family-laravel',
  name: { en: 'Laravel application', zh: 'Laravel 应用' },
  kind: 'family',
  confidence: 'source code read',
  sources: [
    { title: 'Source of the product', ref: 'freescout-help-desk/freescout' },
    { title: 'Source of the product', ref: 'monicahq/monica' },
    { title: 'Source of the product', ref: 'krayin/laravel-crm' },
    { title: 'Source of the product', ref: 'relaticle/relaticle' },
  ],
  hosts: [],
  fingerprint: { cookies: ['laravel_session', 'remember_web_*'], storageKeys: [], markup: [] },
  recipe: {
    method: 'POST',
    url: '{base}/logout',
    headers: [],
    body: { type: 'form', text: '_token={token}' },
    values: [{ placeholder: 'token', from: 'input', name: '_token' }],
  },
  control: {
    selectors: ['form[action$="/logout"] [type="submit"]'],
    texts: ['Log Out', 'Logout', 'Sign out'],
    openers: [],
  },
  proof: null,
  cookies: [
    { name: 'laravel_session', role: 'session' },
    { name: 'remember_web_*', role: 'remember' },
    { name: 'XSRF-TOKEN', role: 'csrf' },
  ],
  quirks: [
    {
      en: 'Opening the sign-out address signs nobody out; the form has to be sent.',
      zh: '仅打开退出地址不会退出，必须提交表单。',
    },
  ],
};
