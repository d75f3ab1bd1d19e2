import { expect, test } from 'vitest';
import type { OpenerFeatures } from '../../../../lib/signout/control/features';
import { OPENER_THRESHOLD, scoreOpener } from '../../../../lib/signout/control/score-opener';
import { opener } from './features-of';

test.each<[string, Partial<OpenerFeatures>]>([
  ['initials at the top right', { labels: ['AE'], hasPopup: true, corner: 'top-right', textLength: 2 }],
  [
    'a bootstrap drop-down',
    { labels: ['Anna'], marks: ['dropdown-toggle nav-link'], dropdownToggle: true, corner: 'top-right' },
  ],
  ['an avatar', { marks: ['avatar-wrapper'], corner: 'top-right' }],
  ['a named menu', { labels: ['Account menu'] }],
  ['a details element', { labels: ['Anna'], summary: true, corner: 'top-right' }],
  ['the foot of a side bar', { labels: ['Anna'], marks: ['user-block'], corner: 'bottom-left' }],
  ['Chinese name of it', { labels: ['个人中心'] }],
  ['what the preset names', { labels: ['Anna'], named: true, link: true, corner: 'top-right' }],
])('%s is opened', (_, facts) => {
  expect(scoreOpener(opener(facts))).toBeGreaterThanOrEqual(OPENER_THRESHOLD);
});

test.each<[string, Partial<OpenerFeatures>]>([
  ['a link to the profile page', { labels: ['Profile'], link: true, corner: 'top-right' }],
  ['Delete user', { labels: ['Delete'], marks: ['btn-delete user'], hasPopup: true, corner: 'top-right' }],
  ['New contact, with a menu', { labels: ['New'], hasPopup: true, collapsed: true, dropdownToggle: true }],
  ['保存', { labels: ['保存'], hasPopup: true, dropdownToggle: true, corner: 'top-right' }],
  ['Help', { labels: ['Help'], hasPopup: true, corner: 'top-right' }],
  ['a submit button', { labels: ['Account'], submit: true }],
  ['a whole user list', { labels: [], marks: ['users'], textLength: 60 }],
  ['nothing in particular', { labels: ['Edit'], corner: null }],
])('%s is not', (_, facts) => {
  expect(scoreOpener(opener(facts))).toBeLessThan(OPENER_THRESHOLD);
});
