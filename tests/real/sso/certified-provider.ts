import { type Configuration, Provider } from 'oidc-provider';
import { ask, freePort } from '../setup/http.ts';
import { serve } from '../setup/serve.ts';
import { oidcWay, secretOf } from './oidc-way.ts';
import { type Party, partyApp, paths, type RunningParty } from './party.ts';
import { ProviderStore } from './provider-store.ts';

export interface CertifiedProvider {
  /** Without a slash at the end. */
  readonly url: string;
  readonly crm: RunningParty;
  readonly desk: RunningParty;
  signedIn(): string[];
  stop(): Promise<void>;
}

export interface CertifiedOptions {
  /** Parties whose own sign-out goes on to the provider. */
  readonly signOutAtProvider?: readonly string[];
  /** Parties that the provider's server tells when its session ends. */
  readonly told?: readonly string[];
}

/** The OpenID-certified provider with two applications that sign in with it. Any name and password will do. */
export async function startCertifiedProvider(options: CertifiedOptions = {}): Promise<CertifiedProvider> {
  const [port, ...ports] = [await freePort(), await freePort(), await freePort()];
  const url = `http://idp.localhost:${port}`;
  const partyAt = (id: string, at: number): Party => ({
    id,
    url: `http://${id}.localhost:${ports[at]}`,
    signsOutAtProvider: options.signOutAtProvider?.includes(id) ?? false,
  });
  const [crm, desk] = [partyAt('crm', 0), partyAt('desk', 1)];
  const [crmApp, deskApp] = [partyApp(crm, oidcWay(crm, url)), partyApp(desk, oidcWay(desk, url))];
  const store = new ProviderStore();
  const provider = new Provider(url, configuration(store, [crm, desk], options.told ?? []));
  const servers = [
    await serve(port, provider.callback()),
    await serve(ports[0] ?? 0, crmApp.listener),
    await serve(ports[1] ?? 0, deskApp.listener),
  ];
  return {
    url,
    crm: crmApp,
    desk: deskApp,
    signedIn: () => store.signedIn(),
    stop: async () => void (await Promise.all(servers.map(({ stop }) => stop()))),
  };
}

const configuration = (store: ProviderStore, parties: readonly Party[], told: readonly string[]): Configuration => ({
  adapter: (model: string) => store.adapter(model),
  clients: parties.map(({ id, url }) => ({
    client_id: id,
    client_secret: secretOf(id),
    redirect_uris: [`${url}${paths.callback}`],
    post_logout_redirect_uris: [`${url}${paths.signedOut}`],
    ...(told.includes(id) ? { backchannel_logout_uri: `${url}${paths.told}` } : {}),
  })),
  cookies: { keys: ['a key for tests'] },
  pkce: { required: () => false },
  features: {
    devInteractions: { enabled: true },
    rpInitiatedLogout: { enabled: true },
    backchannelLogout: { enabled: true },
  },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  fetch: tell,
});

/** `*.localhost` is a name for browsers; the machine's resolver may not know it. */
async function tell(address: string | URL | Request, { headers, body }: RequestInit = {}): Promise<Response> {
  const words = Object.fromEntries(new Headers(headers));
  const answer = await ask(String(address), { method: 'POST', headers: words, body: String(body) });
  return new Response(answer.body, { status: answer.status });
}
