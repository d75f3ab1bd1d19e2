import type { EpochMs } from '../base/time';
import type { CookieFact } from '../signout/cookie';
import type { Answer } from '../signout/proof/answer';
import { type DemoState, demoHost, demoOrigin, demoStore, signInPage } from './demo-state';

const COOKIE = 'demo_session';
const DESK = '<h1>Customers</h1><ul><li>Harbour Bakery</li></ul><a href="/log-out">Log out</a>';
const FORM = '<h1>Sign in</h1><form method="post"><input name="agent"><input type="password" name="password"></form>';

/** The session of this Cookie header; null: none, or one that the server does not honour. */
export function sessionOf({ sessions }: DemoState, cookies: string | null): string | null {
  const value = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(cookies ?? '')?.[1] ?? null;
  return value !== null && sessions.includes(value) ? value : null;
}

/** Its desk for whoever comes with a session that it honours; all others are sent to its sign-in page. */
export function answer(state: DemoState, url: string, cookies: string | null, at: EpochMs): Answer {
  if (URL.parse(url)?.origin !== demoOrigin) return { kind: 'no-answer', url, reason: 'network', at };
  const page = { kind: 'answered', url, contentType: 'text/html', setCookies: [], location: null, at } as const;
  if (sessionOf(state, cookies) !== null) return { ...page, status: 200, body: DESK };
  if (url === signInPage) return { ...page, status: 200, body: FORM };
  return { ...page, status: 302, location: signInPage, body: '' };
}

/** A new session, with the cookie that carries it. */
export function signIn({ sessions, made }: DemoState): { sessions: readonly string[]; cookie: CookieFact } {
  const value = `agent-${made}`;
  const cookie: CookieFact = {
    name: COOKIE,
    value,
    domain: demoHost,
    hostOnly: true,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    storeId: demoStore.id,
    expiresAtS: null,
    partition: null,
  };
  return { sessions: [...sessions, value], cookie };
}

/** What it honours after a sign-out with these cookies. */
export function sessionsAfter(state: DemoState, cookies: string | null): readonly string[] {
  const ended = state.stubborn ? null : sessionOf(state, cookies);
  return state.sessions.filter((value) => value !== ended);
}
