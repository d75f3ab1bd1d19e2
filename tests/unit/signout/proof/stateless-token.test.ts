import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expiryOf, runsOutWithin, statelessToken } from '../../../../lib/signout/proof/stateless-token';
import { at as now } from './answers';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown, header: unknown = { alg: 'HS256', typ: 'JWT' }) => `${part(header)}.${part(claims)}.c2ln`;
const inAnHour = now / 1000 + 3600;

describe('a self-contained token', () => {
  test.each([
    ['with an end', jwt({ exp: inAnHour }), inAnHour * 1000],
    ['with an end in the past', jwt({ exp: 1_000 }), 1_000_000],
    ['with a broken second', jwt({ exp: 1_800_000_000.5 }), 1_800_000_000_500],
    ['with a name in Chinese', jwt({ exp: inAnHour, name: '张三' }), inAnHour * 1000],
    ['without an end', jwt({ sub: 'ada' }), null],
    ['with milliseconds for seconds', jwt({ exp: inAnHour * 1000 }), null],
    ['with a negative end', jwt({ exp: -5 }), null],
    ['with an end in words', jwt({ exp: 'tomorrow' }), null],
    ['encrypted', `${part({ alg: 'dir', enc: 'A256GCM' })}..aXY.Y2lwaGVy.dGFn`, null],
    ['without algorithm', jwt({ exp: inAnHour }, { typ: 'JWT' }), 'not-a-token'],
    ['that is a signed cookie of Flask', 'eyJ1c2VyIjoxfQ.ZXk.c2ln', 'not-a-token'],
    ['that is a list', `${part([])}.${part([])}.x`, 'not-a-token'],
    ['of two parts', `${part({ alg: 'HS256' })}.${part({})}`, 'not-a-token'],
    ['that is a number', '1.2.3', 'not-a-token'],
    ['that is empty', '', 'not-a-token'],
    ['as long as a book', `${'a'.repeat(100_000)}.b.c`, 'not-a-token'],
  ])('%s', (_, token, end) => expect(expiryOf(token, now)).toBe(end));

  test('any text is judged without a throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void expiryOf(text, now)),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.base64String(), { minLength: 3, maxLength: 5 }),
        (parts) => void expiryOf(parts.join('.'), now),
      ),
    );
  });
});

describe('the token among the credentials', () => {
  const token = jwt({ exp: inAnHour });
  const header = (value: string) => ({ cookies: null, headers: [{ name: 'Authorization', value }] });

  test.each([
    ['a bearer header', header(`Bearer ${token}`), inAnHour * 1000],
    ['a bare header', header(token), inAnHour * 1000],
    ['a cookie', { cookies: `lang=en; auth=${token}`, headers: [] }, inAnHour * 1000],
    ['a quoted cookie with scheme', { cookies: `auth="Bearer%20${token}"`, headers: [] }, inAnHour * 1000],
    ['two tokens: the longer life', { cookies: `a=${token}; b=${jwt({ exp: 5 })}`, headers: [] }, inAnHour * 1000],
    ['a token without an end', header(`Bearer ${jwt({})}`), null],
  ])('in %s', (_, credentials, validUntil) => expect(statelessToken(credentials, now)).toEqual({ validUntil }));

  test('there is none in an opaque session', () => {
    expect(statelessToken({ cookies: 'sid=abc.def.ghi', headers: [{ name: 'x-token', value: '17' }] }, now)).toBeNull();
  });
});

describe('a token that ends by itself', () => {
  test.each([
    ['within the span', 5, true],
    ['just before it, by a clock that differs', -5, true],
    ['just after it, by a clock that differs', 25, true],
    ['long before', -3600, false],
    ['long after', 3600, false],
  ])('%s', (_, seconds, expected) => {
    const headers = [{ name: 'Authorization', value: `Bearer ${jwt({ exp: now / 1000 + seconds })}` }];
    expect(runsOutWithin({ cookies: 'sid=1', headers }, now, now + 20_000)).toBe(expected);
  });
});
