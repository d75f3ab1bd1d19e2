import { antdConfirm, elementBox, menuOf, put, shell } from './markup.ts';

/** A small page with one way out and, often, something that looks like it. */
export interface ControlPage {
  /** `found`: seen at once. `menu`: only behind an opener. `none`: there is nothing to press. */
  readonly control: 'found' | 'menu' | 'none';
  readonly html: string;
  /** Pages that answer a deed while the session goes on: confirmation pages. */
  readonly then?: Readonly<Record<string, string>>;
}

const page = (control: ControlPage['control'], body: string, script = '', then?: ControlPage['then']): ControlPage => ({
  control,
  html: shell(body, script),
  ...(then && { then }),
});

export const pages: Readonly<Record<string, ControlPage>> = {
  'plain-link': page(
    'found',
    '<nav><a href="do/profile">Profile</a> <a href="do/out" class="signout">Sign out</a></nav>',
  ),
  'hidden-in-dropdown': page(
    'found',
    `<nav><div class="dropdown"><a class="dropdown-toggle" data-toggle="dropdown" href="#">Anna</a><ul class="dropdown-menu" hidden><li><a href="do/profile">Profile</a></li>
     <li class="divider"></li><li><a data-name="logout" role="button" tabindex="0">Log Out</a></li></ul></div></nav>`,
    `$('[data-name=logout]').addEventListener('click', out)`,
  ),
  'names-somebody': page(
    'found',
    '<header><div class="user-menu"><button type="button">My account</button></div><span class="user-name">Anna Schmidt ▾</span> <a href="do/out">Sign out</a></header><main><table><tr><td class="username">Ben Weber</td></tr></table></main>',
  ),
  'names-several': page(
    'found',
    '<header><span class="user-name">Anna</span> <span class="username">Ben</span> <a href="do/out">Sign out</a></header>',
  ),
  'drawn-on-click': page(
    'menu',
    '<nav><button type="button" id="user" class="avatar" aria-haspopup="menu" aria-expanded="false"><img alt="" src="data:,"> AE</button></nav>',
    `$('#user').addEventListener('click', () => setTimeout(() => { ${put('<div role="menu"><div role="menuitem" tabindex="-1" id="leave">Log out</div></div>')}; $('#leave').addEventListener('click', out); }, 300))`,
  ),
  'drawn-on-hover': page(
    'menu',
    '<nav><div class="right"><span class="ant-dropdown-trigger user-account">Anna</span></div></nav>',
    `$('.user-account').addEventListener('mouseenter', () => { if (!$('#leave')) { ${put('<ul class="ant-dropdown-menu"><li class="ant-dropdown-menu-item" role="menuitem" id="leave"><span class="ant-dropdown-menu-title-content">退出登录</span></li></ul>')}; $('#leave').addEventListener('click', out); } })`,
  ),
  'drawn-on-pointerdown': page(
    'menu',
    '<nav><button type="button" id="radix" aria-haspopup="menu" aria-expanded="false" aria-label="Account menu">A</button></nav>',
    `$('#radix').addEventListener('pointerdown', () => { ${put('<div role="menu"><div role="menuitem" id="leave">Sign out</div></div>')}; $('#leave').addEventListener('click', out); })`,
  ),
  'wrong-menu-first': page(
    'menu',
    `<nav><button type="button" id="bell" aria-haspopup="true" aria-expanded="false" class="dropdown-toggle" aria-label="Notifications">3</button>
     <button type="button" id="me" aria-haspopup="true" aria-expanded="false">AE</button></nav>`,
    `$('#bell').onclick = () => { ${put('<div role="menu"><a href="#">Deal won</a></div>')} };
     $('#me').onclick = () => { ${put('<div role="menu"><a href="#" id="leave">Sign out</a></div>')}; $('#leave').onclick = out; };`,
  ),
  'icon-only': page(
    'found',
    '<header><a href="do/help"><i class="fa fa-question"></i></a><button type="button" id="leave"><i class="fa fa-sign-out-alt"></i></button></header>',
    `$('#leave').id = 'b7'; $('#b7').onclick = out`,
  ),
  'aria-label-only': page(
    'found',
    '<header><button type="button" id="b7" aria-label="Log out"><svg width="16" height="16"></svg></button></header>',
    `$('#b7').onclick = out`,
  ),
  'tooltip-only': page(
    'found',
    '<header><span class="icon" role="button" title="ログアウト" id="b7">⏻</span></header>',
    `$('#b7').onclick = out`,
  ),
  'javascript-address': page(
    'found',
    '<nav><a href="javascript:leave()">Logout</a></nav>',
    'const leave = () => { out(); }',
  ),
  'javascript-void': page(
    'found',
    '<nav><a href="javascript:void(0)" id="b7">Logout</a></nav>',
    `$('#b7').onclick = out`,
  ),
  'native-confirm-inline': page(
    'found',
    `<nav><a href="#" onclick="if (confirm('Really?')) out(); return false">Log out</a></nav>`,
  ),
  'native-confirm-data': page(
    'found',
    '<nav><a href="do/out" data-confirm="Are you sure?" id="b7">Sign out</a></nav>',
    `$('#b7').onclick = (event) => { if (!confirm('Are you sure?')) event.preventDefault(); }`,
  ),
  'bootstrap-modal': page(
    'found',
    `<nav><a href="#" data-bs-toggle="modal" id="b7">Logout</a></nav>
     <div class="modal fade" id="ask" tabindex="-1" style="display:none"><div class="modal-dialog"><div class="modal-content over"><div class="modal-header"><h5>Ready to leave?</h5>
     <button class="btn-close" type="button" aria-label="Close"></button></div><div class="modal-body">Select "Logout" below if you are ready to end your current session.</div>
     <div class="modal-footer"><button class="btn btn-secondary" type="button">Cancel</button><a class="btn btn-primary" href="do/out">Logout</a></div></div></div></div>`,
    `$('#b7').onclick = () => { $('#ask').style.display = 'block'; }`,
  ),
  'antd-confirm': page(
    'found',
    '<header><ul role="menu"><li role="menuitem" class="ant-menu-item" id="b7"><span>退出登录</span></li></ul></header>',
    `$('#b7').onclick = () => { ${put(antdConfirm('确定要退出登录吗？', '取 消', '确 定'))}; $('#yes').onclick = out; $('#no').onclick = () => act('no'); }`,
  ),
  'element-message-box': page(
    'found',
    '<div class="el-dropdown"><ul class="el-dropdown-menu" hidden><li class="el-dropdown-menu__item" tabindex="-1"><span style="display:block" id="b7">退出登录</span></li></ul></div>',
    `$('#b7').onclick = () => { ${put(elementBox('确定注销并退出系统吗？', '取消', '确定'))}; $('#yes').onclick = out; $('#no').onclick = $('#x').onclick = () => act('no'); }`,
  ),
  'two-boxes': page(
    'found',
    '<nav><a href="#" id="b7">Abmelden</a></nav>',
    `const box = (text, answers) => { ${put('<div role="dialog" class="over"></div>')}; const all = document.querySelectorAll('[role=dialog]'); const one = all[all.length - 1];
       one.textContent = text; for (const [label, deed] of answers) { const b = document.createElement('button'); b.type = 'button'; b.textContent = label; b.onclick = () => { one.remove(); deed(); }; one.append(b); } };
     $('#b7').onclick = () => box('Alle Register schließen?', [['Ja', () => box('Änderungen speichern?', [['Speichern', () => act('save')], ['Nicht speichern', out], ['Abbrechen', () => act('no')]])], ['Nein', () => act('no')]])`,
  ),
  'unsaved-leave': page(
    'found',
    '<nav><a href="#" id="b7">Log out</a></nav>',
    `$('#b7').onclick = () => { ${put('<div role="alertdialog" class="over"><p>You have unsaved changes. Leave anyway?</p><button type="button" id="stay">Cancel</button><button type="button" id="go">Leave</button></div>')}; $('#stay').onclick = () => act('no'); $('#go').onclick = out; }`,
  ),
  'popconfirm-without-role': page(
    'found',
    '<nav><button type="button" id="b7">Sign out</button></nav>',
    `$('#b7').onclick = () => { ${put('<div style="position:absolute;top:40px;right:0;background:#fff">Do you want to sign out? <button type="button" id="no">No</button> <button type="button" id="yes">Yes</button></div>')}; $('#yes').onclick = out; $('#no').onclick = () => act('no'); }`,
  ),
  'fading-box': page(
    'found',
    '<nav><button type="button" id="b7">Sign out</button></nav><div id="ask" class="modal" style="position:fixed;inset:30%;opacity:0;pointer-events:none">End this session?<button type="button" id="yes">Confirm</button></div>',
    `$('#b7').onclick = () => { $('#ask').classList.add('in'); $('#ask').style.pointerEvents = 'auto'; }; $('#yes').onclick = out`,
  ),
  'login-dialog-afterwards': page(
    'found',
    '<nav><button type="button" id="b7">Sign out</button></nav>',
    `$('#b7').onclick = () => out().then(() => { ${put('<div role="dialog" class="over"><h2>Sign in</h2><input name="user"><input type="password"><button type="button" id="in">Sign in</button></div>')}; $('#in').onclick = () => act('signed-in-again'); })`,
  ),
  'closed-shadow-root': page(
    'found',
    '<crm-bar></crm-bar>',
    `customElements.define('crm-bar', class extends HTMLElement { constructor() { super(); const root = this.attachShadow({ mode: 'closed' }); root.innerHTML = '<header><button type="button">Log out</button></header>'; root.querySelector('button').onclick = out; } })`,
  ),
  'closed-shadow-confirm': page(
    'found',
    '<crm-bar></crm-bar>',
    `customElements.define('crm-bar', class extends HTMLElement { constructor() { super(); const root = this.attachShadow({ mode: 'closed' }); root.innerHTML = '<header><a href="#" data-confirm="yes">Log out</a></header>'; root.querySelector('a').onclick = () => { if (confirm('Really?')) out(); return false; }; } })`,
  ),
  'open-shadow-slot': page(
    'found',
    '<crm-item>Sign out</crm-item>',
    `customElements.define('crm-item', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<button type="button"><slot></slot></button>'; this.shadowRoot.querySelector('button').onclick = out; } })`,
  ),
  'inside-frame': page(
    'found',
    `<iframe width="800" height="100" srcdoc="&lt;nav&gt;&lt;a href='#' onclick='parent.out()'&gt;Log out&lt;/a&gt;&lt;/nav&gt;"></iframe>`,
  ),
  'form-with-token': page(
    'found',
    '<header><form method="post" action="do/out"><input type="hidden" name="_token" value="t0k3n"><button>Sign out</button></form></header>',
  ),
  'link-for-hidden-form': page(
    'found',
    `<nav><ul class="dropdown-menu" hidden><li><a href="#" id="logout-link">Log Out</a></li></ul></nav><form id="logout-form" method="post" action="do/out?logout" hidden><input type="hidden" name="_token" value="t0k3n"></form>`,
    `$('#logout-link').onclick = (event) => { event.preventDefault(); $('#logout-form').submit(); }`,
  ),
  'clobbered-form': page(
    'found',
    '<header><form method="post" action="do/out"><input type="hidden" name="action" value="x"><input type="hidden" name="elements" value="x"><input type="hidden" name="querySelectorAll" value="x"><button>Log out</button></form></header>',
  ),
  'table-header-frame': page(
    'found',
    '<table width="100%"><tr><td>Menu</td><td align="right"><a href="do/out?act=logout">Выйти</a></td></tr></table>',
  ),
  'german-menu': page('found', `<nav>${menuOf('Abmelden')}</nav>`, `$('#leave').onclick = out`),
  'confirmation-page': page('found', '<nav><a href="do/session/end/logout">Log out</a></nav>', '', {
    'session/end/logout':
      '<!doctype html><h1>Do you want to sign out?</h1><form id="op" method="post" action="/confirmation-page/do/session/end/no?logout"></form><form id="go" method="post" action="/confirmation-page/do/out"><input type="hidden" name="xsrf" value="1"></form>' +
      '<button type="submit" form="op">No, stay signed in</button><button autofocus type="submit" form="go" name="logout" value="yes">Yes, sign me out</button>',
  }),
  'confirmation-continue': page('found', '<nav><a href="do/auth/logout">Log out</a></nav>', '', {
    'auth/logout':
      '<!doctype html><p>Your session will be ended.</p><form method="post" action="/confirmation-continue/do/out?logout=yes"><button>Continue</button></form>',
  }),
  'session-list': page(
    'found',
    `<nav><a href="do/out" id="me">Sign out</a></nav><table><tr><td>Chrome on Windows<td>Berlin<td><button type="button" onclick="act('other')">Sign out</button></tr><tr><td>Firefox on Linux<td>Bonn<td><button type="button" onclick="act('other')">Sign out</button></tr>
     <tr><td>Safari on iPhone<td>Köln<td><button type="button" onclick="act('other')">Sign out</button></tr></table>`,
  ),
  'session-cards': page(
    'found',
    `<nav><a href="do/out">Sign out</a></nav>${['Monday', 'Tuesday', 'Friday'].map((day) => `<div class="card"><b>Since ${day}</b> <button type="button" onclick="act('other')">Sign out</button></div>`).join('')}`,
  ),
  decoys: page(
    'none',
    `<header><button type="button" onclick="act('x')" title="退出全屏">退出全屏</button><a href="do/x/logout-all">Log out all users</a><button type="button" class="logout" onclick="act('x')">Sign out everywhere</button>
     <button type="button" onclick="act('x')">退出企业</button><button type="button" onclick="act('x')">注销账号</button><button type="button" onclick="act('x')">强制退出</button></header>
     <form action="do/newsletter"><label>E-mail <input type="email" name="mail"></label><button>Abmelden</button></form>
     <article><p>To sign out, choose <b>Sign out</b> in the menu. See <a href="do/x">how to log out</a>.</p></article>
     <ul><li>Chrome, Windows, 10.0.0.7 <button type="button" onclick="act('x')">Log out</button></li><li>Safari, iPhone, 10.0.0.9 <button type="button" onclick="act('x')">Log out</button></li></ul>
     <form action="do/x/login" method="post"><input name="user"><input type="password" name="password"><button>Log in</button></form>`,
  ),
  'late-client': {
    control: 'found',
    html: `<!doctype html><meta charset="utf-8"><body><div id="app"></div><script>setTimeout(() => { document.body.innerHTML = '<nav><a href="/late-client/do/out">Log out</a></nav><main><p>Contacts</p></main>'; }, 1500)</script>`,
  },
  'confirm-by-listener': page(
    'found',
    '<nav><a href="#" id="b7">Log out</a></nav>',
    `$('#b7').addEventListener('click', () => { if (confirm('Really?')) out(); })`,
  ),
  recipe: page(
    'none',
    '<meta name="csrf" content="m-1"><input type="hidden" name="token" value="i 2"><a href="do/x?auth=l%3D3">Export</a>',
    `localStorage.setItem('auth', JSON.stringify({ state: { token: 'ls"4' } })); localStorage.setItem('b64', btoa('user:5')); document.cookie = 'xsrf=c%206; path=/recipe/'`,
  ),
  frames: page(
    'none',
    '<iframe src="http://chat.widget.test/x"></iframe><iframe src="do/frame"></iframe><iframe src="http://crm.test/y"></iframe>',
  ),
  large: {
    control: 'found',
    html: shell(
      '',
      `let rows = ''; for (let i = 0; i < 2800; i++) rows += '<tr class="row odd" data-id="' + i + '"><td class="name"><a href="/large/contact/' + i + '" title="Open contact">Contact ' + i + '</a></td><td><span>Müller</span></td><td><button class="btn edit">Edit</button></td></tr>';
      document.body.insertAdjacentHTML('beforeend', '<table>' + rows + '</table><div class="user-menu" hidden><a href="do/out">Log out</a></div>')`,
    ),
  },
};
