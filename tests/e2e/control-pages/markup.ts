export const shell = (
  body: string,
  script = '',
): string => `<!doctype html><meta charset="utf-8"><title>Small CRM</title><link rel="icon" href="data:,">
<style>[hidden]{display:none!important} .over{position:fixed;inset:30% 30%;background:#fff;border:1px solid} nav{display:flex;justify-content:flex-end}</style>
<body><main><h1>Contacts</h1><p>Anna Example, Berta Example and 241 more contacts.</p><button type="button" onclick="act('new')">New contact</button></main>${body}
<script>
const own = location.pathname.split('/')[1];
const act = (deed) => fetch('/' + own + '/do/' + deed, { method: 'POST' });
const out = () => act('out').then(() => { document.querySelector('main').innerHTML = '<p>You have left the small CRM.</p><a href="/">Start</a>'; });
window.out = out;
const $ = (selector) => document.querySelector(selector);
const show = (selector) => { $(selector).hidden = false; };
${script}
</script>`;

export const menuOf = (label: string) =>
  `<div class="menu" id="menu" hidden><a href="#" onclick="act('profile')">Profile</a><a href="#" id="leave">${label}</a></div>`;

export const antdConfirm = (
  title: string,
  no: string,
  yes: string,
) => `<div class="ant-modal-root"><div class="ant-modal-mask"></div>
<div class="ant-modal-wrap" role="dialog"><div class="ant-modal ant-modal-confirm over"><div class="ant-modal-content"><div class="ant-modal-body">
<span class="ant-modal-confirm-title">${title}</span><div class="ant-modal-confirm-btns"><button type="button" class="ant-btn" id="no"><span>${no}</span></button>
<button type="button" class="ant-btn ant-btn-primary" id="yes"><span>${yes}</span></button></div></div></div></div></div></div>`;

export const elementBox = (
  text: string,
  no: string,
  yes: string,
) => `<div class="el-overlay is-message-box" style="position:fixed;inset:0"><div role="dialog" aria-modal="true" class="el-overlay-message-box">
<div class="el-message-box"><div class="el-message-box__header"><button type="button" aria-label="Close" class="el-message-box__headerbtn" id="x">×</button></div><div class="el-message-box__content"><p>${text}</p></div>
<div class="el-message-box__btns"><button type="button" class="el-button" id="no"><span>${no}</span></button><button type="button" class="el-button el-button--primary" id="yes"><span>${yes}</span></button></div></div></div></div>`;

export const put = (html: string) => `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`;
