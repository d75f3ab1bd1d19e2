import type { Preset } from './preset';

export const redmine: Preset = {
  id: 'redmine',
  name: { en: 'Redmine', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: [
    'redmine/redmine: app/controllers/account_controller.rb, app/views/account/logout.html.erb, config/routes.rb',
  ],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: ['_redmine_session'], storageKeys: [], markup: ['a.logout[data-method="post"]'] },
  recipe: {
    method: 'POST',
    url: '{base}/logout',
    headers: [],
    body: { type: 'form', text: 'authenticity_token={token}' },
    values: [{ placeholder: 'token', from: 'meta', name: 'csrf-token' }],
  },
  control: { selectors: ['a.logout[data-method="post"]'], openers: [] },
  proof: { url: '{base}/my/page', as: 'page', headers: [] },
  cookies: [
    { name: '_redmine_session', role: 'session' },
    { name: 'autologin', role: 'remember' },
  ],
  quirks: [
    {
      en: 'Merely opening the sign-out address only shows a question.',
      zh: '仅打开退出地址只会显示确认问题。',
      zhTW: '僅開啟登出網址只會顯示確認問題。',
    },
  ],
};
