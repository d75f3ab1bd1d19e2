import { json, withCookies } from './http/answer.ts';
import { setCookie } from './http/cookies.ts';
import { dataOf } from './pages/data/demo-data.ts';
import { signIn } from './sign-in.ts';
import type { Handler, Visit } from './style.ts';

/** What scripts ask; strangers get 401. */
export const apiRoutes: Readonly<Record<string, Handler>> = {
  'POST /api/login': (visit) => {
    const { setCookies, token } = signIn(visit);
    return withCookies(json({ user: visit.ask.fields.get('user'), ...(token && { token }) }), setCookies);
  },
  'GET /api/me': signedIn(({ session }) => json({ user: session?.user, role: 'agent', team: 'Field sales' })),
  'GET /api/contacts': signedIn(({ language }) => json({ contacts: dataOf(language).contacts })),
  'GET /api/deals': signedIn(({ language }) =>
    json({ deals: dataOf(language).deals, currency: dataOf(language).currency }),
  ),
  'GET /api/tickets': signedIn(({ language }) => json({ tickets: dataOf(language).tickets })),
  'POST /api/heartbeat': heartbeat,
};

function signedIn(handler: Handler): Handler {
  return (visit) => (visit.session ? handler(visit) : unauthorized);
}

export const unauthorized = json({ error: 'sign in first' }, 401);

/** Gives a browser without a session a cookie again: a stranger's, or a new session for a remembered token. */
function heartbeat(visit: Visit) {
  const { site, ask, session } = visit;
  if (session) return json({ alive: true });
  const remembered = site.sessions.alive(ask.fields.get('remember'));
  if (remembered?.kind === 'remember') {
    const { grant } = site.style.credential.open(remembered.user, site, ask);
    return withCookies(json({ alive: true }), grant.setCookies);
  }
  const replants = site.options.replant !== undefined;
  return withCookies(json({ alive: false }), replants ? [setCookie('sid', 'stranger', { httpOnly: true })] : []);
}
