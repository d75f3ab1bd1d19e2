import type { KnownProvider } from './known-provider';

const usual = { hosts: [], asksWhich: false, byDevice: false } as const;

export const keycloak: KnownProvider = {
  ...usual,
  id: 'keycloak',
  name: 'Keycloak',
  confidence: 'source code read',
  sources: ['keycloak/keycloak: services/.../LogoutEndpoint.java'],
  signOut: [
    { from: /^(.*\/realms\/[^/]+)\/protocol\/(?:openid-connect|saml)\b.*$/, to: '$1/protocol/openid-connect/logout' },
  ],
};

export const adfs: KnownProvider = {
  ...usual,
  id: 'adfs',
  name: 'Active Directory Federation Services',
  confidence: 'official docs',
  sources: ['learn.microsoft.com, AD FS: single log-out for OpenID Connect; single sign-on settings (its cookies)'],
  signOut: [
    { from: /^\/adfs\/(?:ls|oauth2)\b.*$/, to: '/adfs/ls/?wa=wsignout1.0' },
    // Behind a proxy its addresses may be others.
    { from: /^\/.*$/, to: '/adfs/ls/?wa=wsignout1.0', cookie: 'MSISAuthenticated' },
  ],
  // Windows signs people in by itself.
  byDevice: true,
};

export const pingFederate: KnownProvider = {
  ...usual,
  id: 'pingfederate',
  name: 'PingFederate',
  confidence: 'official docs',
  sources: ['docs.pingidentity.com: single logout endpoints'],
  signOut: [
    { from: /^\/as\/authorization\.oauth2\b.*$/, to: '/idp/init_logout.openid' },
    { from: /^\/idp\/(?:SSO\.saml2|startSSO\.ping)\b.*$/, to: '/idp/startSLO.ping' },
  ],
};

export const pingAm: KnownProvider = {
  ...usual,
  id: 'pingam',
  name: 'PingAM',
  confidence: 'official docs',
  sources: ['backstage.forgerock.com: end session endpoint'],
  signOut: [{ from: /^(\/(?:am|openam)\/oauth2(?:\/realms\/[^?]*?)?)\/authorize\b.*$/, to: '$1/connect/endSession' }],
};

export const casdoor: KnownProvider = {
  ...usual,
  id: 'casdoor',
  name: 'Casdoor',
  confidence: 'source code read',
  sources: ['casdoor/casdoor: controllers/account.go, object/wellknown_oidc_discovery.go'],
  signOut: [{ from: /^\/login\/oauth\/authorize\b.*$/, to: '/api/logout' }],
};

export const identityServer: KnownProvider = {
  ...usual,
  id: 'duende-identityserver',
  name: 'Duende IdentityServer',
  confidence: 'official docs',
  sources: ['docs.duendesoftware.com: end session endpoint'],
  signOut: [{ from: /^(.*)\/connect\/authorize\b.*$/, to: '$1/connect/endsession' }],
};

/** `/cas/login?service=…`; the folder may have another name. */
export const cas: KnownProvider = {
  ...usual,
  id: 'cas',
  name: 'CAS',
  confidence: 'official docs',
  sources: ['apereo.github.io/cas: logout and single logout'],
  signOut: [{ from: /^(.*)\/login\?(?:.*&)?service=.*$/, to: '$1/logout' }],
};

/** A portal that speaks all protocols, CAS among them: its own address ends the session without a question. */
export const lemonLdap: KnownProvider = {
  ...usual,
  id: 'lemonldap-ng',
  name: 'LemonLDAP::NG',
  confidence: 'source code read',
  sources: ['lemonldap-ng 2.16, as packaged by Debian: tried with OpenID Connect, SAML and CAS'],
  signOut: [
    { from: /^\/.*$/, to: '/?logout=1', cookie: 'lemonldap' },
    { from: /^\/saml\/singleSignOn\b.*$/, to: '/?logout=1' },
    { from: /^\/\?(?:.*&)?url=[\w+/=%]+.*$/, to: '/?logout=1' },
  ],
};
