import suneditor, { plugins } from 'suneditor';
import 'suneditor/css/editor';
import 'suneditor/css/contents';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const $ = (id) => document.getElementById(id);
const editor = suneditor.create($('letter'), {
  plugins,
  height: '240px',
  value: '<p>Dear Ms Meier,</p><p>your order is <strong>on its way</strong>.</p>',
  buttonList: [
    ['undo', 'redo'],
    ['bold', 'italic', 'underline'],
    ['list', 'align', 'blockStyle'],
    ['table', 'link'],
  ],
});
const read = () => ({ subject: $('subject').value, html: editor.$.html.get() });
let saved = null;
setTimeout(() => {
  saved = read();
}, 300);

$('save').addEventListener('click', async () => {
  const sent = read();
  const answer = await send('POST', '/api/letters/drafts', sent);
  if (answer.ok) saved = sent;
  toast(answer.ok ? 'Draft saved' : 'Draft not saved', answer.ok ? 'success' : 'error');
});
$('discard').addEventListener('click', () => {
  $('subject').value = saved.subject;
  editor.$.html.set(saved.html);
});
$('insert').addEventListener('click', () => editor.$.html.add('<p>Kind regards, Mira Holm</p>'));
