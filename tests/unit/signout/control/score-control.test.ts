import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ControlFeatures } from '../../../../lib/signout/control/features';
import { NEGATIVE } from '../../../../lib/signout/control/negative-words';
import { scoreControl } from '../../../../lib/signout/control/score-control';
import { SIGN_OUT, SIGN_OUT_AMBIGUOUS } from '../../../../lib/signout/control/sign-out-words';
import { control } from './features-of';

const score = (facts: Partial<ControlFeatures>) => scoreControl(control(facts), 'page');
const hidden = { visible: false, inMenu: true } as const;

describe('controls of real products are pressed', () => {
  test.each<[string, Partial<ControlFeatures>]>([
    [
      'Roundcube',
      {
        labels: ['Logout'],
        addresses: ['/?_task=logout'],
        marks: ['logout button-logout'],
        script: "return rcmail.command('switch-task','logout',this,event)",
      },
    ],
    ['EspoCRM, without address, hidden', { labels: ['Log Out'], marks: ['data-name logout', 'nav-link'], ...hidden }],
    ['EspoCRM in Chinese', { labels: ['退出'], marks: ['data-name logout'], ...hidden }],
    ['EspoCRM in Portuguese', { labels: ['Sair'], marks: ['data-name logout'], ...hidden }],
    [
      'SuiteCRM',
      {
        labels: ['Logout'],
        addresses: ['index.php?module=Users&action=Logout'],
        marks: ['logout_link', 'utilsLink'],
        ...hidden,
      },
    ],
    [
      'Dolibarr, a picture',
      {
        labels: [],
        addresses: ['/user/logout.php?token=0f3c'],
        marks: ['login_block_elem'],
        iconMarks: ['fa fa-sign-out-alt atoplogin'],
        kind: 'interactive',
        inMenu: true,
      },
    ],
    [
      'Dolibarr, the button in the drop-down',
      {
        labels: ['Abmelden'],
        addresses: ['/user/logout.php?token=0f3c'],
        marks: ['button-top-menu-dropdown logout-btn'],
        ...hidden,
      },
    ],
    [
      'osTicket, in a paragraph',
      { labels: ['Log Out'], addresses: ['/scp/logout.php?auth=ab12'], marks: ['no-pjax'], prose: 'paragraph' },
    ],
    ['FreeScout', { labels: ['Log Out'], addresses: ['#'], marks: ['logout-link'], ...hidden }],
    [
      'Directus, an icon in the module bar',
      { labels: ['Sign Out'], addresses: ['/admin/logout'], marks: ['sign-out'] },
    ],
    [
      'Node-RED',
      {
        labels: ['Logout'],
        addresses: ['#'],
        marks: ['usermenu-item-logout'],
        parentMarks: ['red-ui-menu-item'],
        ...hidden,
      },
    ],
    ['parse-dashboard', { labels: ['Log Out'], addresses: ['/logout'], marks: ['more'] }],
    [
      'oidc-provider, the confirm button',
      { labels: ['Yes, sign me out', 'yes'], marks: ['logout'], formAction: '/session/end/confirm' },
    ],
    [
      'Salesforce',
      {
        labels: ['Log Out'],
        addresses: ['/secur/logout.jsp'],
        marks: ['profile-link-label logout uiOutputURL'],
        inMenu: true,
      },
    ],
    ['Zendesk', { labels: ['Sign out'], addresses: ['/access/logout'], inMenu: true }],
    [
      'Odoo',
      {
        labels: ['Log out'],
        addresses: ['/web/session/logout'],
        marks: ['data-menu logout', 'dropdown-item'],
        inMenu: true,
      },
    ],
    ['Redmine in Japanese', { labels: ['ログアウト'], addresses: ['/logout'], marks: ['logout', 'data-method post'] }],
    ['Rails with a button', { labels: ['Cerrar sesión'], formAction: '/users/sign_out' }],
    ['Laravel', { labels: ['Déconnexion'], formAction: 'https://crm.test/logout', inMenu: true }],
    ['RuoYi', { labels: ['退出登录'], marks: ['el-dropdown-menu__item'], ...hidden }],
    ['yudao', { labels: ['退出系统'], marks: ['el-dropdown-menu__item'], inMenu: true }],
    [
      'ant-design-pro',
      { labels: ['退出登录'], marks: ['ant-dropdown-menu-item'], iconMarks: ['anticon anticon-logout'], inMenu: true },
    ],
    ['WeCom', { labels: ['退出'], inMenu: true }],
    ['amoCRM', { labels: ['Выход'], addresses: ['/?logout=yes'], inMenu: true }],
    ['a picture named after what it does', { labels: [], iconMarks: ['icon icon-logout'], inMenu: true }],
    [
      'a plain item with a pointer',
      { labels: ['Abmelden'], kind: 'pointer', marks: ['nav-abmelden', 'logoutItem'], inMenu: true },
    ],
  ])('%s', (_, facts) => {
    expect(score(facts)).toBeGreaterThanOrEqual(45);
  });
});

