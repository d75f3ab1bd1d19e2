import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ask } from './setup/http.ts';

export interface RelyingParty {
  readonly id: string;
  /** Without a slash at the end. */
  readonly url: string;
  /** false: its sign-out ends its own session only, and the next visit signs in again silently. */
  readonly signsOutAtProvider: boolean;
}

interface Session {
  readonly name: string;
  readonly idToken: string;
}

/** A small application that signs people in at an OpenID provider and holds a session of its own. */
export function relyingParty(party: RelyingParty, provider: string): RequestListener {
  const sessions = new Map<string, Session>();
  const wayBack = new Map<string, string>();

  const signIn = (url: URL, response: ServerResponse) => {
    const state = randomUUID();
    wayBack.set(state, url.pathname);
    const query = {
      client_id: party.id,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${party.url}/cb`,
      state,
    };
    redirect(response, `${provider}/auth?${new URLSearchParams(query)}`);
  };

  const finishSignIn = async (url: URL, response: ServerResponse) => {
    const back = wayBack.get(url.searchParams.get('state') ?? '');
    if (back === undefined) return page(response, 400, party.id, '<p>This sign-in was not begun here.');
    const idToken = await tokenFor(url.searchParams.get('code') ?? '', party, provider);
    const id = randomUUID();
    sessions.set(id, { name: nameIn(idToken), idToken });
    redirect(response, back, `sid=${id}; HttpOnly; SameSite=Lax; Path=/`);
  };

  const signOut = (request: IncomingMessage, response: ServerResponse) => {
    const session = sessions.get(sessionId(request));
    sessions.delete(sessionId(request));
    const hint = session ? { id_token_hint: session.idToken } : { client_id: party.id };
    const query = new URLSearchParams({ ...hint, post_logout_redirect_uri: `${party.url}/bye` });
    const next = party.signsOutAtProvider ? `${provider}/session/end?${query}` : '/bye';
    redirect(response, next, 'sid=; Max-Age=0; Path=/');
  };

  return async (request, response) => {
    const url = new URL(request.url ?? '/', party.url);
    const session = sessions.get(sessionId(request));
    if (url.pathname === '/cb') return finishSignIn(url, response);
    if (url.pathname === '/logout') return signOut(request, response);
    if (url.pathname === '/bye')
      return page(response, 200, party.id, '<p>You are signed out. <a href="/">Sign in again</a>');
    if (url.pathname === '/api/me') return json(response, session ? 200 : 401, session ? { name: session.name } : {});
    if (url.pathname === '/favicon.ico') return page(response, 404, party.id, '');
    if (!session) return signIn(url, response);
    page(response, 200, party.id, `<p>Signed in as <b>${session.name}</b>. <a href="/logout">Sign out</a>`);
  };
}

async function tokenFor(code: string, { id, url }: RelyingParty, provider: string): Promise<string> {
  const secret = Buffer.from(`${id}:${id}-secret-0123456789`).toString('base64');
  const answer = await ask(`${provider}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${secret}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: `${url}/cb` })),
  });
  return String((JSON.parse(answer.body) as { id_token?: unknown }).id_token);
}

const nameIn = (idToken: string) => {
  const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as { sub?: unknown };
  return String(claims.sub).replace(/\W/g, '');
};

const sessionId = (request: IncomingMessage) => /(?:^|; )sid=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';

function redirect(response: ServerResponse, location: string, cookie?: string): void {
  response.writeHead(302, { location, 'cache-control': 'no-store', ...(cookie ? { 'set-cookie': cookie } : {}) }).end();
}

function page(response: ServerResponse, status: number, title: string, body: string): void {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(`<!doctype html><title>${title}</title><h1>${title}</h1>${body}`);
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
