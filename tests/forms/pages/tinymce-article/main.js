import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/themes/silver';
import 'tinymce/models/dom';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/link';
import 'tinymce/plugins/table';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const [editor] = await tinymce.init({
  selector: '#body',
  license_key: 'gpl',
  skin_url: 'default',
  content_css: 'default',
  height: 340,
  menubar: false,
  promotion: false,
  branding: false,
  plugins: 'lists link table',
  toolbar: 'undo redo | blocks | bold italic | bullist numlist | link table',
});

const form = document.querySelector('#article');
document.querySelector('#draft').addEventListener('click', async () => {
  hideToast();
  const { title, audience } = Object.fromEntries(new FormData(form));
  const answer = await send('PUT', '/api/articles/1042/draft', { title, audience, body: editor.getContent() });
  if (answer.ok) toast('Draft saved');
  else toast(answer.data?.message ?? 'Saving failed', 'error');
});
