import type { Preset } from './preset';

export const familyLaravel: Preset = {
  id: 'family-laravel',
  name: { en: 'Laravel application', zh: 'Laravel 应用', zhTW: 'Laravel 應用程式' },
  kind: 'family',
  confidence: 'source code read',
  sources: ['freescout-help-desk/freescout', 'monicahq/monica', 'krayin/laravel-crm', 'relaticle/relaticle'],
  hosts: [],
  domainsToClear: [],
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
      zhTW: '僅開啟登出網址不會登出，必須送出表單。',
    },
  ],
};
