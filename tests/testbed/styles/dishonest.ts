import { cookieCredential } from '../credentials/cookie.ts';
import { halfCredential } from '../credentials/half.ts';
import { selfContained } from '../credentials/self-contained.ts';
import { page, redirect } from '../http/answer.ts';
import { html, nothing } from '../pages/html.ts';
import { link } from '../pages/layout.ts';
import { signedOutPage } from '../pages/login.ts';
import type { Style } from '../style.ts';
import { alive, aliveOrUnproven, always } from '../truth.ts';
import { linkControl, scriptedControl } from './controls.ts';
import { dropped, endAndLeave } from './endings.ts';

export const liar: Style = {
  name: 'liar',
  brand: 'Fairweather CRM',
  about: 'Always a friendly goodbye.',
  ui: 'pages',
  truth: always(alive, 'The page says goodbye and the cookie goes, but the server keeps the session.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: { 'GET /logout': (visit) => dropped(visit, page(signedOutPage(visit))) },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const clientOnly: Style = {
  name: 'client-only',
  brand: 'Quicksilver',
  about: 'Fast, on your side of the wire.',
  ui: 'pages',
  truth: always(alive, 'A script deletes cookie and storage; the server is never told.'),
  credential: cookieCredential({ httpOnly: false }),
  control: (visit) =>
    scriptedControl(visit, 'clearHere', html`<a href="${link(visit, '/login')}">${visit.words.signOut}</a>`),
  options: { localStorage: true },
  ownSignOut: async (visitor) => visitor.forget('sid'),
};

export const jwt: Style = {
  name: 'jwt',
  brand: 'Sealwax',
  about: 'Signed, sealed, delivered.',
  ui: 'pages',
  truth: always(alive, 'The signed token in the cookie is good until it expires; signing out only deletes it here.'),
  credential: selfContained('cookie'),
  control: linkControl,
  routes: { 'GET /logout': (visit) => dropped(visit, redirect(link(visit, '/login'))) },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const jwtBearer: Style = {
  name: 'jwt-bearer',
  brand: 'Paperkey',
  about: 'Keys that travel light.',
  ui: 'app',
  truth: always(alive, 'The signed token in localStorage is good until it expires; the server is never told.'),
  credential: selfContained('header'),
  control: () => nothing,
  app: { tokenKey: 'paperkey.jwt', signOut: 'local', signOutPath: '' },
  ownSignOut: async (visitor) => visitor.storage.clear(),
};

/** Two sessions at once: one for the pages, one for the API. */
export const halfLogout: Style = {
  name: 'half-logout',
  brand: 'Twofold',
  about: 'Sales and service, side by side.',
  ui: 'pages',
  truth: always(aliveOrUnproven, 'The session of the pages ends, the one of the API goes on.'),
  credential: halfCredential,
  control: linkControl,
  inPage: () => html`<script>fetch('/api/contacts').then((answer) => answer.json());</script>`,
  protectedPath: '/api/contacts',
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};
