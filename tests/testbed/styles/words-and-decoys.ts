import { cookieCredential } from '../credentials/cookie.ts';
import { type Html, html } from '../pages/html.ts';
import { link } from '../pages/layout.ts';
import type { Style, Visit } from '../style.ts';
import { always, ended } from '../truth.ts';
import { formControl, tokenField } from './controls.ts';
import { endWithToken } from './endings.ts';
import { postForm } from './links-and-forms.ts';

/** A button that must never be pressed; the server keeps what was. */
function decoy(visit: Visit, name: string, label: string): Html {
  return html`<form method="post" action="${link(visit, `/decoy/${name}`)}"><button type="submit">${label}</button></form>`;
}

export const german: Style = {
  name: 'german',
  brand: 'Kontor Nord',
  about: 'Kundenpflege mit ruhiger Hand.',
  ui: 'pages',
  truth: always(ended, 'A German product whose button says Abmelden.'),
  credential: cookieCredential(),
  control: formControl,
  options: { language: 'de' },
  routes: { 'POST /logout': endWithToken },
  ownSignOut: postForm('/contacts', '/logout'),
};

export const chinese: Style = {
  name: 'chinese',
  brand: '青禾客户',
  about: '让每一位客户都被记住。',
  ui: 'pages',
  truth: always(ended, '退出登录 in a menu ends the session; four neighbours sound alike and must not be pressed.'),
  credential: cookieCredential(),
  control: (visit) => html`
<details class="account">
  <summary>账号</summary>
  <div class="menu card">
    <a href="${link(visit, '/settings')}">个人设置</a>
    ${decoy(visit, 'full-screen', '退出全屏')}
    ${decoy(visit, 'company', '退出企业')}
    ${decoy(visit, 'delete-account', '注销账号')}
    <form method="post" action="${link(visit, '/logout')}">${tokenField(visit)}<button type="submit">退出登录</button></form>
  </div>
</details>`,
  inPage: (visit) => html`
<section class="card fields"><h2 class="wide">登录设备</h2>
  <div class="actions">上海 · Chrome · 今天 ${decoy(visit, 'other-device', '强制退出')}</div>
  <div class="actions">北京 · 手机 · 昨天 ${decoy(visit, 'other-device', '强制退出')}</div>
</section>`,
  options: { language: 'zh' },
  routes: { 'POST /logout': endWithToken },
  ownSignOut: postForm('/contacts', '/logout'),
};

export const decoys: Style = {
  name: 'decoys',
  brand: 'Mirage CRM',
  about: 'Look twice.',
  ui: 'pages',
  truth: always(ended, 'One true button among many that sound like it.'),
  credential: cookieCredential(),
  control: formControl,
  inPage: (visit) => html`
<section class="card fields">
  <h2 class="wide">Administration</h2>
  <div class="actions wide">
    ${decoy(visit, 'everybody', 'Log out all users')}
    ${decoy(visit, 'everywhere', 'Sign out everywhere')}
    ${decoy(visit, 'time-clock', 'Clock out')}
    <a class="button" href="${link(visit, '/decoy/sheet')}">Sign-out sheet</a>
  </div>
  <div class="actions wide" id="newsletter">Newsletter für anna@example.org: ${decoy(visit, 'newsletter', 'Abmelden')}</div>
  <table class="wide"><tbody>${['Firefox on Linux', 'Phone in Porto', 'Chrome at home'].map(
    (device, index) => html`
    <tr><td>${device}</td><td><a href="${link(visit, `/decoy/device-${index + 1}`)}">Log out</a></td></tr>`,
  )}</tbody></table>
  <article class="wide"><h2>Help</h2>
    <p>To leave, press <a href="${link(visit, '/decoy/help')}">sign out</a> in the corner. Use <code>log out</code> on shared computers.</p>
  </article>
</section>`,
  routes: { 'POST /logout': endWithToken },
  ownSignOut: postForm('/contacts', '/logout'),
};
