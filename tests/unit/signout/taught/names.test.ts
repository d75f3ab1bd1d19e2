import { describe, expect, test } from 'vitest';
import { deriveRequest, type KnownValues } from '../../../../lib/signout/taught/derive-request';
import { digestOf } from '../../../../lib/signout/taught/digest';
import { frameOf, isThatFrame } from '../../../../lib/signout/taught/frame-of';
import { keptSelectors } from '../../../../lib/signout/taught/kept-words';
import { namesSomebody, wordsOfNames } from '../../../../lib/signout/taught/names';

const anna = wordsOfNames(['Anna Schmidt']);

test.each([
  ['Anna Schmidt', ['anna', 'schmidt', 'annaschmidt']],
  ['anna.schmidt@corp.example', ['anna', 'schmidt', 'annaschmidt']],
  ['Jo Li', ['joli']],
  ['王小明', ['王小明']],
  ['Administrator', []],
  ['admin', []],
  ['My account', ['myaccount']],
  ['Anna 2', ['anna', 'anna2']],
  ['Jürgen Müß', ['jurgen', 'muß', 'jurgenmuß', 'juergen', 'muess', 'juergenmuess']],
])('S9 the words of %s', (name, words) => expect(wordsOfNames([name])).toEqual(words));

test.each<[string, readonly string[], boolean]>([
  ['anna', anna, true],
  ['ANNA', anna, true],
  ['aschmidt', anna, true],
  ['anna-logout', anna, true],
  ['planning', wordsOfNames(['Ann Berg']), false],
  ['savannah', anna, false],
  ['bergen', wordsOfNames(['Ann Berg']), false],
  ['%E7%8E%8B%E5%B0%8F%E6%98%8E', wordsOfNames(['王小明']), true],
  ['%E7', anna, false],
  ['juergen.mueller', wordsOfNames(['Jürgen Müller']), true],
  ['jurgen', wordsOfNames(['Jürgen Müller']), true],
  ['J%C3%BCrgen', wordsOfNames(['Jürgen Müller']), true],
  ['logout', anna, false],
])('S9 %s tells of %o: %s', (part, words, tells) => expect(namesSomebody(part, words)).toBe(tells));

describe('S9 who is signed in stays out of', () => {
  const origin = 'https://crm.example';
  const leave = (path: string, known: KnownValues, names = anna) =>
    deriveRequest(
      [
        {
          ...{ tabId: 1, method: 'POST', url: `${origin}${path}`, type: 'call', at: 0 },
          ...{ headers: [], contentType: null, body: null },
        },
      ],
      known,
      origin,
      names,
    );

  test('a request, where the page holds the name: whoever is signed in later has another', () => {
    const known = new Map([[digestOf('anna'), { from: 'meta', name: 'user' } as const]]);
    expect(leave('/users/anna/logout', known)).toEqual({
      kind: 'derived',
      request: {
        ...{ method: 'POST', path: '/users/{v0}/logout', headers: [], body: null },
        values: [{ placeholder: 'v0', from: 'meta', name: 'user' }],
      },
    });
  });

  test('a request that is not kept, where it does not', () => {
    expect(leave('/users/anna/logout', new Map())).toEqual({ kind: 'unexplained' });
    expect(leave('/users/anna/logout', new Map(), []).kind).toBe('derived');
    expect(leave('/users/me/logout', new Map()).kind).toBe('derived');
  });

  test('addresses and marks by which a thing is found again, whatever its label says', () => {
    const all = [['a[href*="/u/anna/logout"]'], ['#schmidt-out'], ['a.out'], ['body > a:nth-of-type(1)']];
    expect(keptSelectors(all, 'Log out', 'control', anna)).toEqual(all.slice(2));
    expect(keptSelectors(all, 'Log out', 'control', [])).toEqual(all);
  });

  test('the address of a frame, which is known again with anybody else in it', () => {
    const remembered = frameOf(`${origin}/u/anna/bar`, origin, anna);
    expect(remembered).toBe('/u/*/bar');
    const isIn = (path: string) => isThatFrame(remembered, { url: `${origin}${path}`, isTop: false });
    expect(['/u/anna/bar', '/u/ben/bar', '/u/anna', '/u/anna/foo', '/x/anna/bar'].map(isIn)).toEqual([
      ...[true, true, false, false, false],
    ]);
  });
});
