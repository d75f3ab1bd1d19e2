import express, { type Express } from 'express';
import { jwtVerify, SignJWT } from 'jose';
import type { Product, RealSite, Running } from './product.ts';
import { serveApp } from './setup/express.ts';

const key = new TextEncoder().encode('a key of thirty-two bytes or more');

/** A few lines of ours on a library many use: a token in localStorage that no server can recall before it expires. */
async function start(): Promise<Running> {
  const { port, stop } = await serveApp(app());
  return { sites: [siteOf(`http://quotes.localhost:${port}/`)], stop };
}

function app(): Express {
  const quotes = express();
  quotes.post('/api/login', express.json(), async (request, response) => {
    const token = new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(String(request.body.user));
    response.json({ token: await token.setExpirationTime('8h').sign(key) });
  });
  quotes.use('/api', async (request, response, next) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const known = await jwtVerify(token, key).catch(() => null);
    if (known) next();
    else response.status(401).json({ error: 'unauthorized' });
  });
  quotes.get('/api/quotes', (_request, response) => void response.json([{ id: 1, customer: 'Ada Lime', total: 120 }]));
  quotes.get('/{*page}', (_request, response) => void response.type('html').send(shell));
  return quotes;
}

/** The same page for everybody; its script decides what is on it. */
const shell = `<!doctype html><title>Quotes</title><h1>Quotes</h1><main></main><script>
const main = document.querySelector('main');
async function show() {
  const headers = { authorization: 'Bearer ' + localStorage.getItem('token') };
  const answer = localStorage.getItem('token') ? await fetch('/api/quotes', { headers }) : null;
  if (!answer || !answer.ok) {
    main.innerHTML = '<form><input name="user"><input name="password" type="password"><button>Sign in</button></form>';
    main.firstChild.onsubmit = signIn;
    return;
  }
  main.innerHTML = '<nav><button id="out">Sign out</button></nav><ul></ul>';
  for (const quote of await answer.json()) main.lastChild.append(quote.customer + ' ' + quote.total);
  main.querySelector('#out').onclick = () => { localStorage.removeItem('token'); show(); };
}
async function signIn(event) {
  event.preventDefault();
  const body = JSON.stringify({ user: event.target.user.value });
  const answer = await fetch('/api/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  localStorage.setItem('token', (await answer.json()).token);
  show();
}
show();
</script>`;

const siteOf = (url: string): RealSite => ({
  id: 'jose',
  address: url,
  tabs: [url, `${url}open`, `${url}won`],
  signIn: [
    { open: url },
    { type: 'agent', into: 'input[name=user]' },
    { type: 'any-password', into: 'input[name=password]' },
    { press: 'button' },
    { see: '#out' },
  ],
  signOut: [{ press: '#out' }, { see: 'input[name=password]' }],
  oracle: {
    url: `${url}api/quotes`,
    signedIn: ({ status }) => status === 200,
    headers: ({ token = '' }) => ({ authorization: `Bearer ${token}` }),
  },
  afterSignOut: 'alive',
});

export const joseApp: Product = { name: 'jose 6 (express)', siteIds: ['jose'], start };
