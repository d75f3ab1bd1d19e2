import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../lib/signout/proof/answer';
import { discovered, discoveryAddresses, endSessionAddress } from '../../../../lib/signout/provider/discovery';

const asked = 'https://idp.example/realms/staff/protocol/auth?client_id=crm';
const well = '/.well-known/openid-configuration';

const document = (endpoints: unknown, url = `https://idp.example/realms/staff${well}`): Answer => ({
  ...{ kind: 'answered', url, status: 200, location: null, contentType: 'application/json', setCookies: [], at: 0 },
  body: typeof endpoints === 'string' ? endpoints : JSON.stringify(endpoints),
});

const right = {
  authorization_endpoint: 'https://idp.example/realms/staff/protocol/auth',
  end_session_endpoint: 'https://idp.example/realms/staff/logout',
};

describe('L4 a provider describes itself', () => {
  test('it is looked for below every folder of the address that it was reached with', () =>
    expect(discoveryAddresses(asked)).toEqual([
      `https://idp.example/realms/staff/protocol${well}`,
      `https://idp.example/realms/staff${well}`,
      `https://idp.example/realms${well}`,
      `https://idp.example${well}`,
    ]));

  test('a deep address is not searched without end', () =>
    expect(discoveryAddresses(`https://idp.example/${'a/'.repeat(50)}auth`).length).toBeLessThanOrEqual(6));

  test('the description of this very sign-in is taken', () =>
    expect(discovered(document(right), asked)).toEqual({
      path: '/realms/staff',
      endSession: right.end_session_endpoint,
    }));

  test.each<[string, Answer]>([
    ['of another sign-in', document({ ...right, authorization_endpoint: 'https://idp.example/other/auth' })],
    [
      'of another host',
      document({ ...right, authorization_endpoint: 'https://evil.example/realms/staff/protocol/auth' }),
    ],
    ['with an end on another host', document({ ...right, end_session_endpoint: 'https://evil.example/logout' })],
    ['with an end on another port', document({ ...right, end_session_endpoint: 'https://idp.example:8443/logout' })],
    ['with a name before the host', document({ ...right, end_session_endpoint: 'https://a@idp.example/logout' })],
    ['without an end', document({ authorization_endpoint: right.authorization_endpoint })],
    ['with an end that is no text', document({ ...right, end_session_endpoint: ['https://idp.example/logout'] })],
    ['that is a page', document('<!doctype html>')],
    ['that is nothing', document('null')],
    ['that is not there', { ...document(right), status: 404 } as Answer],
    ['that does not answer', { kind: 'no-answer', url: asked, reason: 'timeout', at: 0 }],
  ])('X24 R37 one %s is not', (_what, answer) => expect(discovered(answer, asked)).toBeNull());

  test('who asks is said, whatever else the address holds', () => {
    expect(endSessionAddress('https://idp.example/logout?a=1', 'crm & co')).toBe(
      'https://idp.example/logout?a=1&client_id=crm+%26+co',
    );
    expect(endSessionAddress('https://idp.example/logout', null)).toBe('https://idp.example/logout');
  });
});
