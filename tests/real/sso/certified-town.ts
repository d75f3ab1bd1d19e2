import { startCertifiedProvider } from './certified-provider.ts';
import { inside, type SsoTown } from './town.ts';

const consent = [
  { see: 'form input[name=prompt][value=consent]' },
  { press: 'button[type=submit]' },
  { see: inside },
] as const;

/** The certified OpenID provider; both applications are told when its session ends. */
export async function startCertifiedTown(): Promise<SsoTown> {
  const { url, crm, desk, signedIn, stop } = await startCertifiedProvider({ told: ['crm', 'desk'] });
  return {
    provider: url,
    signedIn,
    parties: [crm, desk].map((app) => ({ ...app, endsWithProvider: true })),
    user: 'agent',
    signIn: [
      { type: 'agent', into: 'input[name=login]' },
      { type: 'any-password', into: 'input[name=password]' },
      { press: 'button[type=submit]' },
      ...consent,
    ],
    firstVisit: consent,
    endProvider: [{ open: `${url}/session/end` }, { press: 'button[name=logout]' }, { seeAt: /\/success/ }],
    form: 'input[name=password]',
    spki: null,
    stop,
  };
}
