import type { Preset } from './preset';

export const osticketStaff: Preset = {
  id: 'osticket-staff',
  name: { en: 'osTicket (staff)', zh: null, zhTW: null },
  kind: 'product',
  confidence: 'source code read',
  sources: ['osTicket/osTicket: scp/logout.php, include/staff/header.inc.php'],
  hosts: [],
  domainsToClear: [],
  fingerprint: { cookies: ['OSTSESSID'], storageKeys: [], markup: [] },
  recipe: {
    method: 'GET',
    url: '{base}/scp/logout.php?auth={token}',
    headers: [],
    body: null,
    values: [{ placeholder: 'token', from: 'link', fragment: 'logout.php?auth=', parameter: 'auth' }],
  },
  control: { selectors: ['a.no-pjax[href*="logout.php?auth="]'], openers: [] },
  proof: { url: '{base}/scp/index.php', as: 'page', headers: [] },
  cookies: [{ name: 'OSTSESSID', role: 'session' }],
  quirks: [
    {
      en: 'Signing out releases the agent’s ticket locks; a session that merely vanishes does not.',
      zh: '正常退出会释放工单锁定；会话直接消失则不会。',
      zhTW: '正常登出會釋放工單鎖定；工作階段直接消失則不會。',
    },
  ],
};
