import MediumEditor from 'medium-editor';
import pell from 'pell';
import 'medium-editor/dist/css/medium-editor.css';
import 'medium-editor/dist/css/themes/default.css';
import 'pell/dist/pell.css';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const $ = (id) => document.getElementById(id);
new MediumEditor('#headline', { toolbar: false, disableReturn: true, placeholder: false });
new MediumEditor('#body', { toolbar: { buttons: ['bold', 'italic', 'h3', 'quote'] } });
let note = '';
const stored = '<div>Ask Jonas for <b>screenshots</b></div>';
const noteEditor = pell.init({
  element: $('note'),
  onChange: (html) => {
    note = html;
  },
  actions: ['bold', 'italic', 'olist', 'ulist'],
});
noteEditor.content.innerHTML = stored;
note = stored;
const read = () => ({ headline: $('headline').innerHTML, body: $('body').innerHTML });
let saved = read();

$('publish').addEventListener('click', async () => {
  const sent = read();
  const answer = await send('PUT', '/api/articles/118', sent);
  if (answer.ok) saved = sent;
  toast(answer.ok ? 'Article published' : (answer.data?.message ?? 'Not published'), answer.ok ? 'success' : 'error');
});
$('revert').addEventListener('click', () => {
  $('headline').innerHTML = saved.headline;
  $('body').innerHTML = saved.body;
});
$('save-note').addEventListener('click', async () => {
  const answer = await send('PUT', '/api/articles/118/note', { note });
  toast(answer.ok ? 'Note saved' : 'Note not saved', answer.ok ? 'success' : 'error');
});
