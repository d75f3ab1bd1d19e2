import { cookieCredential } from '../credentials/cookie.ts';
import { isLocked, lock, lockableCookie, unlock } from '../credentials/lockable.ts';
import { page, redirect } from '../http/answer.ts';
import { html } from '../pages/html.ts';
import { cardPage, link } from '../pages/layout.ts';
import type { Handler, Style, Visit } from '../style.ts';
import { always, ended, undecidable } from '../truth.ts';
import { linkControl } from './controls.ts';
import { dropped, endAndLeave } from './endings.ts';

/** Signing out only locks: the old cookie gets a page that looks signed out, and a password opens the same session. */
export const loginPageLock: Style = {
  name: 'login-page-lock',
  brand: 'Lockkeeper',
  about: 'Rest a while; your work waits.',
  ui: 'pages',
  truth: always(
    undecidable(true, 'other-signed-out-page', 'no-difference'),
    'The old cookie gets a page with a password field, but its session is only locked.',
  ),
  credential: lockableCookie,
  control: linkControl,
  strangers: (visit) => (isLocked(visit) ? page(lockedPage(visit)) : redirect(link(visit, '/login'))),
  routes: {
    'GET /logout': (visit) => {
      lock(visit);
      return dropped(visit, redirect(link(visit, '/login')));
    },
    'POST /unlock': unlocked(),
  },
  ownSignOut: (visitor) => visitor.get('/logout'),
  revive: (visitor) => visitor.post('/unlock', { form: { password: 'anything' } }),
};

function unlocked(): Handler {
  return (visit) => {
    unlock(visit);
    return redirect(link(visit, '/contacts'), 303);
  };
}

function lockedPage(visit: Visit) {
  const { words } = visit;
  return cardPage(
    visit,
    words.locked,
    html`
<h1>${words.locked}</h1>
<form method="post" action="${link(visit, '/unlock')}" class="answers">
  <label>${words.password}<input name="password" type="password" autocomplete="current-password"></label>
  <button class="primary" type="submit">${words.unlock}</button>
</form>`,
  );
}

export const guarded: Style = {
  name: 'guarded',
  brand: 'Are You Sure',
  about: 'We ask, every time.',
  ui: 'pages',
  truth: always(ended, 'Every page asks before it is left; the link ends the session.'),
  credential: cookieCredential(),
  control: linkControl,
  options: { beforeUnload: true },
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const cachedSw: Style = {
  name: 'cached-sw',
  brand: 'Afterimage',
  about: 'Still here when the network is not.',
  ui: 'pages',
  truth: always(ended, 'The session ends, but the service worker goes on showing pages of the signed-in person.'),
  credential: cookieCredential(),
  control: linkControl,
  options: { serviceWorker: 'cached-page', cacheStorage: true },
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};
