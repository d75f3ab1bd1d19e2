import type { Preset } from './preset';

export const glpi: Preset = {
  id: 'glpi',
  name: { en: 'GLPI', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['glpi-project/glpi (2021): front/logout.php'],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: ['glpi_*'], storageKeys: [], markup: [] },
  recipe: { method: 'GET', url: '{base}/front/logout.php?noAUTO=1', headers: [], body: null, values: [] },
  control: { selectors: ['a[href*="/front/logout.php"]'], openers: [] },
  proof: null,
  cookies: [
    { name: 'glpi_*', role: 'session' },
    { name: 'glpi_*_rememberme', role: 'remember' },
  ],
  quirks: [
    {
      en: 'With a sign-in by the web server or CAS, the product may sign in again at once.',
      zh: '若使用 Web 服务器或 CAS 登录，可能会立即自动重新登录。',
      zhTW: '若使用網頁伺服器或 CAS 登入，可能會立即自動重新登入。',
    },
  ],
};
