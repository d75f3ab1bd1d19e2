import { describe, expect, test } from 'vitest';
import type { Answer, Question } from '../../../../lib/signout/proof/answer';
import { bestControls, compareControls } from '../../../../lib/signout/proof/controls';
import { judge } from '../../../../lib/signout/proof/judge';
import { type Likeness, likenessOf } from '../../../../lib/signout/proof/likeness';
import type { Verdict } from '../../../../lib/signout/verdict';
import { answered, appPage, json, loginPage, page, question, redirect, silent } from './answers';

/** A server as one address shows it: what it answers in its n-th question, by who asks. */
type Server = (who: 'signed-in' | 'anonymous' | 'old', nth: number) => Answer;

/** The whole proof at one address, without the asking. */
function verdictAt(servers: readonly Server[], ask: Question = question()): Verdict {
  const compared = servers.map((server) => ({
    server,
    controls: compareControls(
      ask,
      [server('signed-in', 0), server('signed-in', 1)],
      [server('anonymous', 0), server('anonymous', 1)],
    ),
  }));
  const best = bestControls(compared.map(({ controls }) => controls));
  const strong = compared.filter(({ controls }) => best.strong.includes(controls));
  const looks = strong.map(({ server, controls }) =>
    [2, 3].map((nth): Likeness => likenessOf(server('old', nth), controls)),
  );
  return judge({
    witnessed: { strongAddresses: best.strong.length, weakAddresses: best.weak.length, lacking: best.lacking },
    looks,
    anonymousAgain: strong.map(({ server, controls }) => likenessOf(server('anonymous', 4), controls)),
    reIssued: false,
    persistentOnly: null,
    sessionOnly: null,
    unlisted: [],
    late: [],
    stateless: null,
    disturbed: false,
    asked: true,
  });
}

/** Nonces, clocks and counters of a real page. */
const noisy = (answer: Answer, nth: number): Answer =>
  answer.kind === 'answered'
    ? { ...answer, body: `${answer.body}<!-- ${nth * 7919} ${['kaw', 'lix', 'mov', 'nup', 'orz'][nth]} 12:0${nth} -->` }
    : answer;

const product =
  (signedIn: Answer, anonymous: Answer, old: Answer): Server =>
  (who, nth) =>
    who === 'signed-in' ? noisy(signedIn, nth) : who === 'anonymous' ? noisy(anonymous, nth) : noisy(old, nth);

const plain =
  (signedIn: Answer, anonymous: Answer, old: Answer): Server =>
  (who) =>
    who === 'signed-in' ? signedIn : who === 'anonymous' ? anonymous : old;

const expired = page(loginPage.body.replace('<form', '<p>Your session is invalid or expired.</p><form'));
const toLogin = redirect('https://crm.example/login');
const shell = page('<div id="app"></div><script src="/app.js"></script>');
const user = json({
  user: { id: 'a', userName: 'ada', type: 'regular' },
  preferences: { language: 'en' },
  acl: { table: {} },
});
const refused = page('', 401);

const products: [string, Server][] = [
  ['Roundcube: the login form under 200, with a message', product(appPage, loginPage, expired)],
  ['Dolibarr: the login form under 200', product(appPage, loginPage, loginPage)],
  [
    'oidc-provider client: 401 on an API',
    plain(user, json({ error: 'unauthorized' }, 401), json({ error: 'unauthorized' }, 401)),
  ],
  ['EspoCRM: the same page for both, 200 / 401 on the API', plain(user, refused, refused)],
  [
    'SuiteCRM: a permanent redirect',
    product(
      appPage,
      redirect('https://crm.example/index.php?action=Login&module=Users', 301),
      redirect('https://crm.example/index.php?action=Login&module=Users&loginErrorMessage=x', 301),
    ),
  ],
  [
    'osTicket pages: 302 to login',
    product(appPage, redirect('https://crm.example/scp/login.php'), redirect('https://crm.example/scp/login.php')),
  ],
  ['osTicket ajax: 403', plain(user, page('Access Denied', 403), page('Access Denied', 403))],
  ['FreeScout: 302 to /login', product(appPage, toLogin, toLogin)],
  [
    'Directus: 200 / 401',
    plain(
      user,
      json({ errors: [{ message: 'Invalid user credentials.' }] }, 401),
      json({ errors: [{ message: 'Token expired.' }] }, 401),
    ),
  ],
  ['Node-RED: /flows 401', plain(user, page('Unauthorized', 401), page('Unauthorized', 401))],
  ['parse-dashboard: 302', product(appPage, toLogin, toLogin)],
  [
    'Casdoor: status error under 200',
    plain(
      json({ status: 'ok', msg: '', data: { name: 'ada', email: 'a@b.c' } }),
      json({ status: 'error', msg: 'Please login first', data: null }),
      json({ status: 'error', msg: 'Please login first', data: null }),
    ),
  ],
  [
    'Frappe: 403 JSON',
    plain(
      json({ message: 'ada@crm.example' }),
      json({ exc_type: 'PermissionError' }, 403),
      json({ exc_type: 'PermissionError' }, 403),
    ),
  ],
  [
    'a Chinese product: the login page under 200',
    product(
      page('<title>客户管理系统</title>您好，张三 <a>客户</a><a>商机</a><a>退出登录</a>'),
      page('<title>请登录</title><form>用户名<input>密码<input type="password"><button>登录</button></form>'),
      page('<title>请登录</title><form>用户名<input>密码<input type="password"><button>登录</button></form>'),
    ),
  ],
];

