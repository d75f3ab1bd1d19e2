import type { Preset } from './preset';

export const mautic: Preset = {
  id: 'mautic',
  name: { en: 'Mautic', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['mautic/mautic: app/config/security.php, app/bundles/CoreBundle/Resources/views/Menu/profile.html.twig'],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: [], storageKeys: [], markup: ['a[href$="/s/logout"]'] },
  recipe: { method: 'GET', url: '{base}/s/logout', headers: [], body: null, values: [] },
  control: { selectors: ['a[href$="/s/logout"]'], openers: [] },
  proof: null,
  cookies: [{ name: 'REMEMBERME', role: 'remember' }],
  quirks: [],
};
