import type { Preset } from './preset';

export const espocrm: Preset = {
  id: 'espocrm',
  name: { en: 'EspoCRM', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: [
    'espocrm/espocrm: client/src/app.js, application/Espo/Tools/App/Api/PostDestroyAuthToken.php, client/src/views/site/navbar.js',
  ],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: ['auth-token-secret'], storageKeys: ['espo-user-auth'], markup: ['[data-name="logout"]'] },
  recipe: {
    method: 'POST',
    url: '{base}/api/v1/App/destroyAuthToken',
    headers: [
      { name: 'Espo-Authorization', value: '{auth}' },
      { name: 'Espo-Authorization-By-Token', value: 'true' },
    ],
    body: { type: 'json', text: '{"token":"{token}"}' },
    values: [
      { placeholder: 'token', from: 'cookie', name: 'auth-token' },
      { placeholder: 'auth', from: 'local-storage', key: 'espo-user-auth', path: [], decode: 'none' },
    ],
  },
  control: { selectors: ['[data-name="logout"]'], openers: ['#nav-menu-dropdown'] },
  proof: { url: '{base}/api/v1/App/user', as: 'call', headers: [] },
  cookies: [
    { name: 'auth-token', role: 'token' },
    { name: 'auth-token-secret', role: 'session' },
  ],
  quirks: [
    {
      en: 'Its session cookies last for more than a year unless they are ended at the server.',
      zh: '若不在服务器端退出，其会话 Cookie 有效期超过一年。',
      zhTW: '若不在伺服器端登出，其工作階段 Cookie 有效期超過一年。',
    },
  ],
};
