import { afterEach, expect, test, vi } from 'vitest';
import { accountHints } from '../../../lib/page/account-hints';
import { judge } from '../../../lib/signout/control/judge';
import { page } from '../../fakes/parsed-page';

afterEach(() => vi.unstubAllGlobals());

function named(body: string): string[] {
  page(`<i data-it></i>${body}`);
  return accountHints([{ node: document, host: null } as never], judge).map(({ text }) => text);
}

test.each([
  ['in the head of the page', '<header><span class="username">Grace Hopper</span></header>'],
  ['in a bar that is called so', '<div class="app-topbar"><b class="display-name">Grace Hopper</b></div>'],
  ['in what is called after nobody else', '<div class="current-user">Grace Hopper</div>'],
])('Z21 whoever is signed in is named %s', (_, body) => expect(named(body)).toEqual(['Grace Hopper']));

test.each([
  ['on the page of one', '<main><h1 class="display-name">Ada Lovelace</h1></main>'],
  ['among its facts', '<main><div><span class="username">Ada Lovelace</span></div></main>'],
  ['in a list', '<nav><div role="list"><span class="username">Ada Lovelace</span></div></nav>'],
])('Z21 a customer is not, %s', (_, body) => expect(named(body)).toEqual([]));
