import type { Preset } from './preset';

export const salesforce: Preset = {
  id: 'salesforce',
  name: { en: 'Salesforce', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'community',
  sources: [
    'tprouvot/Salesforce-Inspector-reloaded: addon/manifest.json, addon/manifest-firefox.json',
    'forcedotcom/SalesforceMobileSDK-Android: libs/SalesforceHybrid (SalesforceWebViewCookieManager.kt)',
  ],
  hosts: ['*.my.salesforce.com', '*.lightning.force.com'],
  domainsToClear: ['{label}.my.salesforce.com', '{label}.lightning.force.com', '{label}.my.salesforce-setup.com'],
  fingerprint: { cookies: [], storageKeys: [], markup: [] },
  recipe: null,
  control: {
    selectors: [
      'a.profile-link-label.logout',
      '#userNav-menuItems a[href*="/secur/logout.jsp"]',
      'a[href*="/secur/logout.jsp"]',
    ],
    openers: ['span.uiImage', '#userNav'],
  },
  proof: {
    url: '{base}/_nc_external/system/security/session/SessionTimeServlet',
    as: 'call',
    headers: [],
  },
  cookies: [
    { name: 'sid', role: 'session' },
    { name: 'sid_Client', role: 'session' },
    { name: 'clientSrc', role: 'hint' },
  ],
  quirks: [
    {
      en: 'Each organisation has its own session on several hosts; only those named after it are listed.',
      zh: '每个组织在多个主机上有自己的会话；只列出以该组织命名的主机。',
      zhTW: '每個組織在多個主機上有自己的工作階段；只列出以該組織命名的主機。',
    },
    {
      en: 'Visualforce pages lie on a host of their own below vf.force.com: add it where they are used.',
      zh: 'Visualforce 页面位于 vf.force.com 之下的独立主机：如有使用请自行添加。',
      zhTW: 'Visualforce 頁面位於 vf.force.com 之下的獨立主機：如有使用請自行加入。',
    },
  ],
};
