import { randomUUID } from 'node:crypto';
import { type Answer, json, redirect, text, withCookies } from '../http/answer.ts';
import type { Ask } from '../http/ask.ts';
import { dropCookie, setCookie } from '../http/cookies.ts';
import { html } from '../pages/html.ts';
import { type Session, SessionTable } from '../sessions.ts';
import type { SsoKind } from './kinds.ts';
import { type Fields, goodbyePage, postedPage, questionPage, signInPage, ssoPage } from './pages.ts';

/** Who a grant speaks for. */
export interface Granted {
  readonly user: string;
  readonly providerSession: string;
}

/** An identity provider: holds sessions, hands out grants, and says goodbye in its own way. */
export class Provider {
  readonly sessions = new SessionTable();
  /** Grants that were handed out and not traded in. */
  readonly grants = new Map<string, Granted>();
  /** Addresses that are called when somebody signs out here. */
  readonly told = new Set<string>();
  readonly kind: SsoKind;
  readonly #cookie = 'idp_session';

  constructor(kind: SsoKind) {
    this.kind = kind;
  }

  answer(ask: Ask): Answer {
    const routes: Readonly<Record<string, (ask: Ask, session: Session | null) => Answer>> = {
      'GET /': (_ask, session) => this.#home(session),
      'GET /.well-known/openid-configuration': () => this.#description(ask),
      'GET /auth': (_ask, session) => this.#signIn(ask, session),
      'GET /cas/login': (_ask, session) => this.#signIn(ask, session),
      'POST /sso': (_ask, session) => this.#signIn(ask, session),
      'POST /login': () => this.#login(ask),
      'POST /choose': (_ask, session) => (session ? this.#back(ask, session) : text('nobody', 400)),
      'GET /session/end': (_ask, session) => this.#end(ask, session),
      'GET /cas/logout': (_ask, session) => this.#end(ask, session),
      'POST /session/end/confirm': (_ask, session) => this.#confirmed(ask, session),
      'POST /sign-out': (_ask, session) => this.#goodbye(ask, session),
      // Written down nowhere.
      'GET /leave': (_ask, session) => this.#goodbye(ask, session),
    };
    const session = this.sessions.alive(ask.cookies.get(this.#cookie));
    return routes[`${ask.method} ${ask.path}`]?.(ask, session) ?? text('nothing here', 404);
  }

  #home(session: Session | null): Answer {
    if (!session) return ssoPage('Nobody is signed in', html`<p>Come back from one of your applications.</p>`);
    return ssoPage(
      `Signed in as ${session.user}`,
      html`<form method="post" action="/sign-out"><button type="submit">Sign out</button></form>`,
    );
  }

  #description({ origin }: Ask): Answer {
    if (!this.kind.describes) return text('not found', 404);
    const endpoints = {
      issuer: origin,
      authorization_endpoint: `${origin}/auth`,
      end_session_endpoint: `${origin}/session/end`,
    };
    return json(endpoints);
  }

  #signIn(ask: Ask, session: Session | null): Answer {
    const quiet = ask.query.get('prompt') === 'none' || ask.query.get('gateway') === 'true';
    const request = requestOf(ask);
    if (session && (quiet || this.kind.known === 'back')) return this.#back(ask, session);
    if (session) return questionPage('Pick an account', '/choose', request, session.user, 'Use another account');
    if (quiet) return redirect(this.#refusal(ask));
    return signInPage('/login', request, this.kind.scripted === true);
  }

  #refusal({ query }: Ask): string {
    const back = new URL(query.get('redirect_uri') ?? query.get('service') ?? '');
    if (this.kind.protocol === 'openid') {
      back.searchParams.set('error', 'login_required');
      back.searchParams.set('state', query.get('state') ?? '');
    }
    return back.href;
  }

  #login(ask: Ask): Answer {
    const session = this.sessions.open(ask.fields.get('user')?.trim() || 'guest', 'provider');
    const posted = this.kind.protocol === 'saml';
    // Messages that other hosts post bring no cookie that is Lax.
    const options = { ...this.#scope(ask), ...(posted ? ({ sameSite: 'None', secure: true } as const) : {}) };
    return withCookies(this.#back(ask, session), [setCookie(this.#cookie, session.id, options)]);
  }

  #scope({ origin }: Ask) {
    const parent = new URL(origin).hostname.split('.').slice(1).join('.');
    return { httpOnly: true, ...(this.kind.parentCookie ? { domain: parent } : {}) };
  }

  /** To the application, with something that it can trade for a sign-in. */
  #back(ask: Ask, session: Session): Answer {
    const request = new Map(requestOf(ask));
    const grant = `${this.kind.protocol === 'cas' ? 'ST-1-' : ''}${randomUUID()}`;
    this.grants.set(grant, { user: session.user, providerSession: session.id });
    const back = new URL(request.get('redirect_uri') ?? request.get('service') ?? request.get('RelayState') ?? '');
    if (this.kind.protocol === 'saml') {
      const message = `<samlp:Response ID="${grant}"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Response>`;
      return postedPage(back.href, [['SAMLResponse', Buffer.from(message).toString('base64')]]);
    }
    back.searchParams.set(this.kind.protocol === 'cas' ? 'ticket' : 'code', grant);
    const state = request.get('state');
    if (state !== undefined) back.searchParams.set('state', state);
    return redirect(back.href, 303);
  }

  #end(ask: Ask, session: Session | null): Answer {
    if (this.kind.signOut === 'none') return text('not found', 404);
    if (this.kind.signOut === 'asks' && session)
      return questionPage(
        'Do you want to sign out?',
        '/session/end/confirm',
        [],
        'Yes, sign me out',
        'No, stay signed in',
      );
    return this.#goodbye(ask, session);
  }

  #confirmed(ask: Ask, session: Session | null): Answer {
    return ask.fields.get('answer') === 'yes' ? this.#goodbye(ask, session) : redirect('/', 303);
  }

  #goodbye(ask: Ask, session: Session | null): Answer {
    if (session && this.kind.signOut !== 'keeps') this.sessions.end(session);
    const frames = session && this.kind.tells ? [...this.told].map((url) => `${url}?sid=${session.id}`) : [];
    return withCookies(goodbyePage(frames), [dropCookie(this.#cookie, this.#scope(ask))]);
  }
}

/** What an application asked for, wherever it stands: in the address, in a form, or carried through the sign-in form. */
function requestOf({ query, fields }: Ask): Fields {
  const names = ['client_id', 'redirect_uri', 'state', 'service', 'SAMLRequest', 'RelayState'];
  return names.flatMap((name) => {
    const value = query.get(name) ?? fields.get(name);
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
}
