import { expect, test } from 'vitest';
import { isAlike, nobodysAddress } from '../../../../lib/signout/doctor/is-alike';
import type { Answered } from '../../../../lib/signout/proof/answer';

test.each([
  ['https://crm.example/logout', 'https://crm.example/signoff-nothing-here'],
  ['https://crm.example/users/sign_out/', 'https://crm.example/users/signoff-nothing-here'],
  [
    'https://crm.example/index.php?module=Users&action=Logout',
    'https://crm.example/index.php?module=Users&action=signoff-nothing-here',
  ],
])('beside %s nobody made %s', (url, other) => expect(nobodysAddress(url)).toBe(other));

const page = (change: Partial<Answered>): Answered => ({
  kind: 'answered',
  url: 'https://crm.example/logout',
  status: 200,
  location: null,
  contentType: 'text/html',
  body: '',
  setCookies: [],
  at: 0,
  ...change,
});
const toLogin = (next: string) => page({ status: 302, location: `https://crm.example/login?next=${next}` });
const shell = page({ body: '<div id="app"></div><script src="/app.js"></script>' });

test.each<[what: string, one: Answered, other: Answered, alike: boolean]>([
  ['two ways to the sign-in page', toLogin('/logout'), toLogin('/nothing'), true],
  ['a shell that is the same everywhere', shell, shell, true],
  [
    'a goodbye and the sign-in page',
    page({ status: 302, location: 'https://crm.example/bye' }),
    toLogin('/nothing'),
    false,
  ],
  ['a goodbye page and none', page({ body: '<h1>You are signed out</h1>' }), page({ status: 404 }), false],
])('%s', (_, one, other, alike) => expect(isAlike(one, other)).toBe(alike));
