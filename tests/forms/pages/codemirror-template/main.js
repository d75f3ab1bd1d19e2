import { basicSetup, EditorView } from 'codemirror';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const lines = ['<h1>Your contract ends soon</h1>', '<p>Dear {{ contact.name }},</p>'];
for (let month = 1; month <= 240; month += 1)
  lines.push(`<!-- rate for month ${month} -->`, `<tr><td>${month}</td><td>{{ rate[${month}] }}</td></tr>`);

const source = document.querySelector('#source');
const preview = document.querySelector('#preview');
const view = new EditorView({
  doc: lines.join('\n'),
  parent: source,
  extensions: [
    basicSetup,
    EditorView.theme({ '&': { height: '360px' } }),
    EditorView.contentAttributes.of({ 'aria-label': 'Source of the template' }),
  ],
});

async function save() {
  hideToast();
  const answer = await send('PUT', '/api/templates/12', { source: view.state.doc.toString() });
  if (answer.ok) toast('Template saved');
  else toast(answer.data?.errors?.[0]?.message ?? 'Template not saved', 'error');
}
document.querySelector('#save').addEventListener('click', save);
window.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.key !== 's') return;
  event.preventDefault();
  void save();
});

function show(tab) {
  source.hidden = tab !== 'source';
  preview.hidden = tab !== 'preview';
  for (const name of ['source', 'preview'])
    document.querySelector(`#tab-${name}`).setAttribute('aria-selected', String(name === tab));
}
document.querySelector('#tab-source').addEventListener('click', () => show('source'));
document.querySelector('#tab-preview').addEventListener('click', () => {
  preview.innerHTML = view.state.doc.toString();
  show('preview');
});
