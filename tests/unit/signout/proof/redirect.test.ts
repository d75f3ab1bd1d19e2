import { describe, expect, test } from 'vitest';
import { redirectTarget } from '../../../../lib/signout/proof/redirect';

const asked = 'https://crm.example/contacts/17';

describe('a redirect target is host and path', () => {
  test.each([
    ['/login?next=%2Fcontacts%2F17&nonce=abc', 'crm.example/login'],
    ['https://idp.example/as/auth?state=1', 'idp.example/as/auth'],
    ['/interaction/Xk3f9aQ2LmN8pR7sT1', 'crm.example/interaction/*'],
    ['/u/1b4e28ba-2fa1-11d2-883f-0016d3cca427/home', 'crm.example/u/*/home'],
    ['/t/17;jsessionid=AB12', 'crm.example/t/*'],
    ['./?_task=login', 'crm.example/contacts/'],
    ['/#/login?x=1', 'crm.example/#/login'],
    ['https://crm.example:8443/', 'crm.example:8443/'],
  ])('%s: %s', (location, target) => expect(redirectTarget(asked, location)?.target).toBe(target));

  test('no address, no target', () => expect(redirectTarget(asked, 'https://')).toBeNull());
});

describe('a sign-in address', () => {
  test.each([
    ['/login', true],
    ['/wp-login.php?reauth=1', true],
    ['/users/sign_in', true],
    ['/index.php?module=Users&action=Login', true],
    ['/?_task=login', true],
    ['/oauth2/authorize?client_id=x', true],
    ['/session/new', true],
    ['/admin/authentication', true],
    ['/#/login', true],
    ['/adfs/ls/', true],
    ['/index.php?r=site/login', true],
    ['/home?next=/login', false],
    ['/dashboard', false],
    ['/', false],
    ['/author/ada', false],
    ['/designing', false],
  ])('%s: %s', (location, toSignIn) => expect(redirectTarget(asked, location)?.toSignIn).toBe(toSignIn));
});

describe('where a redirect leads', () => {
  test.each([
    ['https://idp.example/x', 'other-host'],
    ['https://crm.example:8443/contacts/17', 'other-host'],
    ['/welcome', 'elsewhere'],
    ['/', 'elsewhere'],
    ['/contacts/17/', 'same-place'],
    ['/de/contacts/17', 'same-place'],
    ['/zh-CN/contacts/17', 'same-place'],
    ['http://www.crm.example/contacts/17', 'same-place'],
    ['/contacts/17/index.php', 'same-place'],
    ['/contacts/17?cookies=checked', 'same-place'],
    ['https://consent.example/x', 'same-place'],
    ['/cookie-check', 'same-place'],
  ])('%s: %s', (location, place) => expect(redirectTarget(asked, location)?.place).toBe(place));
});
