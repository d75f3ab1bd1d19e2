import { cookieCredential } from '../credentials/cookie.ts';
import { rememberCredential } from '../credentials/remember.ts';
import { rotatingCookie } from '../credentials/rotating.ts';
import type { Style } from '../style.ts';
import { alive, aliveOrUnproven, always, ended, endedOrUnproven } from '../truth.ts';
import { formControl, linkControl } from './controls.ts';
import { endAndLeave, endWithToken } from './endings.ts';
import { postForm } from './links-and-forms.ts';

export const rememberMe: Style = {
  name: 'remember-me',
  brand: 'Evergreen',
  about: 'Relations that last.',
  ui: 'pages',
  truth: always(alive, 'The session ends, but the stay-signed-in cookie, replayed alone, opens a new one.'),
  credential: rememberCredential(),
  control: linkControl,
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const rememberMeGood: Style = {
  name: 'remember-me-good',
  brand: 'Hawthorn',
  about: 'Kept well, ended well.',
  ui: 'pages',
  truth: always(ended, 'Session and stay-signed-in cookie are both revoked.'),
  credential: rememberCredential(),
  control: formControl,
  routes: {
    'POST /logout': (visit) => {
      const answer = endWithToken(visit);
      const { site, ask, session } = visit;
      if (session?.endedAt) site.sessions.end(site.sessions.alive(ask.cookies.get('remember')));
      return answer;
    },
  },
  ownSignOut: postForm('/contacts', '/logout'),
};

export const rotating: Style = {
  name: 'rotating',
  brand: 'Carousel',
  about: 'Always turning up the next lead.',
  ui: 'pages',
  truth: always(endedOrUnproven, 'Every answer brings a new cookie and the old value is refused at once.'),
  credential: rotatingCookie('once'),
  control: linkControl,
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const rotatingSoft: Style = {
  name: 'rotating-soft',
  brand: 'Merry Ledger',
  about: 'Books that keep moving.',
  ui: 'pages',
  truth: always(ended, 'Every answer brings a new cookie; all old values stay good until the session ends.'),
  credential: rotatingCookie('soft'),
  control: linkControl,
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const slowEnd: Style = {
  name: 'slow-end',
  brand: 'Slowboat',
  about: 'No rush. Every parcel arrives.',
  ui: 'pages',
  truth: always(ended, 'The session ends 1.5 s after the goodbye, in the background.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: {
    'GET /logout': (visit) => {
      const { session, site } = visit;
      setTimeout(() => site.sessions.end(session), 1500).unref();
      return endAndLeave({ ...visit, session: null });
    },
  },
  ownSignOut: async (visitor) => {
    await visitor.get('/logout');
    await new Promise((resolve) => setTimeout(resolve, 1600));
  },
};

export const expiredSoon: Style = {
  name: 'expired-soon',
  brand: 'Mayfly',
  about: 'Short calls, long friendships.',
  ui: 'pages',
  truth: always(endedOrUnproven, 'The session ends by itself after four seconds, perhaps before anybody can sign out.'),
  credential: cookieCredential(),
  control: linkControl,
  options: { lifetimeMs: 4000 },
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const replant: Style = {
  name: 'replant',
  brand: 'Greenfinger',
  about: 'Nothing stays bare for long.',
  ui: 'pages',
  truth: always(ended, "The session ends; open pages keep planting a stranger's cookie of the same name."),
  credential: cookieCredential(),
  control: linkControl,
  options: { replant: 'anonymous' },
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const replantSession: Style = {
  name: 'replant-session',
  brand: 'Hydra Accounts',
  about: 'Cut one task, two return.',
  ui: 'pages',
  truth: always(aliveOrUnproven, 'The session ends; any open page trades its remembered token for a new one.'),
  credential: cookieCredential(),
  control: linkControl,
  options: { replant: 'session' },
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
  revive: (visitor) => visitor.post('/api/heartbeat', { json: { remember: visitor.storage.get('remember') } }),
};
