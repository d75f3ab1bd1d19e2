import { describe, expect, test } from 'vitest';
import { fingerprintMarkup, presetsByFingerprint, type Traces } from '../../../../lib/sites/presets/by-fingerprint';
import type { Fingerprint } from '../../../../lib/sites/presets/preset';
import { presets } from '../../../../lib/sites/presets/presets';

const none: Traces = { cookieNames: [], storageKeys: [], markup: [], paths: [] };
const idsFor = (traces: Partial<Traces>) => presetsByFingerprint({ ...none, ...traces }).map(({ id }) => id);

/** What a page of the product shows that has every sign of it. */
const tracesOf = ({ cookies, storageKeys, markup, paths }: Fingerprint): Traces => {
  const name = (pattern: string) => pattern.replaceAll('*', 'x1');
  return { cookieNames: cookies.map(name), storageKeys: storageKeys.map(name), markup, paths: paths.map(name) };
};

/** Products of one house that leave the same traces: either is a fair guess. */
const siblings = [['bitrix24-cloud', 'bitrix24-box']];

const recognised = presets.filter(({ fingerprint: { cookies, storageKeys, markup, paths } }) =>
  [cookies, storageKeys, markup, paths].some((signs) => signs.length > 0),
);

test('S2 at least forty presets are recognised where nobody knows the host', () => {
  expect(recognised.length).toBeGreaterThanOrEqual(40);
});

describe.each(recognised.map((preset) => [preset.id, preset] as const))('S2 %s', (id, { kind, fingerprint }) => {
  test('is recognised by its own traces before anything but a sibling', () => {
    const [first, ...others] = presetsByFingerprint(tracesOf(fingerprint)).filter((one) => one.kind === kind);
    const allowed = [id, ...(siblings.find((house) => house.includes(id)) ?? [])];
    expect(allowed).toContain(first?.id);
    expect(others.filter((one) => !allowed.includes(one.id)).map((one) => one.id)).toEqual([]);
  });

  test('needs all kinds of signs where it says so', () => {
    if (!fingerprint.together) return;
    const whole = tracesOf(fingerprint);
    for (const lacking of ['cookieNames', 'storageKeys', 'markup', 'paths'] as const) {
      if (whole[lacking].length > 0) expect(idsFor({ ...whole, [lacking]: [] })).not.toContain(id);
    }
  });
});

/** Names that a framework gives its cookies, whatever was built on it. */
test.each([
  [['PHPSESSID'], []],
  [['JSESSIONID'], ['family-spring-security']],
  [['laravel_session', 'XSRF-TOKEN'], ['family-laravel']],
  [['csrftoken', 'sessionid'], ['family-django']],
  [['_acme_session'], ['family-rails-devise']],
  [['next-auth.session-token'], ['family-better-auth']],
  [['session'], []],
  [['session_id'], []],
  [['sid'], []],
  [['token', 'access_token', 'auth-token'], []],
  [['Admin-Token'], ['family-vue-element-admin']],
  [['connect.sid', '_ga', 'lang', 'theme', 'remember_me', 'XSRF-TOKEN'], []],
  [['wordpress_logged_in_0a1b', 'wp-settings-1'], []],
  [['SSESS0a1b2c'], []],
  [['ASP.NET_SessionId', '.AspNetCore.Cookies'], []],
])('S2 the cookies %j point to no product: %j', (cookieNames, ids) => expect(idsFor({ cookieNames })).toEqual(ids));

test.each([
  '/',
  '/login',
  '/index',
  '/index.php',
  '/dashboard',
  '/crm',
  '/helpdesk/tickets',
  '/admin',
  '/admin/login',
  '/app',
  '/users/sign_in',
  '/en/member/login',
  '/projects',
  '/tickets.php',
  '/home',
  '/user/login',
  '/system/user',
])('S2 the path %s alone points to nothing', (path) => expect(idsFor({ paths: [path] })).toEqual([]));

test.each<[string, Partial<Traces>, string[]]>([
  ['a cookie', { cookieNames: ['DOLSESSID_0a1b'] }, ['dolibarr']],
  [
    'a product on a framework',
    { cookieNames: ['laravel_session'], markup: ['body:has(#logout-link):has(#logout-form)'] },
    ['freescout', 'family-laravel'],
  ],
  ['a storage key', { storageKeys: ['espo-user-auth'] }, ['espocrm']],
  ['two cookies of one product', { cookieNames: ['roundcube_sessid', 'roundcube_sessauth'] }, ['roundcube']],
  ['a path', { paths: ['/front/central.php'] }, ['glpi']],
  ['the staff panel', { cookieNames: ['OSTSESSID'], paths: ['/scp/tickets.php'] }, ['osticket-staff']],
  ['the customers’ pages', { cookieNames: ['OSTSESSID'], paths: ['/tickets.php'] }, ['osticket-client']],
  ['one application of a framework', { cookieNames: ['system_user'], paths: ['/crm/leads'] }, ['frappe-crm']],
  ['the framework itself', { cookieNames: ['system_user'], paths: ['/app/lead'] }, ['erpnext-frappe']],
  ['a family by its cookie and page', { cookieNames: ['Admin-Token'], paths: ['/index'] }, ['family-ruoyi']],
  ['the more signs', { cookieNames: ['_fat_free_crm_session'] }, ['fat-free-crm', 'family-rails-devise']],
])('S2 %s: %j is %j', (_, traces, ids) => expect(idsFor(traces)).toEqual(ids));

test('no page is asked for more selectors than it answers', () => {
  expect(fingerprintMarkup.length).toBeLessThanOrEqual(100);
});
