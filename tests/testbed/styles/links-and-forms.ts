import { cookieCredential } from '../credentials/cookie.ts';
import { cookiePair } from '../credentials/pair.ts';
import { page, text, withHeaders } from '../http/answer.ts';
import { html } from '../pages/html.ts';
import { link } from '../pages/layout.ts';
import { loginPage, questionPage } from '../pages/login.ts';
import { pageAt } from '../pages/pages.ts';
import type { Style } from '../style.ts';
import { always, ended } from '../truth.ts';
import type { Visitor } from '../visitor.ts';
import { formControl, linkControl, scriptedControl } from './controls.ts';
import { endAndLeave, endWithToken, forbidden } from './endings.ts';

export const getLogout: Style = {
  name: 'get-logout',
  brand: 'Harbor Sales',
  about: 'Every customer, every promise, one calm place.',
  ui: 'pages',
  truth: always(ended, 'A plain link ends the session.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const postCsrf: Style = {
  name: 'post-csrf',
  brand: 'Linden Desk',
  about: 'Support that remembers what was said last time.',
  ui: 'pages',
  truth: always(ended, 'A form with the right token and origin ends the session; GET is refused with 405.'),
  credential: cookieCredential(),
  control: formControl,
  routes: {
    'POST /logout': endWithToken,
    'GET /logout': () => withHeaders(text('Method not allowed', 405), { allow: 'POST' }),
  },
  ownSignOut: postForm('/contacts', '/logout'),
};

/** As Roundcube: the address in the link lacks the token, strangers get the login form everywhere with 200. */
export const tokenLink: Style = {
  name: 'token-link',
  brand: 'Roundhouse Mail',
  about: 'Customer mail for teams that answer.',
  ui: 'pages',
  truth: always(ended, 'The link ends the session once the script has added its token; opened bare it does nothing.'),
  credential: cookiePair('rh_sessid', 'rh_sessauth'),
  control: (visit) =>
    scriptedControl(
      visit,
      'tokenLink',
      html`<a href="${link(visit, '/?task=logout')}" role="button">${visit.words.signOut}</a>`,
    ),
  routes: {
    'GET /': (visit) => {
      const { ask, session } = visit;
      if (!session) return page(loginPage(visit));
      const leaving = ask.query.get('task') === 'logout' && ask.query.get('_token') === session.csrf;
      return leaving ? endAndLeave(visit) : page(pageAt({ ...visit, path: '/contacts' }) ?? html``);
    },
  },
  strangers: (visit) => page(loginPage(visit)),
  ownSignOut: async (visitor) => visitor.get(`/?task=logout&_token=${await tokenOf(visitor, '/contacts')}`),
};

export const confirmPage: Style = {
  name: 'confirm-page',
  brand: 'Kestrel CRM',
  about: 'See the whole field, then the next step.',
  ui: 'pages',
  truth: always(ended, 'The link only asks; the button on the page it leads to ends the session.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: {
    'GET /logout': (visit) => page(questionPage(visit, visit.words.signOutQuestion, '/logout', visit.words.signOut)),
    'POST /logout': endWithToken,
  },
  ownSignOut: postForm('/logout', '/logout'),
};

export const twoStep: Style = {
  name: 'two-step',
  brand: 'Marigold',
  about: 'Deals in bloom.',
  ui: 'pages',
  truth: always(ended, 'A box asks about tabs, a page asks again, and only its button ends the session.'),
  credential: cookieCredential(),
  control: (visit) =>
    scriptedControl(visit, 'closeTabsFirst', html`<button class="quiet" type="button">${visit.words.signOut}</button>`),
  routes: {
    'GET /logout': (visit) =>
      visit.session
        ? page(questionPage(visit, visit.words.reallyQuestion, '/logout', visit.words.continue))
        : forbidden(visit),
    'POST /logout': endWithToken,
  },
  ownSignOut: postForm('/logout', '/logout'),
};

export const nativeConfirm: Style = {
  name: 'native-confirm',
  brand: 'Ostler',
  about: 'A stable book of business.',
  ui: 'pages',
  truth: always(ended, "The button first opens the browser's own confirm() box."),
  credential: cookieCredential(),
  control: (visit) => formControl(visit, html` onclick="return confirm('${visit.words.signOutQuestion}')"`),
  routes: { 'POST /logout': endWithToken },
  ownSignOut: postForm('/contacts', '/logout'),
};

/** Reads the token from a page and posts it to an address. */
export function postForm(from: string, to: string) {
  return async (visitor: Visitor) => visitor.post(to, { form: { _token: await tokenOf(visitor, from) } });
}

/** @throws Error when the page has no token: its reader is not signed in */
export async function tokenOf(visitor: Visitor, from: string): Promise<string> {
  const { body } = await visitor.get(from);
  const token = /(?:name="_token" value|name="dw-key" content|data-token)="(\w+)"/.exec(body)?.[1];
  if (!token) throw new Error(`no token on ${from}`);
  return token;
}
