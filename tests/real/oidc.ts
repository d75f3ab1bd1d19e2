import type { Product, RealSite } from './product.ts';
import { startCertifiedProvider } from './sso/certified-provider.ts';

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
    const { crm, desk, stop } = await startCertifiedProvider({ signOutAtProvider: ['crm'] });
    return { sites: [siteOf('crm', `${crm.party.url}/`), siteOf('desk', `${desk.party.url}/`)], stop };
  },
};
