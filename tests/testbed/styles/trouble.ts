import { cookieCredential } from '../credentials/cookie.ts';
import { type Answer, redirect, text, withHeaders } from '../http/answer.ts';
import type { Ask } from '../http/ask.ts';
import { drip as drips, hang as hangs } from '../http/trouble.ts';
import { link } from '../pages/layout.ts';
import type { Site } from '../site.ts';
import type { Style } from '../style.ts';
import { aliveOrUnproven, always, ended, endedOrUnproven, undecidable } from '../truth.ts';
import { linkControl } from './controls.ts';
import { endAndLeave } from './endings.ts';

const gigabyte = 2 ** 30;

export const hang: Style = {
  name: 'hang',
  brand: 'Limbo Desk',
  about: 'We will be right with you.',
  ui: 'pages',
  truth: always(aliveOrUnproven, 'The sign-out address says nothing for 30 s and ends nothing.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: { 'GET /logout': () => hangs(30_000) },
  ownSignOut: (visitor) => visitor.get('/logout').catch(() => {}),
};

export const error500: Style = {
  name: 'error-500',
  brand: 'Potholes & Partners',
  about: 'Bumpy roads, honest people.',
  ui: 'pages',
  truth: always(aliveOrUnproven, 'The sign-out address answers 500 and the session lives on.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: { 'GET /logout': () => text('Internal server error', 500) },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const redirectLoop: Style = {
  name: 'redirect-loop',
  brand: 'Roundabout',
  about: 'Sooner or later everybody comes by.',
  ui: 'pages',
  truth: always(aliveOrUnproven, 'The sign-out address redirects to itself for ever and the session lives on.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: {
    'GET /logout': (visit) => redirect(link(visit, `/logout?round=${Number(visit.ask.query.get('round') ?? 0) + 1}`)),
  },
  ownSignOut: (visitor) => visitor.open('/logout'),
};

export const drip: Style = {
  name: 'drip',
  brand: 'Leaky Tap',
  about: 'A little, all the time.',
  ui: 'pages',
  truth: always(ended, 'The session ends at once, but the goodbye page drips on towards a gigabyte.'),
  credential: cookieCredential(),
  control: linkControl,
  routes: {
    'GET /logout': (visit) => ({ ...drips(gigabyte), setCookies: endAndLeave(visit).setCookies }),
  },
  ownSignOut: (visitor) => visitor.get('/logout').catch(() => {}),
};

export const captive: Style = {
  name: 'captive',
  brand: 'Airport Sales',
  about: 'Deals between two gates.',
  ui: 'pages',
  truth: always(
    undecidable(true, 'answered-otherwise', 'not-asked'),
    'From the sign-out request on, a captive portal answers everything; the session lives, but nobody can see it.',
  ),
  credential: cookieCredential(),
  control: linkControl,
  gate: (ask, site, path) => {
    if (path === '/logout') site.trouble.set('cut-off', 1);
    return site.trouble.has('cut-off') ? toPortal(ask) : null;
  },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export function toPortal(ask: Ask): Answer {
  const { hostname, port } = new URL(ask.origin);
  return redirect(
    `http://captive-portal.${hostname.split('.').at(-1)}:${port}/hello?from=${encodeURIComponent(ask.path)}`,
  );
}

/** Whoever signs out gets on the wall's nerves. */
function afterSignOut(otherwise: (site: Site, answersSince: number) => Answer | null): NonNullable<Style['gate']> {
  return (_ask, site, path) => {
    const since = site.trouble.get('since-sign-out');
    if (path === '/logout') site.trouble.set('since-sign-out', 0);
    if (path === '/logout' || since === undefined) return null;
    site.trouble.set('since-sign-out', since + 1);
    return otherwise(site, since);
  };
}

export const rateLimited: Style = {
  name: 'rate-limited',
  brand: 'Metronome',
  about: 'One call at a time.',
  ui: 'pages',
  truth: always(endedOrUnproven, 'The session ends; soon afterwards every question is answered 429.'),
  credential: cookieCredential(),
  control: linkControl,
  options: { rateLimit: 3 },
  gate: afterSignOut((site, answers) =>
    answers < (site.options.rateLimit ?? 0)
      ? null
      : withHeaders(text('Too many requests', 429), { 'retry-after': '60' }),
  ),
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const waf: Style = {
  name: 'waf',
  brand: 'Rampart',
  about: 'Nothing gets past us.',
  ui: 'pages',
  truth: always(undecidable(false, 'answered-otherwise'), 'The session ends; from then on everybody is answered 403.'),
  credential: cookieCredential(),
  control: linkControl,
  gate: afterSignOut(() => text('Request blocked. Incident 7f3a', 403)),
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};

export const unavailable: Style = {
  name: 'unavailable',
  brand: 'Siesta Service',
  about: 'Rested people sell better.',
  ui: 'pages',
  truth: always(undecidable(false, 'answered-otherwise'), 'The session ends; from then on everybody is answered 503.'),
  credential: cookieCredential(),
  control: linkControl,
  gate: afterSignOut(() => text('Down for maintenance', 503)),
  routes: { 'GET /logout': endAndLeave },
  ownSignOut: (visitor) => visitor.get('/logout'),
};
