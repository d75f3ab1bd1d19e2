import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProviders } from '../../../../lib/signout/parse-providers';
import { signInAddress } from '../../../../lib/signout/provider/provider-of';

describe('R47 R60 what is kept on disk of the address that starts a sign-in', () => {
  test.each<[string, string | null]>([
    ['https://crm.example/sso', 'https://crm.example/sso'],
    ['https://crm.example:8443/auth/saml2/login.php', 'https://crm.example:8443/auth/saml2/login.php'],
    ['https://crm.example/sso?provider=google-workspace&x=1#y', 'https://crm.example/sso?provider=google-workspace'],
    ['https://crm.example/sso/start?username=anna.meier@corp.example', 'https://crm.example/sso/start'],
    ['https://crm.example/sso?provider=anna@corp.example', 'https://crm.example/sso'],
    ['https://crm.example/sso?return=%2Fcontacts%2FAnna%20Meier&state=s1', 'https://crm.example/sso'],
    ['https://crm.example/sso?connection=4711', 'https://crm.example/sso'],
    ['https://anna:pw@crm.example/sso', 'https://crm.example/sso'],
    ['https://crm.example/invite/9f2c41aa', null],
    ['https://crm.example/u/anna.meier@corp.example/sso', null],
    ['https://crm.example/contacts/4711/sso', null],
  ])('%s: %s', (from, kept) => expect(signInAddress(from)).toBe(kept));

  test('what was kept before is read no other way', () => {
    const kept = (signInUrl: string) => ({
      crm: { origin: 'https://idp.example', path: '/', signInUrl, by: 'redirect' },
    });
    expect(parseProviders(kept('https://crm.example/sso?username=anna'))).toEqual(kept('https://crm.example/sso'));
  });

  test('no long or mixed value survives, whatever its name', () => {
    const value = fc.stringMatching(/^[a-z]{0,4}\d{2,6}[a-z@.\d]{0,8}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), value, (name, secret) => {
        const kept = signInAddress(`https://crm.example/sso?${name}=${encodeURIComponent(secret)}`) ?? '';
        expect(kept).toBe('https://crm.example/sso');
        expect(signInAddress(`https://crm.example/sso/${encodeURIComponent(secret)}`)).toBeNull();
      }),
    );
  });
});
