import type { CookieFact } from '../../lib/signout/cookie';
import type { Answer, HeaderPair, Question } from '../../lib/signout/proof/answer';

/** How the stand-in server treats a sign-out. */
export type Manners = 'honest' | 'keeps-session' | 'answers-alike';

/** A server that holds sessions: asked with a cookie it knows it shows the desk, else it sends to the sign-in page. */
export class FakeCrm {
  readonly sessions = new Set<string>();
  down = false;
  presses = 0;
  /** Where its pages keep their way out: in sight, behind an account menu, behind something that only looks like one, or nowhere. */
  wayOut: 'in-sight' | 'menu' | 'undeclared' | 'nowhere' = 'in-sight';
  /** What the sign-in form is made of. */
  signInForm = '<input name="user"><input type="password" name="pw">';
  constructor(
    readonly origin: string,
    readonly manners: Manners = 'honest',
  ) {}

  signIn(): CookieFact {
    const value = `s${this.sessions.size + 1}-${new URL(this.origin).hostname}`;
    this.sessions.add(value);
    return sessionCookie(new URL(this.origin).hostname, value);
  }

  /** The session of this Cookie header; null: none, or a dead one. */
  sessionOf(cookies: string | null): string | null {
    const value = /(?:^|; )sid=([^;]+)/.exec(cookies ?? '')?.[1] ?? null;
    return value !== null && this.sessions.has(value) ? value : null;
  }

  signOut(cookies: string | null): void {
    this.presses += 1;
    const session = this.sessionOf(cookies);
    if (session !== null && this.manners !== 'keeps-session') this.sessions.delete(session);
  }

  answer(question: Question, cookies: string | null, _headers: readonly HeaderPair[], at: number): Answer {
    const { url } = question;
    if (this.down) return { kind: 'no-answer', url, reason: 'network', at };
    const page = { kind: 'answered', url, contentType: 'text/html', setCookies: [], at } as const;
    if (this.manners === 'answers-alike')
      return { ...page, status: 200, location: null, body: '<h1>Public board</h1>' };
    if (this.sessionOf(cookies))
      return { ...page, status: 200, location: null, body: '<h1>Customers</h1><a>Sign out</a>' };
    if (new URL(url).pathname !== '/login') return { ...page, status: 302, location: `${this.origin}/login`, body: '' };
    const form = `<form method="post">${this.signInForm}</form>`;
    return { ...page, status: 200, location: null, body: form };
  }
}

export const sessionCookie = (host: string, value: string): CookieFact => ({
  name: 'sid',
  value,
  domain: host,
  hostOnly: true,
  path: '/',
  secure: false,
  httpOnly: true,
  sameSite: 'lax',
  storeId: '0',
  expiresAtS: null,
  partition: null,
});
