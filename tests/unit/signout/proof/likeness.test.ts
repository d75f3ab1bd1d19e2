import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../lib/signout/proof/answer';
import { compareControls } from '../../../../lib/signout/proof/controls';
import { type Likeness, likenessOf } from '../../../../lib/signout/proof/likeness';
import { answered, appPage, json, loginPage, page, question, redirect, silent, twice } from './answers';

const toLogin = redirect('https://crm.example/login?next=%2Fcontacts');
const user = json({ id: 7, name: 'Ada', role: 'agent', team: { name: 'north' } });
const expiredLogin = page(loginPage.body.replace('<form', '<p class="alert">Your session has expired.</p><form'));
const locked = page(
  `<title>Locked · Harbour CRM</title><p>Ada Lovelace, this screen is locked.</p><input type="password"><button>Unlock</button>`,
);

const like = (signedIn: Answer, anonymous: Answer, answer: Answer) =>
  likenessOf(answer, compareControls(question(), twice(signedIn), twice(anonymous)));

const noAnswers: [string, Answer][] = [
  ['429', page('', 429)],
  ['500', page('', 500)],
  ['502', page('', 502)],
  ['503', page('Maintenance', 503)],
  ['511', page('', 511)],
  ['407', page('', 407)],
  ['408', page('', 408)],
  ['no network', silent('network')],
  ['a time-out', silent('timeout')],
  ['a body too large', silent('too-large')],
  ['a redirect without target', { ...toLogin, location: null } as Answer],
  ['a challenge of a filter', page('<title>Just a moment...</title>', 403)],
];

describe.each([
  ['200 / 200 login form', loginPage],
  ['200 / 302', toLogin],
  ['200 / 401', page('', 401)],
])('%s', (_, anonymous) => {
  test.each(noAnswers)('%s is no answer', (_name, answer) =>
    expect(like(appPage, anonymous, answer)).toBe('no-answer'),
  );
  test('both controls are like themselves', () => {
    expect(like(appPage, anonymous, appPage)).toBe('signed-in');
    expect(like(appPage, anonymous, anonymous)).toBe('signed-out');
  });
});

