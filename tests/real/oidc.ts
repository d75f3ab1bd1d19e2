import type { Product, RealSite } from './product.ts';
import { startCertifiedProvider } from './sso/certified-provider.ts';

const signedIn = 'a[href="/logout"]';
const form = 'input[name=login]';
const consent = 'form input[name=prompt][value=consent]';

const siteOf = (id: 'crm' | 'desk', url: string): RealSite => ({
  id: `oidc ${id}`,
  address: url,
  tabs: [url, `${url}deals`, `${url}contacts`],
  signIn: [
    { open: url },
    { see: `${form}, ${consent}, ${signedIn}` },
    // Who is still signed in at the provider is asked nothing.
    {
      where: form,
      steps: [
        { type: 'agent', into: form },
        { type: 'any-password', into: 'input[name=password]' },
        { press: 'button[type=submit]' },
        { see: `${consent}, ${signedIn}` },
      ],
    },
    { where: consent, steps: [{ press: 'button[type=submit]' }, { see: signedIn }] },
  ],
  signOut:
    id === 'crm'
      ? [{ press: signedIn }, { press: 'button[name=logout]' }, { seeAt: /\/bye/ }]
      : [{ press: signedIn }, { seeAt: /\/bye/ }],
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
