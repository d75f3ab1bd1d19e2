import { setCookie } from './http/cookies.ts';
import { type Html, html, nothing } from './pages/html.ts';
import { link } from './pages/layout.ts';
import type { Pose } from './site-options.ts';
import type { Handler, Visit } from './style.ts';
import { endAndLeave, endByCall, forbidden } from './styles/endings.ts';

/** What a well-known product is recognised by, and its way out beside the style's own. */
interface Posing {
  readonly setCookies?: readonly string[];
  readonly storageKeys?: readonly string[];
  readonly markup?: (visit: Visit) => Html;
  readonly routes?: Readonly<Record<string, Handler>>;
}

const poses: Readonly<Record<Pose, Posing>> = {
  'suitecrm-7': {
    setCookies: [setCookie('ck_login_id_20', '1', { httpOnly: true }), setCookie('ck_login_theme_20', 'SuiteP')],
    markup: () => html`<span id="logout_link" hidden></span>`,
  },
  odoo: {
    storageKeys: ['web.lastConnectedUser'],
    markup: () => html`<div class="o_user_menu" hidden></div>`,
  },
  'civicrm-drupal': {
    markup: (visit) =>
      html`<a href="${link(visit, `/user/logout?token=${visit.session?.csrf}`)}" hidden>Leave CiviCRM</a>`,
    routes: {
      'GET /user/logout': (visit) =>
        visit.session && visit.ask.query.get('token') === visit.session.csrf ? endAndLeave(visit) : forbidden(visit),
    },
  },
  'family-ant-design-pro': { routes: { 'POST /api/login/outLogin': endByCall } },
  mochat: { routes: { 'PUT /dashboard/user/logout': endByCall } },
  pipedrive: { routes: { 'GET /auth/logout': endAndLeave } },
};

const none: Posing = {};

/** How this site poses; nothing about it unless its options say so. */
export const posingOf = ({ options }: Visit['site']): Posing => (options.poses ? poses[options.poses] : none);

export const posingMarkup = (visit: Visit): Html => posingOf(visit.site).markup?.(visit) ?? nothing;
