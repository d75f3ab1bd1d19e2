import { join } from 'node:path';

/** Application by OpenID Connect. */
export interface OidcParty {
  readonly id: string;
  readonly secret: string;
  readonly callback: string;
  readonly afterSignOut: string;
  /** Is opened in a frame when the provider's session ends. */
  readonly providerSignOut: string;
}

/** Application by SAML. */
export interface SamlParty {
  readonly id: string;
  readonly metadata: string;
}

/** Application by CAS. */
export interface CasParty {
  readonly id: string;
  readonly service: string;
}

export interface KeyPair {
  readonly key: string;
  readonly certificate: string;
  readonly publicKey: string;
}

export interface PortalFacts {
  readonly folder: string;
  readonly url: string;
  readonly keys: KeyPair;
  readonly oidc: readonly OidcParty[];
  readonly saml: readonly SamlParty[];
  readonly cas: readonly CasParty[];
}

const byId = <T extends { readonly id: string }, V>(parties: readonly T[], value: (party: T) => V) =>
  Object.fromEntries(parties.map((party) => [party.id, value(party)]));

/** What the manager's pages would write: the three issuers, the demonstration accounts, sessions in files. */
export function portalConfig(facts: PortalFacts): object {
  const { folder, url, keys } = facts;
  const { hostname } = new URL(url);
  return {
    cfgNum: 1,
    cfgAuthor: 'tests',
    cfgDate: 1_700_000_000,
    cfgVersion: '2.16.1',
    portal: url,
    domain: hostname,
    securedCookie: 1,
    locationRules: { [hostname]: { default: 'accept' } },
    authentication: 'Demo',
    userDB: 'Same',
    passwordDB: 'Demo',
    registerDB: 'Null',
    demoExportedVars: { cn: 'cn', mail: 'mail', uid: 'uid' },
    macros: { _whatToTrace: 'lc($_user)' },
    whatToTrace: '_whatToTrace',
    key: 'a key for tests',
    timeout: 72_000,
    globalStorage: 'Apache::Session::File',
    globalStorageOptions: storage(join(folder, 'sessions')),
    persistentStorage: 'Apache::Session::File',
    persistentStorageOptions: storage(join(folder, 'persistent')),
    localSessionStorage: 'Cache::FileCache',
    localSessionStorageOptions: cache(join(folder, 'cache'), 'sessions'),
    ...oidcIssuer(facts, keys),
    ...samlIssuer(facts, keys),
    ...casIssuer(facts),
  };
}

const storage = (directory: string) => ({
  Directory: directory,
  LockDirectory: join(directory, 'lock'),
  generateModule: 'Lemonldap::NG::Common::Apache::Session::Generate::SHA256',
});

const cache = (root: string, namespace: string) => ({
  cache_root: root,
  cache_depth: 3,
  default_expires_in: 600,
  directory_umask: '007',
  namespace,
});

const oidcIssuer = ({ oidc }: PortalFacts, { key, publicKey }: KeyPair) => ({
  issuerDBOpenIDConnectActivation: 1,
  oidcServicePrivateKeySig: key,
  oidcServicePublicKeySig: publicKey,
  oidcServiceKeyIdSig: 'tests',
  oidcRPMetaDataExportedVars: byId(oidc, () => ({ name: 'cn', email: 'mail' })),
  oidcRPMetaDataOptions: byId(oidc, (party) => ({
    oidcRPMetaDataOptionsClientID: party.id,
    oidcRPMetaDataOptionsClientSecret: party.secret,
    oidcRPMetaDataOptionsRedirectUris: party.callback,
    oidcRPMetaDataOptionsPostLogoutRedirectUris: party.afterSignOut,
    oidcRPMetaDataOptionsIDTokenSignAlg: 'RS256',
    oidcRPMetaDataOptionsUserIDAttr: 'uid',
    oidcRPMetaDataOptionsBypassConsent: 1,
    oidcRPMetaDataOptionsLogoutUrl: party.providerSignOut,
    oidcRPMetaDataOptionsLogoutType: 'front',
    oidcRPMetaDataOptionsLogoutSessionRequired: 1,
  })),
});

const samlIssuer = ({ saml }: PortalFacts, { key, certificate }: KeyPair) => ({
  issuerDBSAMLActivation: 1,
  samlServicePrivateKeySig: key,
  samlServicePublicKeySig: certificate,
  samlServiceUseCertificateInResponse: 1,
  samlIDPSSODescriptorWantAuthnRequestsSigned: 0,
  samlSPMetaDataXML: byId(saml, ({ metadata }) => ({ samlSPMetaDataXML: metadata })),
  samlSPMetaDataExportedAttributes: byId(saml, () => ({ cn: '1;cn;;' })),
  samlSPMetaDataOptions: byId(saml, () => ({
    samlSPMetaDataOptionsNameIDFormat: 'email',
    samlSPMetaDataOptionsNameIDSessionKey: 'uid',
    samlSPMetaDataOptionsCheckSSOMessageSignature: 0,
    samlSPMetaDataOptionsCheckSLOMessageSignature: 0,
    samlSPMetaDataOptionsSignSSOMessage: 1,
    samlSPMetaDataOptionsSignSLOMessage: 1,
    samlSPMetaDataOptionsEncryptionMode: 'none',
  })),
});

const casIssuer = ({ cas }: PortalFacts) => ({
  issuerDBCASActivation: 1,
  casAccessControlPolicy: 'error',
  casAttributes: { cn: 'cn' },
  casAppMetaDataOptions: byId(cas, ({ service }) => ({
    casAppMetaDataOptionsService: service,
    casAppMetaDataOptionsUserAttribute: 'uid',
  })),
});