describe('what only looks like it is not pressed', () => {
  test.each<[string, Partial<ControlFeatures>]>([
    ['注销账号', { labels: ['注销账号'], marks: ['logout'], inMenu: true }],
    ['强制退出', { labels: ['强制退出'], marks: ['logout-btn'], addresses: ['/user/logout'], inMenu: true }],
    ['退出全屏', { labels: ['退出全屏'], inMenu: true }],
    ['退出 with a full-screen class', { labels: ['退出'], marks: ['exitFullScreen'], inMenu: true }],
    ['退出企业', { labels: ['退出企业'], inMenu: true }],
    ['退出群聊', { labels: ['退出群聊'], marks: ['exit'], inMenu: true }],
    [
      'Log out all users',
      {
        labels: ['Log out all users'],
        addresses: ['/admin/logout'],
        marks: ['logout'],
        iconMarks: ['fa-sign-out'],
        inMenu: true,
      },
    ],
    ['Log out user', { labels: ['Logout users'], addresses: ['/logout'] }],
    [
      'Log out of all other sessions',
      { labels: ['Log out of all other sessions'], addresses: ['/logout'], marks: ['logout'], inMenu: true },
    ],
    [
      'Sign out everywhere',
      { labels: ['Sign out everywhere'], addresses: ['/auth/logout'], marks: ['sign-out'], inMenu: true },
    ],
    ['Von allen Geräten abmelden', { labels: ['Von allen Geräten abmelden'], marks: ['logout'], inMenu: true }],
    ['Alle anderen Sitzungen abmelden', { labels: ['Alle anderen Sitzungen abmelden'], marks: ['logout'] }],
    ['Abmelden of a newsletter form', { labels: ['Abmelden'], formFields: 'typing' }],
    [
      'Abmelden below a newsletter heading',
      { labels: ['Abmelden'], surroundings: 'Unser Newsletter erscheint monatlich. Abmelden' },
    ],
    ['Newsletter abmelden', { labels: ['Newsletter abmelden'], addresses: ['/logout'] }],
    ['unsubscribe address', { labels: ['Abmelden'], addresses: ['/newsletter/unsubscribe?u=1'] }],
    ['Log out as Anna', { labels: ['Log out as Anna'], addresses: ['/logout'], inMenu: true }],
    ['Disconnect an integration', { labels: ['Déconnexion', 'Disconnect Gmail'], marks: ['logout'] }],
    [
      'a row of the session list',
      { labels: ['Sign out'], addresses: ['/sessions/17/logout'], inTableRow: true, oneOfList: true },
    ],
    ['a help article', { labels: ['Sign out'], kind: 'plain', prose: 'text' }],
    ['a link in a help article', { labels: ['how to log out'], addresses: ['/help/17'], prose: 'text' }],
    [
      'a sign-in form that speaks of signing out',
      { labels: ['Log in'], formAction: '/login?logout=1', formFields: 'password' },
    ],
    [
      'a sign-in link that returns to the sign-out',
      { labels: ['Log in'], addresses: ['/login?return_to=%2Flogout&next=/logout'] },
    ],
    ['Stay signed in', { labels: ['No, stay signed in'], formAction: '/session/end/confirm' }],
    ['Cancel beside the sign-out', { labels: ['Cancel'], formAction: '/logout', marks: ['logout-cancel'] }],
    ['a disabled control', { labels: ['Log out'], disabled: true }],
    ['a setting: log out after', { labels: ['Automatic logout after 15 minutes'], marks: ['auto-logout'] }],
    ['a setting: log-out address', { labels: ['Logout URL'], addresses: ['/settings/logout-url'] }],
    ['the sign-in history', { labels: ['Login/logout history'], addresses: ['/reports/logout-history'] }],
    ['a call to be logged', { labels: ['Log a call'] }],
    ['a longer sentence', { labels: ['You can log out here when your shift has ended'] }],
    ['Exit of a preview', { labels: ['Exit'], addresses: ['/exit'] }],
    ['words nobody can press', { labels: ['Logout'], kind: 'plain' }],
  ])('%s', (_, facts) => {
    expect(score(facts)).toBeLessThan(45);
  });

  test.each(['en', 'other'])('whatever else speaks for it, a negative label wins (%s)', () => {
    const negative = fc.constantFrom(...Object.values(NEGATIVE).flat());
    const facts = fc.record({
      addresses: fc.constantFrom([], ['/auth/logout'], ['/logout']),
      marks: fc.constantFrom([], ['logout', 'data-action logout']),
      iconMarks: fc.constantFrom([], ['fa-sign-out']),
      script: fc.constantFrom(null, 'logout()'),
      formAction: fc.constantFrom(null, '/logout'),
      named: fc.boolean(),
      inMenu: fc.boolean(),
    });
    fc.assert(
      fc.property(negative, fc.constantFrom('', 'Log out ', '退出登录 '), facts, (word, before, rest) => {
        expect(score({ ...rest, labels: ['Log out', `${before}${word}`] })).toBeLessThan(30);
      }),
    );
  });

  test('no sign-out word of any language is itself on the negative list', () => {
    const words = [SIGN_OUT, SIGN_OUT_AMBIGUOUS].flatMap((table) => Object.values(table).flat());
    expect(words.filter((word) => score({ labels: [word], inMenu: true }) < 45)).toEqual([]);
  });
});

test('a prose penalty does not count on a confirmation page', () => {
  const facts = control({ labels: ['Sair'], prose: 'paragraph' });
  expect(scoreControl(facts, 'confirmation') - scoreControl(facts, 'page')).toBe(12);
});

test.each([
  ['another host', { host: 'other' }, -25],
  ['a sibling host', { host: 'same-parent' }, -5],
  ['hidden', { visible: false }, -6],
  ['a table row', { inTableRow: true }, -15],
  ['a bare anchor', { bareAnchor: true }, -6],
  ['named by preset or person', { named: true }, 60],
] as const)('%s changes the score', (_, facts, points) => {
  expect(score({ labels: ['Log out'], ...facts }) - score({ labels: ['Log out'] })).toBe(points);
});
