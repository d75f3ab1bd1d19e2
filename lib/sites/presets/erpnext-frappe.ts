import type { Preset } from './preset';

export const erpnextFrappe: Preset = {
  id: 'erpnext-frappe',
  name: { en: 'ERPNext / Frappe', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['frappe/frappe: frappe/auth.py, frappe/sessions.py, frappe/handler.py'],
  hosts: ['*.frappe.cloud', '*.erpnext.com'],
  domainsToClear: [],
  fingerprint: { cookies: ['system_user'], storageKeys: [], markup: [] },
  recipe: { method: 'GET', url: '{base}/?cmd=web_logout', headers: [], body: null, values: [] },
  control: { selectors: ['a[href*="cmd=web_logout"]'], openers: [] },
  proof: { url: '{base}/api/method/frappe.auth.get_logged_user', as: 'call', headers: [] },
  cookies: [
    { name: 'sid', role: 'session' },
    { name: 'user_id', role: 'ident' },
    { name: 'full_name', role: 'ident' },
    { name: 'user_image', role: 'ident' },
    { name: 'system_user', role: 'hint' },
  ],
  quirks: [],
};
