import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type Configuration, Provider } from 'oidc-provider';
import { type RelyingParty, relyingParty } from './oidc-relying-party.ts';
import type { Product, RealSite } from './product.ts';
import { freePort } from './setup/http.ts';

interface Oidc {
  readonly idp: string;
  readonly crm: string;
  readonly desk: string;
  stop(): Promise<void>;
}

/** The OpenID-certified provider with two applications that sign in with it. Any name and password will do. */
export async function startOidc(): Promise<Oidc> {
  const [idpPort, crmPort, deskPort] = [await freePort(), await freePort(), await freePort()];
  const idp = `http://idp.localhost:${idpPort}`;
  const crm: RelyingParty = { id: 'crm', url: `http://crm.localhost:${crmPort}`, signsOutAtProvider: true };
  const desk: RelyingParty = { id: 'desk', url: `http://desk.localhost:${deskPort}`, signsOutAtProvider: false };
  const servers = [
    await listen(createServer(new Provider(idp, configuration([crm, desk])).callback()), idpPort),
    await listen(createServer(relyingParty(crm, idp)), crmPort),
    await listen(createServer(relyingParty(desk, idp)), deskPort),
  ];
  const stop = async () => void (await Promise.all(servers.map(close)));
  return { idp: `${idp}/`, crm: `${crm.url}/`, desk: `${desk.url}/`, stop };
}

const configuration = (parties: readonly RelyingParty[]): Configuration => ({
  clients: parties.map(({ id, url }) => ({
    client_id: id,
    client_secret: `${id}-secret-0123456789`,
    redirect_uris: [`${url}/cb`],
    post_logout_redirect_uris: [`${url}/bye`],
  })),
  cookies: { keys: ['a key for tests'] },
  pkce: { required: () => false },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
});

async function listen(server: Server, port: number): Promise<Server> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const siteOf = (id: 'crm' | 'desk', url: string): RealSite => ({
  id: `oidc ${id}`,
  address: url,
  tabs: [url, `${url}deals`, `${url}contacts`],
  signIn: [
    { open: url },
    { type: 'agent', into: 'input[name=login]' },
    { type: 'any-password', into: 'input[name=password]' },
    { press: 'button[type=submit]' },
    { see: 'form input[name=prompt][value=consent]' },
    { press: 'button[type=submit]' },
    { see: 'a[href="/logout"]' },
  ],
  signOut:
    id === 'crm'
      ? [{ press: 'a[href="/logout"]' }, { press: 'button[name=logout]' }, { seeAt: /\/bye/ }]
      : [{ press: 'a[href="/logout"]' }, { seeAt: /\/bye/ }],
  oracle: { url: `${url}api/me`, signedIn: ({ status }) => status === 200 },
  afterSignOut: 'dead',
});

export const oidc: Product = {
  name: 'oidc-provider 9',
  siteIds: ['oidc crm', 'oidc desk'],
  start: async () => {
    const running = await startOidc();
    return { sites: [siteOf('crm', running.crm), siteOf('desk', running.desk)], stop: running.stop };
  },
};
