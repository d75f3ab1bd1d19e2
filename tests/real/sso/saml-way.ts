import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needNpmPackage } from '../setup/npm.ts';
import { type Party, paths, type SignInWay } from './party.ts';

/** What is used of `@node-saml/node-saml`, which is no dependency of this project. */
interface Saml {
  getAuthorizeUrlAsync(relayState: string, host: undefined, options: object): Promise<string>;
  validatePostResponseAsync(form: Readonly<Record<string, string>>): Promise<{ profile: Profile | null }>;
  validateRedirectAsync(
    query: Readonly<Record<string, string>>,
    original: string,
  ): Promise<{ profile: Profile | null }>;
  getLogoutResponseUrlAsync(request: Profile, relayState: string, options: object, success: boolean): Promise<string>;
}

interface Profile {
  readonly nameID: string;
}

const unspecified = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

/**
 * SAML 2: the request travels in an address, the answer in a form that posts itself, sign-outs of the provider in a frame's address.
 * @throws Unavailable when the library cannot be had
 */
export async function samlWay({ id, url }: Party, provider: string, certificate: string): Promise<SignInWay> {
  const folder = await needNpmPackage('@node-saml/node-saml', '5.1.0');
  const file = join(folder, 'node_modules/@node-saml/node-saml/lib/index.js');
  const { SAML } = (await import(pathToFileURL(file).href)) as { SAML: new (options: object) => Saml };
  const saml = new SAML({
    issuer: entityOf(url),
    callbackUrl: `${url}${paths.callback}`,
    entryPoint: `${provider}/saml/singleSignOn`,
    logoutUrl: `${provider}/saml/singleLogoutReturn`,
    idpCert: certificate,
    idpIssuer: `${provider}/saml/metadata`,
    audience: entityOf(url),
    identifierFormat: unspecified,
    disableRequestedAuthnContext: true,
    validateInResponseTo: 'always',
    wantAuthnResponseSigned: false,
  });
  return {
    begin: (state) => saml.getAuthorizeUrlAsync(state, undefined, {}),
    async finish({ form }) {
      const { profile } = await saml.validatePostResponseAsync(Object.fromEntries(form));
      if (!profile) throw new Error(`${id}: nobody is named`);
      return { state: form.get('RelayState') ?? '', name: profile.nameID, hint: '' };
    },
    async told({ url: { search, searchParams } }) {
      const { profile } = await saml.validateRedirectAsync(Object.fromEntries(searchParams), search.slice(1));
      if (!profile) throw new Error(`${id}: nobody is named`);
      const relayState = searchParams.get('RelayState') ?? '';
      return { name: profile.nameID, thenTo: await saml.getLogoutResponseUrlAsync(profile, relayState, {}, true) };
    },
  };
}

const entityOf = (url: string) => `${url}/saml`;

/** What the provider has to know of the application. */
export const samlMetadata = ({ url }: Party): string =>
  `<?xml version="1.0"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityOf(url)}">
<SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${url}${paths.told}"/>
<NameIDFormat>${unspecified}</NameIDFormat>
<AssertionConsumerService index="0" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${url}${paths.callback}"/>
</SPSSODescriptor>
</EntityDescriptor>`;
