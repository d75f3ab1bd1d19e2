import { cookieCredential } from '../credentials/cookie.ts';
import { cookiePair } from '../credentials/pair.ts';
import { parentCookie } from '../credentials/parent.ts';
import { page, redirect } from '../http/answer.ts';
import type { Ask } from '../http/ask.ts';
import { html } from '../pages/html.ts';
import { document, link } from '../pages/layout.ts';
import { questionPage } from '../pages/login.ts';
import { pageAt } from '../pages/pages.ts';
import type { Handler, Style, Visit } from '../style.ts';
import { always, ended, undecidable } from '../truth.ts';
import { formControl, linkControl } from './controls.ts';
import { endAndLeave, endWithToken } from './endings.ts';
import { postForm } from './links-and-forms.ts';

/** Address on another host of the same test bed. */
export function onHost(ask: Ask, name: string, path: string): string {
  const { protocol, hostname, port } = new URL(ask.origin);
  return `${protocol}//${name}.${hostname.split('.').at(-1)}:${port}${path}`;
}

export const redirectChain: Style = {
  name: 'redirect-chain',
  brand: 'Relay CRM',
  about: 'Hand it on, never drop it.',
  ui: 'pages',
  truth: always(ended, 'The sign-out passes through two other hosts and ends the session on the way back.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: {
    'GET /logout': ({ ask, session }) => {
      const back = `${ask.origin}/logout/finish?key=${session?.csrf}`;
      const last = onHost(ask, 'hop-one', `/hop?to=${encodeURIComponent(back)}`);
      const middle = onHost(ask, 'hop-two', `/hop?to=${encodeURIComponent(last)}`);
      return redirect(onHost(ask, 'hop-one', `/hop?to=${encodeURIComponent(middle)}`));
    },
    'GET /logout/finish': (visit) =>
      visit.ask.query.get('key') === visit.session?.csrf ? endAndLeave(visit) : redirect('/contacts'),
  },
  ownSignOut: (visitor) => visitor.open('/logout'),
};

/** Sends strangers, and old cookies with them, to a host that collects whatever comes. */
export const thief: Style = {
  name: 'thief',
  brand: 'Magpie',
  about: 'Loves everything that shines.',
  ui: 'pages',
  truth: always(
    ended,
    'The session ends; strangers are redirected to another host, which must not see the old cookie.',
  ),
  credential: cookieCredential(),
  control: linkControl,
  strangers: ({ ask }) => redirect(onHost(ask, 'collector', `/login?from=${encodeURIComponent(ask.path)}`)),
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const parentCookieStyle: Style = {
  name: 'parent-cookie',
  brand: 'Atlas Europe',
  about: 'One company, many maps.',
  ui: 'pages',
  truth: always(ended, 'The cookie lies on the parent domain, where the sibling sees it too; the session ends.'),
  credential: parentCookie,
  control: formControl,
  hostName: 'eu.crm',
  routes: { 'POST /logout': endWithToken },
  ownSignOut: postForm('/contacts', '/logout'),
};

export const sibling: Style = {
  name: 'sibling',
  brand: 'Atlas America',
  about: 'Next door to Atlas Europe, with a session of its own.',
  ui: 'pages',
  truth: always(ended, 'Its own session ends only when somebody signs out here.'),
  credential: cookieCredential({ name: 'us_sid' }),
  control: formControl,
  hostName: 'us.crm',
  routes: { 'POST /logout': endWithToken },
  ownSignOut: postForm('/contacts', '/logout'),
};

export const subpath: Style = {
  name: 'subpath',
  brand: 'Basement Suite',
  about: 'Down the corridor, third door.',
  ui: 'pages',
  truth: always(ended, 'It lives in a folder on an odd port; the app beside it keeps its session.'),
  credential: cookieCredential({ name: 'suite_sid', path: '/suite' }),
  control: formControl,
  hostName: 'suite',
  base: '/suite',
  onOddPort: true,
  routes: { 'POST /logout': endWithToken },
  ownSignOut: postForm('/suite/contacts', '/suite/logout'),
};

export const neighbour: Style = {
  name: 'neighbour',
  brand: 'Front Desk',
  about: 'Same host as Basement Suite, another port, another folder.',
  ui: 'pages',
  truth: always(ended, 'Its session ends only when somebody signs out here.'),
  credential: cookieCredential({ name: 'desk_sid', path: '/desk' }),
  control: formControl,
  hostName: 'suite',
  base: '/desk',
  routes: { 'POST /logout': endWithToken },
  ownSignOut: postForm('/desk/contacts', '/desk/logout'),
};

export const anonymous: Style = {
  name: 'anonymous',
  brand: 'Open House',
  about: 'Come in, look around.',
  ui: 'pages',
  truth: always(
    undecidable(false, 'no-difference'),
    'Everybody reads every page alike, so no answer can tell who is signed in.',
  ),
  credential: unseen(),
  control: linkControl,
  strangers: (visit) => page(pageAt(visit) ?? html``, pageAt(visit) ? 200 : 404),
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

/** A session nobody asks for, except on the way out. */
function unseen() {
  const cookie = cookieCredential();
  return {
    ...cookie,
    read: (ask: Ask, site: Visit['site']) => (ask.path === '/logout' ? cookie.read(ask, site) : null),
  };
}

/** As WordPress: a blog for everybody at the door, the work behind `/app` with a cookie of its own. */
export const publicHome: Style = {
  name: 'public-home',
  brand: 'Inkwell',
  about: 'Stories in front, customers behind.',
  ui: 'pages',
  truth: always(ended, 'The entry page is public with a small difference; the pages behind it tell.'),
  credential: cookiePair('inkwell_in', 'inkwell_auth', '/app'),
  control: (visit) => linkControl(visit, `/logout?_nonce=${visit.session?.csrf}`),
  base: '/app',
  entry: '/',
  outside: (visit) => page(blogPage(visit)),
  routes: { 'GET /logout': leaveWithNonce(), 'POST /logout': endWithToken },
  ownSignOut: async (visitor) => {
    const { body } = await visitor.get('/app/contacts');
    return visitor.get(`/app/logout?_nonce=${/_nonce=(\w+)/.exec(body)?.[1]}`);
  },
};

function leaveWithNonce(): Handler {
  return (visit) => {
    const { ask, session, words } = visit;
    if (session && ask.query.get('_nonce') === session.csrf) return endAndLeave(visit);
    return page(questionPage(visit, words.signOutQuestion, '/logout', words.signOut));
  };
}

function blogPage(visit: Visit) {
  const { words, ask, site } = visit;
  const known = site.sessions.alive(ask.cookies.get('inkwell_in'));
  const posts = ['How we plan our week', 'Five letters worth copying', 'A visit to the paper mill'];
  return document(
    visit,
    words.news,
    html`
<div class="lone"><main class="card">
  <h1>${site.style.brand}: ${words.news}</h1>
  ${posts.map((post) => html`<article><h2>${post}</h2><p>Notes from our desk, read by a few and answered by some.</p></article>`)}
  <a href="${link(visit, '/')}">${known ? words.contacts : words.signIn}</a>
</main></div>`,
  );
}
