import cookieSession from 'cookie-session';
import express, { type Express } from 'express';
import type { Product, RealSite, Running } from './product.ts';
import { serveApp } from './setup/express.ts';

/** A few lines of ours on a library many use: the whole session is in a signed cookie, so its sign-out tells no server. */
async function start(): Promise<Running> {
  const { port, stop } = await serveApp(app());
  return { sites: [siteOf(`http://leads.localhost:${port}/`)], stop };
}

function app(): Express {
  const leads = express();
  leads.use(cookieSession({ name: 'leads', keys: ['a key for tests'], maxAge: 8 * 3_600_000 }));
  leads.use(express.urlencoded());
  leads.get('/login', (_request, response) => void response.send(loginPage));
  leads.post('/login', (request, response) => {
    request.session = { user: String(request.body.user) };
    response.redirect(303, '/');
  });
  leads.post('/logout', (request, response) => {
    request.session = null;
    response.redirect(303, '/login');
  });
  leads.use((request, response, next) => (request.session?.user ? next() : response.redirect('/login')));
  leads.get('/{*page}', (request, response) => void response.send(pageFor(String(request.session?.user))));
  return leads;
}

const loginPage = `<!doctype html><title>Leads</title><h1>Leads</h1><form method="post">
<input name="user" autocomplete="username"><input name="password" type="password"><button>Log in</button></form>`;

const pageFor = (
  user: string,
) => `<!doctype html><title>Leads</title><h1>Leads</h1><p>Hello ${user.replace(/\W/g, '')}</p>
<nav><a href="/new">New leads</a> <a href="/won">Won</a><form method="post" action="/logout"><button>Log out</button></form></nav>`;

const siteOf = (url: string): RealSite => ({
  id: 'cookie-session',
  address: url,
  tabs: [url, `${url}new`, `${url}won`],
  signIn: [
    { open: url },
    { type: 'agent', into: 'input[name=user]' },
    { type: 'any-password', into: 'input[name=password]' },
    { press: 'button' },
    { see: 'form[action="/logout"]' },
  ],
  signOut: [{ press: 'form[action="/logout"] button' }, { seeAt: /\/login/ }],
  oracle: { url, signedIn: ({ status }) => status === 200 },
  afterSignOut: 'alive',
});

export const cookieSessionApp: Product = { name: 'cookie-session 2 (express)', siteIds: ['cookie-session'], start };
