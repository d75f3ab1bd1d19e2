import type { Preset } from './preset';

export const chatwoot: Preset = {
  id: 'chatwoot',
  name: { en: 'Chatwoot', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['chatwoot/chatwoot: app/javascript/dashboard/api/auth.js, config/initializers/devise_token_auth.rb'],
  hosts: ['app.chatwoot.com'],
  domainsToClear: [],
  fingerprint: { cookies: ['cw_d_session_info'], storageKeys: [], markup: [] },
  recipe: null,
  control: { selectors: [], openers: [] },
  proof: { url: '{base}/auth/validate_token', as: 'call', headers: [] },
  cookies: [{ name: 'cw_d_session_info', role: 'token' }],
  quirks: [
    {
      en: 'Removing its cookie alone leaves the token valid at the server.',
      zh: '仅删除其 Cookie，令牌在服务器上仍然有效。',
      zhTW: '僅刪除其 Cookie，權杖在伺服器上仍然有效。',
    },
  ],
};
