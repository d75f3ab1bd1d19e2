import { type Answer, json, page, redirect, withCookies } from '../http/answer.ts';
import { link } from '../pages/layout.ts';
import { noticePage } from '../pages/login.ts';
import type { Handler, Visit } from '../style.ts';

/** The honest end: the session is over, the cookie goes, the login page comes. */
export const endAndLeave: Handler = (visit) => {
  visit.site.sessions.end(visit.session);
  return dropped(visit, redirect(link(visit, '/login'), 303));
};

/** The same, if the form brought the token of this session and comes from a page of this site. */
export const endWithToken: Handler = (visit) => {
  const { ask, session } = visit;
  const token = ask.fields.get('_token') ?? ask.headers['x-csrf-token'];
  return session && token === session.csrf && isFromHere(visit) ? endAndLeave(visit) : forbidden(visit);
};

/** What a script calls: ends the session, answers JSON. */
export const endByCall: Handler = (visit) => {
  if (!visit.session) return json({ error: 'sign in first' }, 401);
  visit.site.sessions.end(visit.session);
  return dropped(visit, json({ signedOut: true }));
};

export const forbidden: Handler = (visit) => page(noticePage(visit, visit.words.forbidden), 403);

/** Takes the credential out of the browser; what the server keeps is another matter. */
export function dropped({ ask, site }: Visit, answer: Answer): Answer {
  return withCookies(answer, site.style.credential.drop(site, ask));
}

function isFromHere({ ask }: Visit): boolean {
  const { origin, referer } = ask.headers;
  if (origin) return origin === ask.origin;
  return referer !== undefined && URL.canParse(referer) && new URL(referer).origin === ask.origin;
}
