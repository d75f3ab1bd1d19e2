import type { CookieFact } from '../../../../lib/signout/cookie';
import type { Answer, Answered, HeaderPair, Question, SeenRequest } from '../../../../lib/signout/proof/answer';
import { type Site, siteDefaults } from '../../../../lib/sites/site';

export const at = 1_760_000_000_000;
export const base = 'https://crm.example/contacts';

export function question(url = base, as: Question['as'] = 'page'): Question {
  return { url, as, accept: null, headers: [] };
}

export function answered(facts: Partial<Answered>): Answered {
  const empty = { location: null, contentType: 'text/html', body: '', setCookies: [] };
  return { kind: 'answered', url: base, status: 200, ...empty, at, ...facts };
}

export const page = (body: string, status = 200): Answered => answered({ body, status });

export const json = (value: unknown, status = 200): Answered =>
  answered({ body: JSON.stringify(value), status, contentType: 'application/json' });

export const redirect = (location: string, status = 302): Answered => answered({ location, status });

export const silent = (reason: 'network' | 'timeout' | 'too-large' = 'network'): Answer => ({
  kind: 'no-answer',
  url: base,
  reason,
  at,
});

export const twice = <T>(one: T): readonly [T, T] => [one, one];

export const appPage = page(`<!doctype html><html lang="en"><head><title>Contacts · Harbour CRM</title></head><body>
<header><nav><a href="/contacts">Contacts</a><a href="/deals">Deals</a><a href="/tickets">Tickets</a><a href="/reports">Reports</a>
<span class="account">Ada Lovelace</span><a href="/logout">Log out</a></nav></header>
<main><h1>Contacts</h1><table><tr><td>Marta Oliveira</td><td>Lisbon</td></tr><tr><td>Jonas Lindqvist</td><td>Uppsala</td></tr></table>
<button>New contact</button></main></body></html>`);

export const loginPage = page(`<!doctype html><html lang="en"><head><title>Welcome · Harbour CRM</title></head><body>
<form method="post" action="/login"><label>User name <input name="username"></label>
<label>Password <input type="password" name="password"></label><button>Sign in</button><a href="/forgot">Forgotten it?</a></form></body></html>`);

export const site: Site = {
  id: 'harbour',
  name: 'Harbour',
  address: 'https://crm.example/',
  ...siteDefaults,
};

export function seen(url: string, facts: Partial<SeenRequest> = {}): SeenRequest {
  const usual = { status: 200, contentType: 'application/json', accept: null, headers: [], times: 1, lastAt: at };
  return { url, type: 'call', ...usual, ...facts };
}

export const bearer: HeaderPair = { name: 'Authorization', value: 'Bearer abc' };

export function cookie(name: string, facts: Partial<CookieFact> = {}): CookieFact {
  return {
    name,
    value: '1',
    domain: 'crm.example',
    hostOnly: true,
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'lax',
    storeId: '0',
    expiresAtS: null,
    partition: null,
    ...facts,
  };
}
