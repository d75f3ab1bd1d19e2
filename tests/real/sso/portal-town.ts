import { selfSigned } from '../../testbed/http/certificate.ts';
import { freePort } from '../setup/http.ts';
import { handTo, serve } from '../setup/serve.ts';
import { inWorkplace } from '../setup/workplace.ts';
import { casWay } from './cas-way.ts';
import { makeKeys, needPortal, servePortal } from './lemonldap.ts';
import type { OidcParty } from './lemonldap-config.ts';
import { oidcWay, secretOf } from './oidc-way.ts';
import { type Party, partyApp, paths, type RunningParty } from './party.ts';
import { samlMetadata, samlWay } from './saml-way.ts';
import { inside, type SsoTown } from './town.ts';

const user = 'dwho';

/**
 * LemonLDAP::NG with an application for each of its protocols: deals by OpenID Connect and invoices by SAML end with its session,
 * in frames of its sign-out page; support by CAS is not told. All by https, as the portal's cookie wants it.
 * @throws Unavailable
 */
export async function startPortalTown(): Promise<SsoTown> {
  await needPortal();
  return inWorkplace('portal', async (place) => {
    const auth = await partyAt('auth');
    const [deals, invoices, support] = [await partyAt('deals'), await partyAt('invoices'), await partyAt('support')];
    const keys = await makeKeys(place);
    const apps = [
      { ...partyApp(deals, oidcWay(deals, auth.url)), endsWithProvider: true },
      { ...partyApp(invoices, await samlWay(invoices, auth.url, keys.certificate)), endsWithProvider: true },
      { ...partyApp(support, casWay(support, auth.url)), endsWithProvider: false },
    ];
    const portal = await servePortal(place, {
      url: `${auth.url}/`,
      keys,
      oidc: [oidcFacts(deals)],
      saml: [{ id: invoices.id, metadata: samlMetadata(invoices) }],
      cas: [{ id: support.id, service: `${support.url}/` }],
    });
    const certificate = selfSigned([auth, ...apps.map(({ party }) => party)].map(({ url }) => new URL(url).hostname));
    const front = ({ url }: Party, listener: RunningParty['listener']) =>
      serve(Number(new URL(url).port), listener, certificate);
    const servers = [await front(auth, handTo(portal.port))];
    for (const { party, listener } of apps) servers.push(await front(party, listener));
    return {
      provider: auth.url,
      signedIn: portal.signedIn,
      parties: apps,
      ...asAPerson(auth.url),
      spki: certificate.spki,
      stop: async () => {
        await Promise.all(servers.map(({ stop }) => stop()));
        await place.stop();
      },
    };
  });
}

const partyAt = async (id: string): Promise<Party> => ({ id, url: `https://${id}.localhost:${await freePort()}` });

const oidcFacts = ({ id, url }: Party): OidcParty => ({
  id,
  secret: secretOf(id),
  callback: `${url}${paths.callback}`,
  afterSignOut: `${url}${paths.signedOut}`,
  providerSignOut: `${url}${paths.told}`,
});

/** A page that does not ask whether to sign out: the portal's next one, with or without frames. */
const asked = 'body:not(:has(input[name=confirm]))';

/** The demonstration accounts have their name as password. */
const asAPerson = (provider: string): Pick<SsoTown, 'user' | 'signIn' | 'firstVisit' | 'endProvider' | 'form'> => ({
  user,
  signIn: [
    { type: user, into: 'input[name=user]' },
    { type: user, into: 'input[name=password]' },
    { press: 'button[type=submit]' },
    { see: inside },
  ],
  firstVisit: [{ see: inside }],
  endProvider: [{ open: `${provider}/oauth2/logout` }, { press: 'button.positive' }, { see: asked }],
  form: 'input[name=password]',
});