describe('a product that ends the session is proven', () => {
  test.each(products)('%s', (_, server) => expect(verdictAt([server])).toEqual({ kind: 'proven' }));
});

describe('the same product that keeps the session is still alive (X22)', () => {
  test.each(products)('%s', (_, server) => {
    const keeping: Server = (who, nth) => server(who === 'old' ? 'signed-in' : who, nth);
    expect(verdictAt([keeping])).toEqual({ kind: 'still-alive', reason: 'accepted', validUntil: null });
  });
});

describe('servers that cannot or will not tell (X25)', () => {
  const later =
    (signedIn: Answer, anonymous: Answer, afterwards: Answer): Server =>
    (who, nth) =>
      nth >= 2 ? afterwards : who === 'signed-in' ? signedIn : anonymous;

  const captive = page(
    '<h1>Airport WiFi</h1><form>Room <input name="room"> <input type="password"><button>Log in</button></form>',
  );
  const rows: [string, Server, string][] = [
    ['the shell of a script client for everybody', product(shell, shell, shell), 'no-difference'],
    ['a page that everybody may read', product(appPage, appPage, appPage), 'no-difference'],
    [
      'a filter that answers 403 to everybody',
      plain(page('no', 403), page('no', 403), page('no', 403)),
      'no-difference',
    ],
    [
      'a filter that refuses strangers, and later everybody',
      later(appPage, page('Request blocked by firewall', 403), page('Request blocked by firewall', 403)),
      'unreachable',
    ],
    [
      'a filter that comes up during the job',
      later(appPage, page('Forbidden: sign in first', 403), page('Your address is on a list of addresses', 403)),
      'unlike-both',
    ],
    ['a limit during the job', later(appPage, toLogin, page('', 429)), 'unreachable'],
    ['maintenance during the job', later(appPage, loginPage, page('Please sign in later', 503)), 'unreachable'],
    ['a captive portal during the job', later(appPage, loginPage, captive), 'other-signed-out-page'],
    [
      'a captive portal that redirects',
      later(appPage, toLogin, redirect('http://portal.example/login')),
      'other-signed-out-page',
    ],
    [
      'a captive portal that answers everything with a greeting',
      later(appPage, toLogin, page('Welcome! Please accept our terms')),
      'unlike-both',
    ],
    ['a captive portal from the start', plain(captive, captive, captive), 'no-difference'],
    ['no network from the start', plain(silent(), silent(), silent()), 'unreachable'],
    ['no network at the end', later(appPage, loginPage, silent()), 'unreachable'],
    [
      'only a theme differs',
      plain(
        page(`dark ${'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima'}`),
        page(`light ${'one two three four five six seven eight nine ten eleven twelve thirteen'}`),
        page('x'),
      ),
      'no-difference',
    ],
    [
      'a page that merely locks the session',
      product(appPage, loginPage, page('Ada Lovelace, locked. <input type="password"> Unlock')),
      'other-signed-out-page',
    ],
    ['a page of another kind', product(appPage, loginPage, page('<h1>We moved</h1>')), 'unlike-both'],
    [
      'a redirect without end',
      product(
        redirect('https://crm.example/contacts?1'),
        redirect('https://crm.example/contacts?2'),
        redirect('https://crm.example/contacts?3'),
      ),
      'no-difference',
    ],
  ];

  test.each(rows)('%s', (_, server, reason) => expect(verdictAt([server])).toEqual({ kind: 'unproven', reason }));

  test('the site opened itself to everybody: the old credential says nothing', () => {
    const opened: Server = (who, nth) => (nth >= 2 || who === 'signed-in' ? appPage : loginPage);
    expect(verdictAt([opened])).toEqual({ kind: 'unproven', reason: 'changed' });
  });
});

describe('two addresses together', () => {
  const ended = product(appPage, toLogin, toLogin);
  const kept = plain(user, refused, user);

  test.each<[string, Server[], string]>([
    ['ended at both', [ended, plain(user, refused, refused)], 'proven'],
    ['ended on pages, alive on the API', [ended, kept], 'still-alive'],
    [
      'ended on pages, alive where JSON tells under 200',
      [ended, plain(user, json({ error: { code: 1 } }), user)],
      'still-alive',
    ],
    ['ended at one, a dead shape at the other', [ended, product(appPage, loginPage, toLogin)], 'proven'],
    ['ended at one, unlike both at the other', [ended, plain(user, refused, json({ hello: 'you' }))], 'unproven'],
    ['ended at one, silent at the other', [ended, plain(user, refused, silent())], 'unproven'],
    ['one that does not tell is left aside', [product(shell, shell, shell), ended], 'proven'],
  ])('%s', (_, servers, kind) => expect(verdictAt(servers).kind).toBe(kind));
});

test('a dead cookie that is answered by a new session and the same form is proven', () => {
  const fresh = answered({ body: loginPage.body, setCookies: [{ name: 'sid', value: 'new' }] });
  expect(verdictAt([product(appPage, loginPage, fresh)]).kind).toBe('proven');
});
