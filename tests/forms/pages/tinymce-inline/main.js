import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/themes/silver';
import 'tinymce/models/dom';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.inline.js';
import 'tinymce/plugins/lists';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const common = {
  inline: true,
  license_key: 'gpl',
  skin_url: 'default',
  content_css: false,
  menubar: false,
  promotion: false,
  plugins: 'lists',
};
await tinymce.init({ ...common, selector: '.inline-title', toolbar: 'undo redo', valid_elements: 'strong,em' });
await tinymce.init({
  ...common,
  selector: '.inline-text, .inline-terms',
  toolbar: 'undo redo | bold italic | bullist',
});

const editors = () => tinymce.get();
const start = new Map(editors().map((editor) => [editor, editor.getContent()]));
const message = document.querySelector('#meldung');

document.querySelector('#speichern').addEventListener('click', async () => {
  message.className = '';
  message.textContent = 'Wird gespeichert …';
  const sent = new Map(editors().map((editor) => [editor, editor.getContent()]));
  const [titel, text, bedingungen] = [...sent.values()];
  const answer = await send('PUT', '/api/angebote/2024-117', { titel, text, bedingungen });
  if (answer.ok) for (const [editor, html] of sent) start.set(editor, html);
  message.className = answer.ok ? '' : 'error-text';
  message.textContent = answer.ok
    ? 'Angebot gespeichert'
    : `Nicht gespeichert: ${answer.data?.message ?? 'Server nicht erreichbar'}`;
});
document.querySelector('#verwerfen').addEventListener('click', () => {
  for (const [editor, html] of start) editor.setContent(html);
  message.textContent = 'Änderungen verworfen';
});
