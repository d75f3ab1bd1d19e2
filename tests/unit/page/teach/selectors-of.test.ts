import { afterEach, describe, expect, test, vi } from 'vitest';
import { findTaught } from '../../../../lib/page/teach/find-taught';
import { selectorsOf } from '../../../../lib/page/teach/selectors-of';
import { isStableName } from '../../../../lib/page/teach/stable-name';
import type { TaughtStep } from '../../../../lib/sites/taught';
import { page } from '../../../fakes/parsed-page';

afterEach(() => vi.unstubAllGlobals());

describe('S9 what somebody wrote is a name, what a framework made up is none', () => {
  test.each([
    ...['logout', 'user-menu', 'btn-primary', 'dw-orb', 'nav2', 'HeaderMenu', 'col-12'].map(
      (name) => [name, true] as const,
    ),
    ...[
      'ember1234',
      'css-1x2y3z4',
      'sc-bdVaJa12',
      'radix-:r1:',
      'mui-42',
      'x91f3c0d2',
      'item-48213',
      'active',
      'is-open',
      'ng-touched',
      '9to5',
      '',
    ].map((name) => [name, false] as const),
  ])('%s: %s', (name, stable) => expect(isStableName(name)).toBe(stable));
});

describe('S9 ways to find an element again, best first', () => {
  test.each<[string, string, string]>([
    ['its id', '<button data-it id="leave" class="x">x</button>', '#leave'],
    ['its mark for programs', '<i data-it id="ember4711" data-testid="leave"></i>', 'i[data-testid="leave"]'],
    ['its name', '<input data-it type="submit" name="leave">', 'input[name="leave"]'],
    ['its label', '<b data-it aria-label="Log &quot;out&quot;"></b>', 'b[aria-label="Log \\"out\\""]'],
    ['its address without what may be a token', '<a data-it href="/x/leave?t=1">x</a>', 'a[href*="/x/leave"]'],
    ['its form', '<form action="/x/9"><button data-it>x</button></form>', 'form[action*="/x/9"] button'],
    ['its classes', '<i class="a"></i><i data-it class="open leave css-1a2b3c"></i>', 'i.leave'],
    ['its component', '<dw-orb data-it></dw-orb>', 'dw-orb'],
  ])('%s', (_, body, selector) => expect(selectorsOf(page(body))[0]).toEqual([selector]));

  test('without anything else by its place, from the closest thing that has a name', () => {
    expect(selectorsOf(page('<ul id="menu"><li><i></i></li><li><i></i><i data-it></i></li></ul>'))).toEqual([
      ['#menu > li:nth-of-type(2) > i:nth-of-type(2)'],
    ]);
  });

  test('what finds several stands behind what finds one, and before the place', () => {
    const body = '<p><b class="item">a</b></p><p><b class="item" data-it id="b">b</b></p>';
    expect(selectorsOf(page(body))).toEqual([['#b'], ['b.item'], ['body > p:nth-of-type(2) > b:nth-of-type(1)']]);
  });

  test('never more than six, and each of them leads back', () => {
    const it = page('<a data-it id="a" name="b" class="c d" data-qa="e" title="f" role="g" href="/h/i">x</a>');
    const ways = selectorsOf(it);
    expect(ways.length).toBeLessThanOrEqual(6);
    for (const [selector = ''] of ways) expect(document.querySelector(selector)).toBe(it);
  });
});

describe('S9 a recorded step on the page of another day', () => {
  const step = (selectors: string[][], text = ''): TaughtStep => ({ role: 'control', selectors, text, frame: null });
  const state = () => ({ refFor: () => 'e1' }) as never;
  const find = (body: string, given: TaughtStep) => {
    page(`${body}<hr data-it>`);
    return findTaught(given, state());
  };

  test.each<[string, string, TaughtStep, 'found' | 'refused' | null]>([
    ['its id', '<a id="leave">x</a>', step([['#leave']]), 'found'],
    ['another way, when the first leads nowhere', '<a class="leave">x</a>', step([['#old'], ['a.leave']]), 'found'],
    [
      'of several the one with its words',
      '<b class="i">Print</b><b class="i">Sign out</b>',
      step([['b.i']], 'Sign out'),
      'found',
    ],
    ['nothing, where several look alike', '<b class="i"></b><b class="i"></b>', step([['b.i']]), null],
    ['nothing, where it is gone', '<p>x</p>', step([['#leave']]), null],
    [
      'another thing at its place',
      '<p><a>Archive</a></p>',
      step([['p:nth-of-type(1) > a:nth-of-type(1)']], 'Sign out'),
      'refused',
    ],
    ['what deletes the account, under its name', '<a id="leave">Delete account</a>', step([['#leave']]), 'refused'],
    ['a selector nobody can read, then a good one', '<a id="leave">x</a>', step([['a[[['], ['#leave']]), 'found'],
  ])('%s', (_, body, given, kind) => {
    expect(find(body, given)?.kind ?? null).toBe(kind);
  });
});
