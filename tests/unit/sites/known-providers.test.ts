import { describe, expect, test } from 'vitest';
import {
  hostedProviders,
  knownProvider,
  knownSignOut,
  selfHostedProviders,
} from '../../../lib/sites/providers/known-providers';

describe('L4 what is known of identity providers', () => {
  test.each([
    [
      'https://accounts.google.com/o/oauth2/v2/auth?client_id=x',
      'google-account',
      'https://accounts.google.com/Logout',
    ],
    [
      'https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?client_id=x',
      'entra-id',
      'https://login.microsoftonline.com/contoso.com/oauth2/v2.0/logout',
    ],
    [
      'https://login.microsoftonline.com/contoso.com/saml2?SAMLRequest=x',
      'entra-id',
      'https://login.microsoftonline.com/contoso.com/oauth2/v2.0/logout',
    ],
    ['https://acme.okta.com/oauth2/v1/authorize?client_id=x', 'okta', 'https://acme.okta.com/login/signout'],
    ['https://acme.eu.auth0.com/authorize?client_id=x', 'auth0', 'https://acme.eu.auth0.com/v2/logout'],
    [
      'https://sso.acme.example/auth/realms/staff/protocol/openid-connect/auth?client_id=x',
      'keycloak',
      'https://sso.acme.example/auth/realms/staff/protocol/openid-connect/logout',
    ],
    [
      'https://sso.acme.example/realms/staff/protocol/saml?SAMLRequest=x',
      'keycloak',
      'https://sso.acme.example/realms/staff/protocol/openid-connect/logout',
    ],
    ['https://fs.acme.example/adfs/ls/?SAMLRequest=x', 'adfs', 'https://fs.acme.example/adfs/ls/?wa=wsignout1.0'],
    [
      'https://id.acme.example/connect/authorize?client_id=x',
      'duende-identityserver',
      'https://id.acme.example/connect/endsession',
    ],
    [
      'https://cas.acme.example/cas/login?service=https%3A%2F%2Fcrm.example%2F',
      'cas',
      'https://cas.acme.example/cas/logout',
    ],
    ['https://acme.example/login?service=https%3A%2F%2Fcrm.example%2F', 'cas', 'https://acme.example/logout'],
    [
      'https://auth.acme.example/saml/singleSignOn?SAMLRequest=x',
      'lemonldap-ng',
      'https://auth.acme.example/?logout=1',
    ],
    [
      'https://auth.acme.example/?url=aHR0cHM6Ly9jcm0uZXhhbXBsZS8=',
      'lemonldap-ng',
      'https://auth.acme.example/?logout=1',
    ],
  ])('%s is %s', (address, id, signOut) => {
    const known = knownProvider(address);
    expect(known?.id).toBe(id);
    expect(known && knownSignOut(known, address)?.url).toBe(signOut);
  });

  test.each([
    'https://idp.acme.example/auth?client_id=x',
    'https://www.google.com/',
    'https://okta.com.evil.example/login',
  ])('%s is one like any other', (address) => expect(knownProvider(address)).toBeNull());

  test('a product that speaks every protocol is known by its cookie, and then for sure', () => {
    const address = 'https://auth.acme.example/cas/login?service=https%3A%2F%2Fcrm.example%2F';
    const known = knownProvider(address, ['lemonldap', 'lang']);
    expect(known && [known.id, knownSignOut(known, address, ['lemonldap'])]).toEqual([
      'lemonldap-ng',
      { url: 'https://auth.acme.example/?logout=1', sure: true },
    ]);
    expect(knownProvider(address, ['lang'])?.id).toBe('cas');
  });

  test('each says where it is written down, and each of a maker has its hosts', () => {
    for (const { sources } of [...hostedProviders, ...selfHostedProviders]) expect(sources.length).toBeGreaterThan(0);
    expect(hostedProviders.every(({ hosts }) => hosts.length > 0)).toBe(true);
    expect(selfHostedProviders.every(({ hosts }) => hosts.length === 0)).toBe(true);
  });

  test.each([
    'a'.repeat(60_000),
    '/realms/'.repeat(8_000),
    '/login?service='.repeat(4_000),
    '/oauth2/realms/'.repeat(4_000),
  ])('X24 no address makes the search slow (%#)', (path) => {
    const startedAt = performance.now();
    knownProvider(`https://idp.example/${path}`);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
