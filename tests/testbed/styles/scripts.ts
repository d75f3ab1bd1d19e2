import { bearerCredential } from '../credentials/bearer.ts';
import { cookieCredential } from '../credentials/cookie.ts';
import { json, page, redirect } from '../http/answer.ts';
import { type Html, html, nothing } from '../pages/html.ts';
import { document, link } from '../pages/layout.ts';
import type { Handler, Style, Visit } from '../style.ts';
import { alive, always, ended } from '../truth.ts';
import { scriptedControl, tokenField } from './controls.ts';
import { endByCall, endWithToken } from './endings.ts';
import { postForm, tokenOf } from './links-and-forms.ts';

export const apiCookie: Style = {
  name: 'api-cookie',
  brand: 'Pinewood',
  about: 'Accounts with deep roots.',
  ui: 'pages',
  truth: always(ended, 'A script call with the cookie ends the session.'),
  credential: cookieCredential(),
  control: (visit) =>
    scriptedControl(visit, 'scriptCall', html`<button class="quiet" type="button">${visit.words.signOut}</button>`),
  routes: { 'POST /api/logout': endByCall },
  ownSignOut: (visitor) => visitor.post('/api/logout'),
};

export const bearer: Style = {
  name: 'bearer',
  brand: 'Nodewell',
  about: 'Flows between people.',
  ui: 'app',
  truth: always(ended, 'The token in localStorage is revoked by a call; there is no cookie at all.'),
  credential: bearerCredential,
  control: () => nothing,
  app: { tokenKey: 'nodewell.token', signOut: 'button', signOutPath: '/api/revoke' },
  gate: ({ headers, origin }, _site, path) =>
    path.startsWith('/api/') && headers.origin && headers.origin !== origin
      ? json({ error: 'foreign origin' }, 403)
      : null,
  routes: { 'POST /api/revoke': endByCall },
  ownSignOut: (visitor) =>
    visitor.post('/api/revoke', { headers: { authorization: `Bearer ${visitor.storage.get('nodewell.token')}` } }),
};

export const spaMenu: Style = {
  name: 'spa-menu',
  brand: 'Lumen CRM',
  about: 'Light on every account.',
  ui: 'app',
  truth: always(ended, 'Signing out waits behind a menu that is built when opened, and a box that asks.'),
  credential: cookieCredential(),
  control: () => nothing,
  app: { tokenKey: null, signOut: 'menu', signOutPath: '/api/logout' },
  routes: { 'POST /api/logout': endByCall },
  ownSignOut: (visitor) => visitor.post('/api/logout'),
};

export const spaShell: Style = {
  name: 'spa-shell',
  brand: 'Seashell',
  about: 'One page, all your customers.',
  ui: 'app',
  truth: always(ended, 'Every page is the same 200 for everybody; only the API tells.'),
  credential: cookieCredential(),
  control: () => nothing,
  app: { tokenKey: null, signOut: 'button', signOutPath: '/api/logout' },
  routes: { 'POST /api/logout': endByCall },
  ownSignOut: (visitor) => visitor.post('/api/logout'),
};

export const jsHref: Style = {
  name: 'js-href',
  brand: 'Bellwether',
  about: 'Know who leads.',
  ui: 'pages',
  truth: always(ended, 'A javascript: address calls a function of the page.'),
  credential: cookieCredential(),
  control: (visit) =>
    scriptedControl(visit, 'pageFunction', html`<a href="javascript:doLogout()">${visit.words.signOut}</a>`),
  routes: { 'POST /logout': endWithToken },
  ownSignOut: async (visitor) =>
    visitor.post('/logout', { headers: { 'x-csrf-token': await tokenOf(visitor, '/contacts') } }),
};

export const shadowClosed: Style = {
  name: 'shadow-closed',
  brand: 'Umbra',
  about: 'What matters stays visible.',
  ui: 'pages',
  truth: always(ended, 'The control stands in the closed shadow root of a component.'),
  credential: cookieCredential(),
  control: (visit) => scriptedControl(visit, 'closedComponent', html`<crm-account></crm-account>`),
  routes: { 'POST /logout': endWithToken },
  ownSignOut: jsHref.ownSignOut,
};

export const homemade: Style = {
  name: 'homemade',
  brand: 'Klostermann KG intern',
  about: 'Built by our own people.',
  ui: 'pages',
  truth: {
    ownSignOut: ended,
    signoff: alive,
    why: 'A picture without a word or a telling name in a component, and an address that says nothing: only people know.',
  },
  credential: cookieCredential(),
  control: ({ session }) =>
    html`<meta name="dw-key" content="${session?.csrf}"><dw-orb></dw-orb><script src="/static/orb.js" defer></script>`,
  routes: { 'POST /x/9': endWithToken },
  ownSignOut: async (visitor) =>
    visitor.post('/x/9', { headers: { 'x-csrf-token': await tokenOf(visitor, '/contacts') } }),
};

export const frameMenu: Style = {
  name: 'frame-menu',
  brand: 'Casement',
  about: 'A window on every case.',
  ui: 'pages',
  truth: always(ended, 'The control stands in a frame of the same site.'),
  credential: cookieCredential(),
  control: (visit) =>
    html`<iframe src="${link(visit, '/frame/account')}" title="${visit.words.account}" width="110" height="40" style="border:0"></iframe>`,
  routes: {
    'POST /logout': endWithToken,
    'GET /frame/account': (visit) => (visit.session ? page(accountFrame(visit)) : toLoginPage(visit)),
  },
  ownSignOut: postForm('/frame/account', '/logout'),
};

const toLoginPage: Handler = (visit) => redirect(link(visit, '/login'));

function accountFrame(visit: Visit): Html {
  const { words } = visit;
  const form = html`
<form method="post" action="${link(visit, '/logout')}" target="_top">
  ${tokenField(visit)}<button class="quiet" type="submit">${words.signOut}</button>
</form>`;
  return document(visit, words.account, form);
}
