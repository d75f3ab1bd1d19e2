import '@material/web/all.js';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const $ = (selector) => document.querySelector(selector);
const field = (name) => $(`#lead [name=${name}]`);
const status = $('#status');

const record = {
  company: '海达机械有限公司',
  phone: '021-5588 1200',
  stage: 'contacted',
  interest: 4,
  memo: '希望六月前得到报价。',
};
customElements.whenDefined('md-outlined-select').then(() => {
  for (const [name, value] of Object.entries(record)) field(name).value = value;
  $('md-radio[value=web]').checked = true;
  field('follow').selected = true;
  $('#chip-made').selected = true;
});

$('#lead').addEventListener('submit', async (event) => {
  event.preventDefault();
  status.className = '';
  status.textContent = '正在保存…';
  const data = Object.fromEntries(new FormData($('#lead')));
  const tags = ['made', 'export'].filter((tag) => $(`#chip-${tag}`).selected);
  const answer = await send('POST', '/api/leads/809', { ...data, tags });
  status.className = answer.ok ? '' : 'error-text';
  status.textContent = answer.ok ? '保存成功' : (answer.data?.message ?? '保存失败，请稍后重试');
});

const ask = $('#ask');
$('#drop').addEventListener('click', () => ask.show());
ask.addEventListener('close', () => {
  if (ask.returnValue === 'ok') field('memo').value = '';
});

$('#tab-basic').addEventListener('click', () => show('basic'));
$('#tab-follow').addEventListener('click', () => show('follow'));
function show(name) {
  $('#basic').hidden = name !== 'basic';
  $('#follow').hidden = name !== 'follow';
}
