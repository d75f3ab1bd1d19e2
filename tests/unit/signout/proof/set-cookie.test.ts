import { describe, expect, test } from 'vitest';
import type { CookieFact } from '../../../../lib/signout/cookie';
import type { Answered, SetCookie } from '../../../../lib/signout/proof/answer';
import { renewedIn } from '../../../../lib/signout/proof/set-cookie';

const cookie = (change: Partial<CookieFact> = {}): CookieFact => ({
  ...{ name: 'SID', value: 'old', domain: 'crm.example', hostOnly: true, path: '/', secure: true, httpOnly: true },
  ...{ sameSite: 'lax', storeId: 'firefox-container-2', expiresAtS: null, partition: null },
  ...change,
});
const answer = (...setCookies: SetCookie[]): Answered => ({
  ...{ kind: 'answered', url: 'https://crm.example/', status: 200, location: null, contentType: '', body: '' },
  ...{ setCookies, at: Date.parse('2026-11-20T17:00:00Z') },
});

describe('X47 P6 what an answer of our own renews in the jar of a container', () => {
  const sid = cookie();
  const shared = cookie({ name: 'shared', domain: '.example', hostOnly: false });
  const hidden = cookie({ name: 'parent' });
  test.each<[string, SetCookie, readonly CookieFact[], string]>([
    ['the same under a new value', { name: 'SID', value: 'new', attributes: 'Path=/; HttpOnly' }, [sid], 'SID=new'],
    ['with a long life', { name: 'SID', value: 'new', attributes: 'Max-Age=3600' }, [sid], 'SID=new'],
    ['one that it takes back with a value', { name: 'SID', value: 'deleted', attributes: 'Max-Age=0' }, [sid], ''],
    [
      'one that ran out long ago',
      { name: 'SID', value: 'deleted', attributes: 'Expires=Thu, 01 Jan 1970 00:00:00 GMT' },
      [sid],
      '',
    ],
    ['one that a sign-out deleted meanwhile', { name: 'SID', value: 'new' }, [], ''],
    ['one that a page renewed meanwhile', { name: 'SID', value: 'new' }, [cookie({ value: 'newer' })], ''],
    ['one that the browser does not list', { name: 'parent', value: 'new', attributes: 'Domain=example' }, [sid], ''],
    ['one of a parent domain', { name: 'shared', value: 'new', attributes: 'Domain=.example' }, [shared], 'shared=new'],
    ['one for the host beside that', { name: 'shared', value: 'new' }, [shared], ''],
    ['one for another folder', { name: 'SID', value: 'new', attributes: 'Path=/admin' }, [sid], ''],
    ['the value it has', { name: 'SID', value: 'old' }, [sid], ''],
  ])('%s', (_what, set, jar, expected) => {
    const renewed = renewedIn(answer(set), [sid, shared, hidden], jar);
    expect(renewed.map(({ name, value }) => `${name}=${value}`).join('; ')).toBe(expected);
  });
});
