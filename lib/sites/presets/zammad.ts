import type { Preset } from './preset';

export const zammad: Preset = {
  id: 'zammad',
  name: { en: 'Zammad', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['zammad/zammad: app/controllers/sessions_controller.rb'],
  hosts: ['*.zammad.com'],
  domainsToClear: [],
  fingerprint: { cookies: ['_zammad_session_*'], storageKeys: [], markup: [] },
  recipe: { method: 'GET', url: '{base}/api/v1/signout', headers: [], body: null, values: [] },
  control: { selectors: ['a[href="#logout"]'], openers: [] },
  proof: { url: '{base}/api/v1/signshow', as: 'call', headers: [] },
  cookies: [{ name: '_zammad_session_*', role: 'session' }],
  quirks: [
    {
      en: 'With SAML single logout the session ends only after the provider’s address was visited.',
      zh: '使用 SAML 单点退出时，须访问提供方地址后会话才会结束。',
      zhTW: '使用 SAML 單一登出時，須造訪提供者網址後工作階段才會結束。',
    },
  ],
};
