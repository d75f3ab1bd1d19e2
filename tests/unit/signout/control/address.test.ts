import { expect, test } from 'vitest';
import { addressStrength, isNegativeAddress, mentionsSignOutAddress } from '../../../../lib/signout/control/address';
import { FRAGMENTS } from '../../../../lib/signout/control/address-fragments';
import { hasNegativeMark, hasSignOutMark, isSignOutIcon } from '../../../../lib/signout/control/marks';

test.each([
  ['/web/session/logout', 'exact'],
  ['https://crm.test/index.php?module=Users&action=Logout', 'strong'],
  ['#logout', 'strong'],
  ['#/logout', 'strong'],
  ['/connect/endsession', 'strong'],
  ['/app/exit', 'weak'],
  ['/exiting-offers', null],
  ['/login?next=/logout', null],
  ['/login?returnUrl=https%3A%2F%2Fcrm.test%2Flogout', null],
  ['javascript:logout()', null],
  ['mailto:logout@crm.test', null],
  ['https://logout.crm.test/contacts', null],
  ['/admin/logout-all', null],
  ['/reports/logout_history', null],
  ['/sessions/logout/others', null],
  ['http://[', null],
])('%s is %s', (address, strength) => {
  expect(addressStrength(address)).toBe(strength);
});

test('the sieve lets every clear address through', () => {
  const clear = [...FRAGMENTS.exact, ...FRAGMENTS.strong];
  expect(clear.filter((fragment) => !mentionsSignOutAddress(fragment))).toEqual([]);
});

test.each(['/logout?all=0', '/logout', '/user/logout.php?token=1'])('%s is not negative', (address) => {
  expect(isNegativeAddress(address)).toBe(false);
});

test.each([
  'logout',
  'logoutLink',
  'btnLogout',
  'LBL_SIGN_OUT',
  'user-log-off',
  'data-menu logout',
  'mectrl_body_signOut',
  'loginOut',
  'outLogin',
  'profile.logout()',
])('the mark %s says sign out', (mark) => {
  expect(hasSignOutMark(mark)).toBe(true);
});

test.each(['blogoutline', 'logoutput', 'login', 'logged-out', 'analogoff', 'dialogOut', 'catalog out-of-stock'])(
  'the mark %s does not',
  (mark) => {
    expect(hasSignOutMark(mark)).toBe(false);
  },
);

test.each(['logout-all', 'signOutEverywhere', 'logout_others', 'autoLogout', 'exitFullScreen', 'forceLogout'])(
  'the mark %s is negative',
  (mark) => {
    expect(hasNegativeMark(mark)).toBe(true);
  },
);

test.each([
  'fa fa-power-off',
  'glyphicon glyphicon-log-out',
  '#icon-logout',
  'lucide lucide-log-out',
  'anticon-poweroff',
])('%s is a sign-out picture', (mark) => {
  expect(isSignOutIcon(mark)).toBe(true);
});
