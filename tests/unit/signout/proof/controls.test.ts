import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../lib/signout/proof/answer';
import { bestControls, type Controls, compareControls } from '../../../../lib/signout/proof/controls';
import { appPage, json, loginPage, page, question, redirect, silent, twice } from './answers';

const compare = (signedIn: Answer, anonymous: Answer) => compareControls(question(), twice(signedIn), twice(anonymous));
const words = (stem: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `${stem}${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'abcdefghij'[Math.floor(at / 26)]}`,
  ).join(' ');

const user = json({ id: 7, name: 'Ada', role: 'agent', team: { name: 'north' } });

describe('the rank of a difference', () => {
  const rows: [string, Answer, Answer, number, Controls['strength']][] = [
    ['200 / 401', appPage, page('', 401), 100, 'strong'],
    ['200 / 403', appPage, page('Forbidden', 403), 95, 'strong'],
    ['200 / 302 to sign-in', appPage, redirect('https://crm.example/login?next=x'), 90, 'strong'],
    [
      '200 / 301 to sign-in by parameter',
      appPage,
      redirect('https://crm.example/index.php?module=Users&action=Login', 301),
      90,
      'strong',
    ],
    ['200 / 302 to another host', appPage, redirect('https://idp.example/as/x'), 90, 'strong'],
    ['200 / 302 elsewhere', appPage, redirect('https://crm.example/welcome'), 70, 'strong'],
    [
      '200 / 302 to the same page in another language',
      appPage,
      redirect('https://crm.example/de/contacts'),
      20,
      'weak',
    ],
    ['200 / 302 to a question about cookies', appPage, redirect('https://consent.example/cookies'), 20, 'weak'],
    ['200 / 200 with a password field', appPage, loginPage, 80, 'strong'],
    ['JSON with another structure', user, json({ error: { message: 'who?' } }), 75, 'strong'],
    [
      'JSON with other states',
      json({ a: true, b: true, user: 'ada' }),
      json({ a: false, b: false, user: null }),
      75,
      'strong',
    ],
    [
      'JSON with other texts only',
      json({ a: 'Kunden', b: 'Fälle', c: 'Ende' }),
      json({ a: 'Customers', b: 'Cases', c: 'End' }),
      20,
      'weak',
    ],
    ['JSON with two marks', json({ theme: 'dark' }), json({ theme: 'light' }), 0, 'none'],
    [
      'different redirect targets',
      redirect('https://crm.example/dashboard'),
      redirect('https://crm.example/welcome'),
      65,
      'strong',
    ],
    [
      'redirect / redirect to sign-in',
      redirect('https://crm.example/dashboard'),
      redirect('https://crm.example/login'),
      70,
      'strong',
    ],
    [
      'the same path, sign-in by parameter',
      redirect('https://crm.example/index.php?module=Home'),
      redirect('https://crm.example/index.php?action=Login'),
      65,
      'strong',
    ],
    ['redirect / login form', redirect('https://crm.example/dashboard'), loginPage, 65, 'strong'],
    ['redirect / 401', redirect('https://crm.example/dashboard'), page('', 401), 65, 'strong'],
    ['redirect / a page without password field', redirect('https://crm.example/dashboard'), page('Hello'), 20, 'weak'],
    [
      'redirect / redirect, languages',
      redirect('https://crm.example/de/contacts'),
      redirect('https://crm.example/en/contacts'),
      20,
      'weak',
    ],
    [
      '200 / 200, sign-out word in P and sign-in word in N',
      page('Ada Lovelace contacts Log out'),
      page('Welcome Sign in here'),
      60,
      'strong',
    ],
    [
      '200 / 200, sign-out word in P',
      page('Ada Lovelace contacts Log out'),
      page('Welcome stranger here'),
      50,
      'strong',
    ],
    [
      '200 / 200, sign-in word in N',
      page('Ada Lovelace contacts'),
      page('Welcome stranger here, please sign in'),
      50,
      'strong',
    ],
    ['200 / 200, a sign-out word and nothing else', page('hello there logout'), page('hello there'), 20, 'weak'],
    ['200 / 404', appPage, page('Not found', 404), 50, 'strong'],
    ['200 / 400', appPage, page('Bad request', 400), 50, 'strong'],
    ['200 / 200, twenty marks without such a word', page(words('dark', 12)), page(words('light', 12)), 20, 'weak'],
    ['200 / 200, few marks without such a word', page(words('dark', 4)), page(words('light', 4)), 0, 'none'],
    ['JSON / a page to sign in', user, page('Please sign in to your account'), 50, 'strong'],
    ['JSON / a login form', user, loginPage, 80, 'strong'],
  ];

  test.each(rows)('%s', (_, signedIn, anonymous, rank, strength) => {
    expect(compare(signedIn, anonymous)).toMatchObject({
      rank,
      strength,
      lacking: rank === 0 ? 'no-difference' : null,
    });
  });
});

