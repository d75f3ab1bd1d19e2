import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

export interface Party {
  readonly id: string;
  /** Without a slash at the end. */
  readonly url: string;
  /** false: its sign-out ends its own session only, and the next visit signs in again silently. */
  readonly signsOutAtProvider?: boolean;
}

/** What came from the provider by way of the browser, or from its server. */
export interface Message {
  readonly url: URL;
  readonly form: URLSearchParams;
}

export interface Arrival {
  readonly state: string;
  readonly name: string;
  /** What the provider's own sign-out will want to see. */
  readonly hint: string;
}

/** One protocol, from the application's side. */
export interface SignInWay {
  begin(state: string): string | Promise<string>;
  /** @throws when the provider did not say this */
  finish(message: Message): Promise<Arrival>;
  /** Where the provider asks whether to end its session too. */
  signOutAddress?(hint: string | null): Promise<string>;
  /** The provider tells whom it has signed out. @throws when the provider did not say this */
  told?(message: Message): Promise<{ readonly name: string; readonly thenTo: string | null }>;
}

export interface RunningParty {
  readonly party: Party;
  readonly listener: RequestListener;
  /** Who is signed in, one name per session. */
  signedIn(): string[];
}

interface Session {
  readonly name: string;
  readonly hint: string;
}

/** Where a protocol ends. */
export const paths = { callback: '/cb', told: '/provider-sign-out', signedOut: '/bye' } as const;

/** A small application that lets a provider sign people in and holds sessions of its own. */
export function partyApp(party: Party, way: SignInWay): RunningParty {
  const sessions = new Map<string, Session>();
  const wayBack = new Map<string, string>();

  const signIn = async (url: URL, response: ServerResponse) => {
    const state = randomUUID();
    wayBack.set(state, url.pathname);
    redirect(response, await way.begin(state));
  };

  const finishSignIn = async (message: Message, response: ServerResponse) => {
    const { state, name, hint } = await way.finish(message);
    const back = wayBack.get(state);
    if (!wayBack.delete(state) || back === undefined) throw new Error('this sign-in was not begun here');
    const id = randomUUID();
    sessions.set(id, { name, hint });
    redirect(response, back, cookieOf(party, id));
  };

  const signOut = async (request: IncomingMessage, response: ServerResponse) => {
    const session = sessions.get(sessionId(request));
    sessions.delete(sessionId(request));
    const further = party.signsOutAtProvider ? await way.signOutAddress?.(session?.hint ?? null) : null;
    redirect(response, further ?? paths.signedOut, `${cookieOf(party, '')}; Max-Age=0`);
  };

  const told = async (message: Message, response: ServerResponse) => {
    if (!way.told) return page(response, 404, party.id, '');
    const { name, thenTo } = await way.told(message);
    for (const [id, session] of sessions) if (session.name === name) sessions.delete(id);
    if (thenTo) redirect(response, thenTo);
    else page(response, 200, party.id, '<p>Signed out.');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', party.url);
    const session = sessions.get(sessionId(request));
    if (url.pathname === paths.callback) return finishSignIn({ url, form: await formOf(request) }, response);
    if (url.pathname === paths.told) return told({ url, form: await formOf(request) }, response);
    if (url.pathname === '/logout') return signOut(request, response);
    if (url.pathname === paths.signedOut) return page(response, 200, party.id, signedOutWords);
    if (url.pathname === '/api/me') return json(response, session ? 200 : 401, session ? { name: session.name } : {});
    if (url.pathname === '/favicon.ico') return page(response, 404, party.id, '');
    if (!session) return signIn(url, response);
    page(response, 200, party.id, `<p>Signed in as <b>${session.name}</b>. <a href="/logout">Sign out</a>`);
  };

  return {
    party,
    listener: (request, response) =>
      void answer(request, response).catch((error) => page(response, 400, party.id, `<p>${plain(String(error))}`)),
    signedIn: () => [...sessions.values()].map(({ name }) => name).sort(),
  };
}

const signedOutWords = '<p>You are signed out. <a href="/">Sign in again</a>';

const cookieOf = ({ url }: Party, value: string) =>
  `sid=${value}; HttpOnly; SameSite=Lax; Path=/${url.startsWith('https:') ? '; Secure' : ''}`;

const sessionId = (request: IncomingMessage) => /(?:^|; )sid=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';

const plain = (text: string) => text.replace(/[<&]/g, ' ');

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

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
