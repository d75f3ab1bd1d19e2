import { t } from '../../../i18n/t';
import type { Settings } from '../../../sites/site';
import { isOfUnsaved, ruleName, shownRules } from '../limits/rule-words';
import type { Plain } from '../route';

/** Something that can be found: a setting, a card, or a site. */
export interface Place {
  /** `#limits/rule-idleMs` */
  readonly href: string;
  readonly title: string;
  /** Where it stands: the part, or the site. */
  readonly where: string;
  readonly help: string;
}

type Field = readonly [field: string, title: string, help?: string];

/** Every setting of these settings by its name and help, in the language of the screen. */
export function placesOf(settings: Settings): Place[] {
  return [
    ...settings.sites.map(({ id, name, address }) => ({
      ...{ href: `#site/${id}`, title: name, where: t('nav_sites'), help: address },
    })),
    ...PARTS.flatMap(([part, fields]) => [
      { href: `#${part}`, title: t(`nav_${part}`), where: t('nav_settings'), help: '' },
      ...placesIn(`#${part}`, t(`nav_${part}`), fields(settings)),
    ]),
    ...settings.sites.flatMap(({ id, name, rules }) =>
      placesIn(`#site/${id}`, name, siteFields({ ...settings.rules, ...rules })),
    ),
  ];
}

const placesIn = (base: string, where: string, fields: readonly Field[]): Place[] =>
  fields.map(([field, title, help = '']) => ({ href: `${base}/${field}`, title, where, help }));

const rulesOf = (rules: Settings['rules'], ofUnsaved: boolean): Field[] =>
  shownRules(rules)
    .filter((rule) => isOfUnsaved(rule) === ofUnsaved)
    .map((rule) => [`rule-${rule}`, ruleName(rule), t(`limit_${rule}_help`)]);

const PARTS: readonly (readonly [Plain, (settings: Settings) => readonly Field[]])[] = [
  [
    'shifts',
    () => [
      ['week', t('shifts_week')],
      ['breaks', t('shifts_breaks'), t('shifts_breaks_help')],
      ['zone', t('shifts_zone'), t('shifts_zone_help')],
      ['exceptions', t('shifts_exceptions')],
      ['roster', t('shifts_roster'), t('shifts_roster_url')],
    ],
  ],
  [
    'limits',
    ({ rules, away }) => [
      ...rulesOf(rules, false),
      ['documents', t('limits_documents')],
      ['away', t('away_does'), t('away_does_help')],
      ...(away.does === 'cover' ? [['grace', t('away_grace'), t('away_grace_help')] as const] : []),
    ],
  ],
  [
    'warnings',
    () => [
      ...(['warnMs', 'extendMs', 'mostExtensions'] as const).map(
        (of): Field => [of, t(`warnings_${of}`), t(`warnings_${of}_help`)],
      ),
      ['hints', t('warnings_hints_minutes'), t('warnings_hints_help')],
      ['ways', t('warnings_shown')],
    ],
  ],
  ['unsaved', ({ rules }) => rulesOf(rules, true)],
  [
    'maintenance',
    () => [
      ['lead', t('maintenance_lead'), t('maintenance_lead_help')],
      ['notice', t('maintenance_notice'), t('maintenance_notice_help')],
      ['windows', t('maintenance_windows')],
    ],
  ],
  [
    'general',
    () => [
      ['stop', t('general_stop'), t('general_stop_help')],
      ['shortcut-sign-out-all', t('general_shortcut'), t('general_shortcut_help')],
      ['shortcut-step-away', t('general_shortcutAway'), t('general_shortcutAway_help')],
      ['pause-rule', t('pause_section'), t('pause_what_help')],
      ['appearance', t('general_appearance'), t('general_section_look')],
      ['export', t('general_export'), t('general_export_help')],
      ['import-row', t('general_import'), t('general_import_help')],
    ],
  ],
  [
    'privacy',
    () => [
      ['written', t('privacy_written')],
      ['access', t('permissions_sites')],
      ['private', t('store_private')],
      ['always', t('permissions_always')],
      ['optional', t('permissions_optional')],
    ],
  ],
  ['capabilities', () => []],
  [
    'about',
    () => [
      ['meaning-server', t('about_server')],
      ['meaning-browser', t('about_browser')],
      ['not-covered', t('about_not')],
      ['welcome', t('about_welcome'), t('about_welcome_help')],
    ],
  ],
];

const siteFields = (rules: Settings['rules']): Field[] => [
  ['check', t('doctor_button'), t('doctor_note')],
  ['name', t('site_name')],
  ['address', t('site_address'), t('site_address_help')],
  ['preset', t('site_preset')],
  ['signOutUrl', t('site_signOutUrl'), t('site_signOutUrl_help')],
  ['proofUrl', t('site_proofUrl'), t('site_proofUrl_help')],
  ['control', t('control_label'), t('control_help')],
  ['taught', t('teach_card'), `${t('site_record')}: ${t('teach_card_help')}`],
  ['tabs', t('site_tabsAfterwards')],
  ['providerRule', t('sso_rule'), t('idp_label')],
  ['providerUrl', t('sso_providerUrl'), t('sso_providerUrl_help')],
  ['providerSignOutUrl', t('sso_providerSignOutUrl'), t('sso_providerSignOutUrl_help')],
  ...shownRules(rules).map((rule): Field => [`rule-${rule}`, ruleName(rule), t(`limit_${rule}_help`)]),
  ['ignoreFields', t('site_ignoreFields'), t('site_ignoreFields_help')],
  ['countFields', t('site_countFields'), t('site_countFields_help')],
  ['openItemsSelector', t('site_openItemsSelector'), t('site_openItemsSelector_help')],
  ['openItemsTitle', t('site_openItemsTitle'), t('site_openItemsTitle_help')],
  ['otherHosts', t('hosts_label'), t('hosts_help')],
  ['keep', t('site_keep'), t('site_keep_help')],
  ['history', t('site_history'), t('site_history_help')],
  ['preview', t('preview_title')],
  ['retire', t('retire_title'), t('retire_help')],
];