describe('not usable', () => {
  const rows: [string, Answer, Answer, Controls['lacking']][] = [
    ['equal pages', appPage, appPage, 'no-difference'],
    ['equal redirects', redirect('https://crm.example/x/1'), redirect('https://crm.example/x/2'), 'no-difference'],
    ['the credentials are refused', page('', 401), page('', 401), 'refused'],
    [
      'the credentials are sent to sign in',
      redirect('https://crm.example/login'),
      redirect('https://crm.example/login'),
      'refused',
    ],
    ['429 anonymous', appPage, page('', 429), 'unreachable'],
    ['500 anonymous', appPage, page('', 500), 'unreachable'],
    ['503 signed in', page('', 503), loginPage, 'unreachable'],
    ['511 of a network login', appPage, page('', 511), 'unreachable'],
    ['407 of a proxy', appPage, page('', 407), 'unreachable'],
    ['no answer', appPage, silent('timeout'), 'unreachable'],
    ['too large', silent('too-large'), loginPage, 'unreachable'],
    [
      'a redirect whose target the browser did not tell',
      appPage,
      { ...redirect('x'), location: null } as Answer,
      'unreachable',
    ],
    ['304', appPage, page('', 304), 'unreachable'],
    [
      'a filter before the server (X25)',
      appPage,
      page('<h1>Attention Required! | Cloudflare</h1>', 403),
      'unreachable',
    ],
  ];

  test.each(rows)('%s', (_, signedIn, anonymous, lacking) => {
    expect(compare(signedIn, anonymous)).toMatchObject({
      strength: 'none',
      rank: 0,
      lacking,
      signedIn: null,
      anonymous: null,
    });
  });

  test('answers that differ between the two tries', () => {
    expect(compareControls(question(), [appPage, loginPage], twice(page('', 401))).lacking).toBe('no-difference');
    expect(compareControls(question(), twice(appPage), [page('', 401), page('', 404)]).lacking).toBe('no-difference');
    expect(compareControls(question(), [appPage, page('', 401)], twice(page('', 401))).lacking).toBe('refused');
  });
});

describe('kept controls', () => {
  test('are plain JSON', () => {
    const controls = compare(appPage, loginPage);
    expect(JSON.parse(JSON.stringify(controls))).toEqual(controls);
  });

  test.each(['a', 'ä', '好', '𠀀', '"'])('stay below 60 kB with pages full of %s', (letter) => {
    const many = (stem: string) =>
      Array.from(
        { length: 3_000 },
        (_, at) => `${stem}${letter.repeat(20 / letter.length)}${stem}${at.toString(36).replace(/\d/g, 'z')}`,
      ).join(' ');
    const keyed = (stem: string) =>
      Object.fromEntries(
        many(stem)
          .split(' ')
          .map((key) => [key, { [`${key.slice(0, 30)}x`]: letter }]),
      );
    for (const controls of [
      compare(page(`${many('in')} Log out`), page(`${many('out')} Sign in`)),
      compare(json(keyed('in')), json(keyed('out'))),
    ]) {
      expect(controls.strength).toBe('strong');
      expect(controls.signedInMarks.length).toBeLessThanOrEqual(400);
      expect(new TextEncoder().encode(JSON.stringify(controls)).length).toBeLessThan(60_000);
    }
  });

  test('drop what changes by itself', () => {
    const signedIn = (nonce: string) => page(`${appPage.body}<!-- ${nonce} -->`);
    const controls = compareControls(question(), [signedIn('aaaa'), signedIn('bbbb')], twice(loginPage));
    expect(controls.signedInMarks).toContain('lovelace');
    expect(controls.signedInMarks).not.toContain('aaaa');
    expect(controls.signedOutMarks).toContain('username');
    expect(controls.signedOutMarks).not.toContain('harbour');
  });
});

describe('the best controls', () => {
  const ranked = (rank: number, lacking: Controls['lacking'] = null): Controls => ({
    ...compare(appPage, loginPage),
    rank,
    strength: rank >= 50 ? 'strong' : rank > 0 ? 'weak' : 'none',
    lacking,
  });
  const ranks = (...given: number[]) => {
    const best = bestControls(given.map((rank) => ranked(rank)));
    return [best.strong.map(({ rank }) => rank), best.weak.map(({ rank }) => rank)];
  };

  test.each([
    [[50, 100, 90, 95], [100, 95], []],
    [[75, 80, 60], [80, 75], []],
    [[60, 80, 50], [80], []],
    [[50, 75, 60, 20], [75, 60], [20]],
    [[20, 20, 20], [], [20, 20]],
    [[], [], []],
  ])('of %j are %j and, weak, %j', (given, strong, weak) => expect(ranks(...given)).toEqual([strong, weak]));

  test('say why there is none', () => {
    expect(bestControls([ranked(90)]).lacking).toBeNull();
    expect(bestControls([ranked(20)]).lacking).toBe('no-difference');
    expect(bestControls([]).lacking).toBe('no-difference');
    expect(bestControls([ranked(0, 'unreachable'), ranked(0, 'refused')]).lacking).toBe('no-difference');
    expect(bestControls([ranked(0, 'unreachable')]).lacking).toBe('unreachable');
  });
});
