import type { CookieFact } from '../../lib/signout/cookie';
import type { Answer, HeaderPair, Question } from '../../lib/signout/proof/answer';
import { FakeCrm, sessionCookie } from './fake-crm';

/**
 * How the stand-in provider treats the end of its session. `asks`: its page asks once more. `remembers`: the cookie goes, and the old one is
 * still good for 15 s.
 */
export type ProviderManners = 'honest' | 'asks' | 'keeps-session' | 'asks-a-riddle' | 'control-only' | 'remembers';

/** An identity provider that holds sessions and hands out sign-ins to those it knows. */
export class FakeProvider {
  readonly sessions = new Set<string>();
  /** Sessions that have ended and are honoured until then. */
  readonly remembered = new Map<string, number>();
  down = false;
  /** Requests for a sign-in that it answered. */
  asked = 0;
  constructor(
    readonly origin: string,
    readonly manners: ProviderManners = 'honest',
    /** Domain of its cookie; null: its host alone. */
    readonly domain: string | null = null,
  ) {}

  signIn(): CookieFact {
    const value = `i${this.sessions.size + 1}`;
    this.sessions.add(value);
    const cookie = { ...sessionCookie(new URL(this.origin).hostname, value), name: 'idp' };
    return this.domain === null ? cookie : { ...cookie, domain: this.domain, hostOnly: false };
  }

  sessionOf(cookies: string | null): string | null {
    const value = /(?:^|; )idp=([^;]+)/.exec(cookies ?? '')?.[1] ?? null;
    if (value === null) return null;
    return this.sessions.has(value) || (this.remembered.get(value) ?? 0) > Date.now() ? value : null;
  }

  end(cookies: string | null): void {
    const session = this.sessionOf(cookies);
    if (session === null || this.manners === 'keeps-session') return;
    this.sessions.delete(session);
    if (this.manners === 'remembers') this.remembered.set(session, Date.now() + 15_000);
  }

  /** A tab comes to this address. */
  opened(url: string, cookies: string | null): void {
    const ends = ['honest', 'keeps-session', 'remembers'].includes(this.manners);
    if (ends && new URL(url).pathname === '/session/end') this.end(cookies);
  }

  /** Something to press that ends the session. */
  hasControl(url: string, cookies: string | null): boolean {
    const { pathname } = new URL(url);
    if (this.sessionOf(cookies) === null) return false;
    return pathname === '/session/end' ? this.manners === 'asks' : pathname === '/' && this.manners === 'control-only';
  }

  answer({ url }: Question, cookies: string | null, at: number): Answer {
    const { pathname, searchParams } = new URL(url);
    if (this.down) return { kind: 'no-answer', url, reason: 'network', at };
    const page = {
      kind: 'answered',
      url,
      status: 200,
      location: null,
      contentType: 'text/html',
      setCookies: [],
      at,
    } as const;
    if (pathname === '/.well-known/openid-configuration') return this.description(page);
    if (pathname !== '/auth') return { ...page, status: 404, body: '' };
    this.asked += 1;
    const back = new URL(searchParams.get('redirect_uri') ?? this.origin);
    back.searchParams.set('state', searchParams.get('state') ?? '');
    if (this.sessionOf(cookies) !== null) back.searchParams.set('code', 'a-code-of-some-length');
    else if (searchParams.get('prompt') === 'none') back.searchParams.set('error', 'login_required');
    else return { ...page, body: '<form action="/login"><input name="user"><input type="password" name="pw"></form>' };
    return { ...page, status: 302, location: back.href, body: '' };
  }

  private description(page: Omit<Extract<Answer, { kind: 'answered' }>, 'body'>): Answer {
    if (this.manners === 'control-only') return { ...page, status: 404, body: '' };
    const endpoints = {
      authorization_endpoint: `${this.origin}/auth`,
      end_session_endpoint: `${this.origin}/session/end`,
    };
    return { ...page, contentType: 'application/json', body: JSON.stringify(endpoints) };
  }
}

/** A CRM that sends strangers to its provider. */
export class SsoCrm extends FakeCrm {
  constructor(
    origin: string,
    readonly provider: FakeProvider,
  ) {
    super(origin);
  }

  override answer(question: Question, cookies: string | null, headers: readonly HeaderPair[], at: number): Answer {
    const plain = super.answer(question, cookies, headers, at);
    if (plain.kind === 'no-answer' || plain.status !== 302) return plain;
    const request = new URLSearchParams({
      client_id: new URL(this.origin).hostname,
      response_type: 'code',
      redirect_uri: `${this.origin}/cb`,
      state: 's1',
    });
    return { ...plain, location: `${this.provider.origin}/auth?${request}` };
  }
}
