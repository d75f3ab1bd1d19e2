import { afterEach, describe, expect, test, vi } from 'vitest';
import { findOpeners } from '../../../lib/page/openers';
import { judge } from '../../../lib/signout/control/judge';
import { page } from '../../fakes/parsed-page';

afterEach(() => vi.unstubAllGlobals());

/** What the page's only likely menu is called, and whether somebody who only wants to see may press it. */
function opener(body: string, selectors: readonly string[] = []) {
  page(`<header data-it>${body}</header>`);
  vi.stubGlobal('window', { innerWidth: 1_000, innerHeight: 800 });
  vi.stubGlobal('HTMLButtonElement', class {});
  const [found] = findOpeners(selectors, judge);
  return found && { label: found.label, opensMenu: found.opensMenu };
}

describe('Z6 a check presses what says that it opens a menu', () => {
  test.each([
    ['a button', '<button type="button" aria-haspopup="menu" class="user-menu">Anna</button>'],
    ['a part of the page', '<div aria-haspopup="menu" class="user-menu">Anna</div>'],
    ['with its words further inside', '<div aria-haspopup="menu" class="user-menu"><span><b>Anna</b></span></div>'],
    ['with a link that leads nowhere', '<div aria-haspopup="menu" class="user-menu"><a href="#">Anna</a></div>'],
    ['inside a link that leads nowhere', '<a href="#"><span class="dropdown-toggle avatar">Anna</span></a>'],
    [
      'inside a button that sends nothing',
      '<button type="button"><i aria-haspopup="menu" class="user">Anna</i></button>',
    ],
    ['with a link beside its words', '<div aria-haspopup="menu" class="user-menu">Anna <a href="/me">1</a></div>'],
  ])('%s', (_, body) => expect(opener(body)?.opensMenu).toBe(true));

  test.each([
    ['what has a link inside', '<div aria-haspopup="menu" class="user-menu"><a href="/me">Anna</a></div>'],
    [
      'with a link deep inside',
      '<div aria-haspopup="menu" class="user-menu"><p><a href="/me"><b>Anna</b></a></p></div>',
    ],
    [
      'what has a button inside that sends',
      '<div aria-haspopup="menu" class="user-menu"><button type="submit">Anna</button></div>',
    ],
    ['what stands inside a link', '<a href="/me"><b><span class="dropdown-toggle avatar">Anna</span></b></a>'],
    [
      'what stands inside a button that sends',
      '<button type="submit"><i aria-haspopup="menu" class="user-menu">Anna</i></button>',
    ],
    ['what does not say so', '<button type="button" class="user-menu">Anna</button>'],
  ])('and no more: not %s', (_, body) => expect(opener(body)?.opensMenu).toBe(false));

  test('a preset may say so, and a link or one inside is left alone all the same', () => {
    expect(opener('<a href="/me" class="avatar">Anna</a>', ['.avatar'])?.opensMenu).toBe(false);
    expect(opener('<b class="avatar">Anna</b>')).toBeUndefined();
    expect(opener('<b class="avatar">Anna</b>', ['.avatar'])?.opensMenu).toBe(true);
    expect(opener('<b class="avatar"><a href="/me">Anna</a></b>', ['.avatar'])?.opensMenu).toBe(false);
  });
});

test('Z6 its label is one line without what hides in it or turns it round', () => {
  const label = 'An\u202ena\u0000 \u2066Schmidt\u2069\n';
  expect(
    opener(`<button type="button" aria-haspopup="menu" class="user-menu" aria-label="${label}"></button>`)?.label,
  ).toBe('An na Schmidt');
});
