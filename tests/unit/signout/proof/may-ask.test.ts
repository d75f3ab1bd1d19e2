import { describe, expect, test } from 'vitest';
import { mayAsk } from '../../../../lib/signout/proof/may-ask';

const on = (path: string) => `https://crm.example${path}`;

describe('addresses that sign out are never asked, whoever names them', () => {
  test.each([
    '/logout',
    '/Logout',
    '/log-out',
    '/log_out',
    '/users/sign_out',
    '/signOut',
    '/session/end',
    '/account/logoff.aspx',
    '/index.php?module=Users&action=Logout',
    '/?_task=logout&_token=x',
    '/wp-login.php?action=logout',
    '/user/logout.php?token=1',
    '/scp/logout.php?auth=1',
    '/api/v1/App/destroyAuthToken',
    '/exit',
    '/abmelden',
    '/%E9%80%80%E5%87%BA',
    '/api/userLogout',
    '/doLogout.do',
    '/?logout=yes',
    '/cmd?cmd=web_logout',
    '/disconnect',
    '/d%C3%A9connexion/signout',
  ])('%s', (path) => {
    for (const why of ['named', 'preset', 'tab', 'entry', 'seen', 'seen-with-credential'] as const) {
      expect(mayAsk(on(path), why), why).toBe(false);
    }
  });
});

describe('addresses that begin a session or destroy something are not even asked from a tab', () => {
  test.each([
    '/login',
    '/wp-login.php',
    '/users/sign_in',
    '/oauth/callback',
    '/oauth2/authorize',
    '/saml/acs',
    '/sso',
    '/auth/callback',
    '/magic-link/x',
    '/password/reset',
    '/verify-email',
    '/?code=ab12cd34ef56gh78&state=1',
    '/cas?ticket=ST-1-x',
    '/contacts/7/delete',
    '/deleteContact?id=7',
    '/contacts?action=remove',
    '/trash/empty',
  ])('%s', (path) => {
    expect(mayAsk(on(path), 'tab')).toBe(false);
    expect(mayAsk(on(path), 'seen')).toBe(false);
  });
});

describe('a seen address must sound harmless; a tab is only reloaded', () => {
  test.each([
    '/messages/7/mark-read',
    '/messages/mark_as_read',
    '/messages/markRead',
    '/markasread',
    '/inbox/read',
    '/invoices/accept',
    '/orders/5/confirm',
    '/requests/approve',
    '/orders/cancel',
    '/tickets/3/close',
    '/mail/send',
    '/features/toggle',
    '/contacts/export',
    '/files/download',
    '/jobs/run',
    '/contacts/add',
    '/contacts/5/edit',
    '/a?action=edit',
    '/a?do=mark-read',
    '/api/stream',
    '/poll',
    '/api/items?api_key=1',
    '/api/items?_token=1',
    '/api/items?ticket=5',
    '/api/items?sig=1',
    '/api/items?state=open',
    '/api/items?x=0123456789abcdef',
    '/i/abcdef0123456789abcdef',
    '/app.js',
    '/report.pdf',
    '/contacts.csv',
    '/api/token/refresh-now',
    '/heartbeat',
    '/subscribe',
  ])('%s', (path) => expect(mayAsk(on(path), 'seen')).toBe(false));

  test.each([
    '/contacts/5/edit',
    '/inbox/read',
    '/index.php?token=0123456789abcdef01',
    '/tickets/3/close',
    '/lightning/r/Account/0015g00000XYZabAAF/view',
  ])('%s is asked when it is the tab itself', (path) => expect(mayAsk(on(path), 'tab')).toBe(true));
});

describe('calm addresses are asked', () => {
  test.each([
    '/',
    '/contacts',
    '/api/me',
    '/api/v1/App/user',
    '/users/current.json',
    '/api/contacts?page=2&limit=50',
    '/index.php?module=Home&action=index',
    '/api/contacts?_=1760000000000',
    '/api/me?1760000000000',
    '/api/me?t=1760000000',
    '/markets',
    '/marketing/campaigns',
    '/addresses',
    '/closed-deals',
    '/tickets?archived=false&sort=updated_at',
    '/api/items?start=20',
    '/catalog/outlets',
    '/blog',
    '/plugins',
    '/designing',
    '/api/tenants/1b4e28ba-2fa1-11d2-883f-0016d3cca427/me',
    '/reading-list',
    '/runtime',
    '/设置',
    '/%E0%A4%A',
  ])('%s', (path) => expect(mayAsk(on(path), 'seen')).toBe(true));
});

test("a preset's address is known to be harmless", () => {
  expect(mayAsk(on('/is-login'), 'preset')).toBe(true);
  expect(mayAsk(on('/auth/validate_token'), 'preset')).toBe(true);
});

test.each([
  'nonsense',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'chrome://settings',
  'about:blank',
  `https://crm.example/${'a'.repeat(2_000)}`,
])('%s is no address to ask', (url) => expect(mayAsk(url, 'preset')).toBe(false));
