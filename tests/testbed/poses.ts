import { setCookie } from './http/cookies.ts';
import { type Html, html } from './pages/html.ts';
import type { Pose } from './site-options.ts';

/** What a well-known product is recognised by. */
interface Traces {
  readonly setCookies: readonly string[];
  readonly storageKeys: readonly string[];
  readonly markup: Html;
}

export const poses: Readonly<Record<Pose, Traces>> = {
  'suitecrm-7': {
    setCookies: [setCookie('ck_login_id_20', '1', { httpOnly: true }), setCookie('ck_login_theme_20', 'SuiteP')],
    storageKeys: [],
    markup: html`<span id="logout_link" hidden></span>`,
  },
  odoo: {
    setCookies: [],
    storageKeys: ['web.lastConnectedUser'],
    markup: html`<div class="o_user_menu" hidden></div>`,
  },
};
