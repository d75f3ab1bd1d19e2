import type { KnownProvider } from './known-provider';

const usual = { asksWhich: false, byDevice: false } as const;

export const google: KnownProvider = {
  ...usual,
  id: 'google-account',
  name: 'Google',
  confidence: 'community',
  sources: ['sign-out address in public projects; its discovery document names no end of a session'],
  hosts: ['accounts.google.com'],
  signOut: [{ from: /^\//, to: '/Logout' }],
  // A managed Chrome profile, a signed-in Android device.
  byDevice: true,
};

export const entraId: KnownProvider = {
  id: 'entra-id',
  name: 'Microsoft Entra ID',
  confidence: 'official docs',
  sources: [
    'learn.microsoft.com: OpenID Connect on the identity platform, sign-out; cookies used by the sign-in service',
  ],
  hosts: ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn'],
  signOut: [{ from: /^\/([^/]+)\/(?:oauth2|saml2|wsfed|v2\.0)\b/, to: '/$1/oauth2/v2.0/logout' }],
  asksWhich: true,
  // The primary refresh token of a joined device needs no password.
  byDevice: true,
};

export const okta: KnownProvider = {
  ...usual,
  id: 'okta',
  name: 'Okta',
  confidence: 'community',
  sources: ['okta/okta-developer-docs: guides/sign-users-out', 'sign-out address with fromURI in public projects'],
  hosts: ['*.okta.com', '*.oktapreview.com', '*.okta-emea.com'],
  signOut: [{ from: /^\//, to: '/login/signout' }],
};

export const auth0: KnownProvider = {
  ...usual,
  id: 'auth0',
  name: 'Auth0',
  confidence: 'official docs',
  sources: ['auth0/docs-v2: main/docs/authenticate/login/logout'],
  hosts: ['*.auth0.com'],
  signOut: [{ from: /^\//, to: '/v2/logout' }],
};

export const oracleIam: KnownProvider = {
  ...usual,
  id: 'oracle-iam',
  name: 'Oracle IAM',
  confidence: 'official docs',
  sources: ['docs.oracle.com: IAM domains REST API, logout endpoints'],
  hosts: ['*.identity.oraclecloud.com'],
  signOut: [{ from: /^\//, to: '/oauth2/v1/userlogout' }],
};

export const authing: KnownProvider = {
  ...usual,
  id: 'authing',
  name: 'Authing',
  confidence: 'community',
  sources: ['constants of its SDK'],
  hosts: ['*.authing.cn'],
  signOut: [{ from: /^\//, to: '/oidc/session/end' }],
};

export const logtoCloud: KnownProvider = {
  ...usual,
  id: 'logto',
  name: 'Logto',
  confidence: 'source code read',
  sources: ['logto-io/logto: packages/core/src/oidc/init.ts, packages/core/static/html/logout.html'],
  hosts: ['*.logto.app'],
  signOut: [{ from: /^\/oidc\//, to: '/oidc/session/end' }],
};

export const zitadelCloud: KnownProvider = {
  ...usual,
  id: 'zitadel',
  name: 'ZITADEL',
  confidence: 'guess',
  sources: ['zitadel/zitadel 9228'],
  hosts: ['*.zitadel.cloud'],
  signOut: [{ from: /^\//, to: '/oidc/v1/end_session' }],
};
