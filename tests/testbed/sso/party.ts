import { randomUUID } from 'node:crypto';
import { type Answer, json, redirect, text, withCookies } from '../http/answer.ts';
import type { Ask } from '../http/ask.ts';
import { dropCookie, setCookie } from '../http/cookies.ts';
import { html } from '../pages/html.ts';
import { type Session, SessionTable } from '../sessions.ts';
import { postedPage, ssoPage } from './pages.ts';
import type { Granted, Provider } from './provider.ts';

/** An application that signs people in at a provider. `crm` sends strangers there by itself, `desk` asks them to press a link. */
export class Party {
  readonly sessions = new SessionTable();
  readonly role: 'crm' | 'desk';
  readonly #provider: Provider;
  /** Which sign-in at the provider a session came of. */
  readonly #cameOf = new Map<string, string>();

  constructor(role: 'crm' | 'desk', provider: Provider) {
    this.role = role;
    this.#provider = provider;
  }

  answer(ask: Ask, providerOrigin: string): Answer {
    const session = this.sessions.alive(ask.cookies.get('sid'));
    this.#provider.told.add(`${ask.origin}/provider-sign-out`);
    switch (ask.path) {
      case '/sso':
        return this.#toProvider(ask, providerOrigin);
      case '/cb':
        return this.#signedIn(ask);
      case '/logout':
        return this.#signOut(ask, session);
      case '/bye':
        return ssoPage(
          'Goodbye',
          html`<p>You are signed out of this application.</p><p><a href="/">Start again</a></p>`,
        );
      case '/provider-sign-out':
        return this.#toldByProvider(ask);
      case '/api/me':
        return session ? json({ user: session.user }) : json({ error: 'sign in first' }, 401);
      case '/':
      case '/contacts':
        return session ? this.#page(session) : this.#stranger(ask, providerOrigin);
      default:
        return text('nothing here', 404);
    }
  }

  #page({ user, csrf }: Session): Answer {
    return ssoPage(
      `Contacts of ${user}`,
      html`<nav><a href="/contacts">Contacts</a> <form method="post" action="/logout"><input type="hidden" name="_token" value="${csrf}"><button type="submit">Sign out</button></form></nav>
<ul><li>Lindqvist &amp; Sons, Malmö</li><li>Harbor Freight Union</li><li>Kestrel Optics</li></ul>`,
    );
  }

  #stranger(ask: Ask, providerOrigin: string): Answer {
    if (this.role === 'crm') return this.#toProvider(ask, providerOrigin);
    if (ask.path !== '/') return redirect('/');
    return ssoPage('Desk', html`<main class="card"><a href="/sso">Sign in with your company account</a></main>`);
  }

  #toProvider({ origin }: Ask, providerOrigin: string): Answer {
    const callback = `${origin}/cb`;
    switch (this.#provider.kind.protocol) {
      case 'cas':
        return redirect(`${providerOrigin}/cas/login?${new URLSearchParams({ service: callback })}`);
      case 'saml':
        return postedPage(`${providerOrigin}/sso`, [
          ['SAMLRequest', Buffer.from('<samlp:AuthnRequest/>').toString('base64')],
          ['RelayState', callback],
        ]);
      default: {
        const request = { client_id: this.role, response_type: 'code', scope: 'openid', redirect_uri: callback };
        return redirect(`${providerOrigin}/auth?${new URLSearchParams({ ...request, state: randomUUID() })}`);
      }
    }
  }

  #signedIn({ query, fields }: Ask): Answer {
    const message = Buffer.from(fields.get('SAMLResponse') ?? '', 'base64').toString();
    const grant = query.get('code') ?? query.get('ticket') ?? /ID="([\w-]+)"/.exec(message)?.[1] ?? '';
    const granted: Granted | undefined = this.#provider.grants.get(grant);
    this.#provider.grants.delete(grant);
    if (!granted) return ssoPage('Not signed in', html`<p><a href="/">Start again</a></p>`, 400);
    const session = this.sessions.open(granted.user);
    this.#cameOf.set(session.id, granted.providerSession);
    return withCookies(redirect('/contacts', 303), [setCookie('sid', session.id, { httpOnly: true })]);
  }

  #signOut(ask: Ask, session: Session | null): Answer {
    if (ask.method !== 'POST' || ask.fields.get('_token') !== session?.csrf) return text('forbidden', 403);
    this.sessions.end(session);
    const next = this.role === 'crm' && this.#provider.kind.crmComesBack ? '/' : '/bye';
    return withCookies(redirect(next, 303), [dropCookie('sid', { httpOnly: true })]);
  }

  #toldByProvider({ query }: Ask): Answer {
    for (const session of this.sessions.list())
      if (this.#cameOf.get(session.id) === query.get('sid')) this.sessions.end(session, 'provider');
    return text('ok');
  }
}