const rows: [string, Answer, Answer, Answer, Likeness][] = [
  ['login form with a message', appPage, loginPage, expiredLogin, 'signed-out'],
  [
    'the login form without its password field',
    appPage,
    loginPage,
    page(loginPage.body.replace('type="password"', 'type="text"')),
    'unlike-both',
  ],
  ['a page that merely locks the session', appPage, loginPage, locked, 'dead-shape'],
  ['a redirect to sign in where anonymous has a form', appPage, loginPage, toLogin, 'dead-shape'],
  ['a 401 where anonymous has a form', appPage, loginPage, page('', 401), 'dead-shape'],
  ['a 403 where anonymous has a form', appPage, loginPage, page('', 403), 'unlike-both'],
  ['another page', appPage, loginPage, page('<h1>We moved to a new address</h1>'), 'unlike-both'],
  [
    'a captive portal that speaks of signing in',
    appPage,
    loginPage,
    page('<h1>Airport WiFi</h1> Please sign in with your room number'),
    'unlike-both',
  ],
  ['an empty page', appPage, loginPage, page(''), 'unlike-both'],
  ['a redirect elsewhere', appPage, loginPage, redirect('https://crm.example/welcome'), 'unlike-both'],

  [
    'the same redirect with another nonce',
    appPage,
    toLogin,
    redirect('https://crm.example/login?next=%2Fx&n=2', 303),
    'signed-out',
  ],
  ['a redirect to another sign-in', appPage, toLogin, redirect('https://idp.example/oauth/authorize'), 'dead-shape'],
  ['a redirect of a captive portal', appPage, toLogin, redirect('http://portal.example/hello'), 'unlike-both'],
  [
    'a login form in place where strangers are sent away (a locked session)',
    appPage,
    toLogin,
    loginPage,
    'unlike-both',
  ],
  ['the page as it was', appPage, toLogin, page(appPage.body.replace('Marta Oliveira', 'Zoe Kim')), 'signed-in'],
  [
    'the page without its way out',
    appPage,
    toLogin,
    page(appPage.body.replace('<a href="/logout">Log out</a>', '')),
    'unlike-both',
  ],
  [
    'the frame of the page with nothing in it',
    appPage,
    toLogin,
    page('<title>Contacts · Harbour CRM</title> Log out'),
    'unlike-both',
  ],
  [
    'the same path without the sign-in parameter',
    appPage,
    redirect('https://crm.example/index.php?action=Login'),
    redirect('https://crm.example/index.php?module=Home'),
    'unlike-both',
  ],

  [
    '401 with another message',
    user,
    json({ error: 'missing token' }, 401),
    json({ error: 'token expired', code: 4 }, 401),
    'signed-out',
  ],
  [
    '403 with the same words',
    appPage,
    page('<h1>Forbidden</h1> You may not see this', 403),
    page('<h1>Forbidden</h1> You may not see this', 403),
    'signed-out',
  ],
  [
    '403 of somebody else',
    appPage,
    page('<h1>Forbidden</h1> You may not see this', 403),
    page('Policy of your network: category business software', 403),
    'unlike-both',
  ],
  ['403 as a page where it was JSON', user, json({ error: 'no' }, 403), page('Denied', 403), 'unlike-both'],
  ['403 as a page where it was an empty object', user, json({}, 403), page('Denied', 403), 'unlike-both'],
  ['403 with a long page where it was empty', appPage, page('', 403), page(appPage.body, 403), 'unlike-both'],
  ['401 where anonymous has 403', user, json({ error: 'no' }, 403), json({ error: 'no' }, 401), 'dead-shape'],
  ['404 where anonymous has 401', user, page('', 401), page('', 404), 'unlike-both'],

  ['JSON as it was', user, page('', 401), user, 'signed-in'],
  ['JSON of nobody under 200', user, page('', 401), json({ id: null, name: null }), 'unlike-both'],
  [
    'JSON that says 401 under 200',
    user,
    json({ error: { code: 1 } }),
    json({ code: 401, msg: 'expired' }),
    'dead-shape',
  ],
  [
    'JSON that says 503 under 200',
    user,
    json({ code: 401, msg: 'not signed in' }),
    json({ code: 503, msg: 'maintenance' }),
    'unlike-both',
  ],
  [
    'JSON as anonymous',
    user,
    json({ code: 401, msg: 'not signed in' }),
    json({ code: 401, msg: 'not signed in' }),
    'signed-out',
  ],
  ['an empty object as anonymous', user, json({}), json({}), 'signed-out'],
  [
    'an error where anonymous has an empty object',
    user,
    json({}),
    json({ error: 'down', detail: 'x', code: 2, retry: true }),
    'unlike-both',
  ],
  [
    'a page where there was JSON',
    user,
    json({ code: 401, msg: 'not signed in', ok: false }),
    page('Hello'),
    'unlike-both',
  ],
  ['JSON / page, page again', user, loginPage, loginPage, 'signed-out'],
  ['JSON / page, JSON again', user, loginPage, user, 'signed-in'],

  ['the anonymous redirect', redirect('https://crm.example/dashboard'), toLogin, toLogin, 'signed-out'],
  [
    'the signed-in redirect',
    redirect('https://crm.example/dashboard'),
    toLogin,
    redirect('https://crm.example/dashboard?t=1'),
    'signed-in',
  ],
  ['the login form after a redirect', redirect('https://crm.example/dashboard'), loginPage, loginPage, 'signed-out'],
  ['another form after a redirect', redirect('https://crm.example/dashboard'), loginPage, locked, 'dead-shape'],
  ['the app after a redirect', redirect('https://crm.example/dashboard'), loginPage, appPage, 'unlike-both'],

  [
    'a changed-password page that had a password field itself',
    page(`${appPage.body}<input type=password>`),
    toLogin,
    page('<input type=password> Unlock'),
    'unlike-both',
  ],
  ['controls that are not usable', appPage, appPage, appPage, 'unlike-both'],
];

test.each(rows)('%s', (_, signedIn, anonymous, answer, likeness) =>
  expect(like(signedIn, anonymous, answer)).toBe(likeness),
);

describe('marks decide between pages of one layout', () => {
  const layout = 'harbour crm contacts deals tickets reports search help about imprint privacy terms language status';
  const own = 'ada lovelace agent north inbox calendar tasks notes files calls log out';
  const others = 'welcome stranger please create trial tour pricing partners careers press sign in';
  const [signedIn, anonymous] = [page(`${layout} ${own}`), page(`${layout} ${others}`)];

  test.each<[string, string, Likeness]>([
    ['a message to nobody in the same layout', 'please sign in welcome', 'unlike-both'],
    ['the anonymous half and half of the other', `${others} ada lovelace agent north inbox`, 'unlike-both'],
    ['both halves at once', `${own} ${others}`, 'unlike-both'],
    ['half of the signed-in half', 'ada lovelace agent north log out', 'unlike-both'],
    ['the anonymous half', others, 'signed-out'],
    ['the signed-in half', own, 'signed-in'],
  ])('%s', (_, text, likeness) => expect(like(signedIn, anonymous, page(`${layout} ${text}`))).toBe(likeness));
});

describe('where the anonymous answer has no marks of its own', () => {
  const settings = { title: 'Harbour', colour: 'blue', language: 'en' };
  const signedIn = json({ ...settings, me: { id: 7, name: 'Ada', on: true } });

  test.each<[string, unknown, Likeness]>([
    ['the same answer', settings, 'signed-out'],
    ['the same and an error', { ...settings, error: { message: 'down', retry: true, seconds: 5 } }, 'unlike-both'],
  ])('%s', (_, answer, likeness) => expect(like(signedIn, json(settings), json(answer))).toBe(likeness));
});

test('an answer of the empty kind is like an empty page only', () => {
  const empty = answered({ status: 204, contentType: '' });
  expect(like(empty, page('', 401), empty)).toBe('signed-in');
  expect(like(empty, page('', 401), appPage)).toBe('unlike-both');
});
