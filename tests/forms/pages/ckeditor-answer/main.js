import {
  Alignment,
  Autoformat,
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  Heading,
  InlineEditor,
  Italic,
  Link,
  List,
  Paragraph,
  PasteFromOffice,
  Table,
  TableToolbar,
} from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const form = document.querySelector('#template');
const area = document.querySelector('#text');
const editor = await ClassicEditor.create(area, {
  licenseKey: 'GPL',
  plugins: [
    Alignment,
    Autoformat,
    BlockQuote,
    Bold,
    Essentials,
    Heading,
    Italic,
    Link,
    List,
    Paragraph,
    PasteFromOffice,
    Table,
    TableToolbar,
  ],
  toolbar: [
    'undo',
    'redo',
    '|',
    'heading',
    '|',
    'bold',
    'italic',
    'link',
    '|',
    'bulletedList',
    'numberedList',
    '|',
    'alignment',
    'insertTable',
    'blockQuote',
  ],
  table: { contentToolbar: ['tableColumn', 'tableRow'] },
});
const remark = await InlineEditor.create(document.querySelector('#remark'), {
  licenseKey: 'GPL',
  plugins: [Autoformat, Bold, Essentials, Italic, Paragraph],
  toolbar: ['bold', 'italic'],
  placeholder: 'Write a remark…',
});

const count = () => {
  document.querySelector('#words').textContent = `${
    editor
      .getData()
      .replace(/<[^>]+>/g, ' ')
      .split(/\s+/)
      .filter(Boolean).length
  } words`;
};
editor.model.document.on('change:data', count);
count();

let stored = { name: form.elements.name.value, text: editor.getData() };

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  hideToast();
  const sent = { name: form.elements.name.value, text: editor.getData() };
  const answer = await send('PUT', '/api/templates/12', sent);
  if (answer.ok) stored = sent;
  if (answer.ok) toast('Template saved');
  else toast(answer.data?.message ?? 'The template could not be saved', 'error');
});
document.querySelector('#revert').addEventListener('click', () => {
  form.elements.name.value = stored.name;
  editor.setData(stored.text);
});
document.querySelector('#post').addEventListener('click', async () => {
  hideToast();
  const text = remark.getData();
  const answer = await send('POST', '/api/templates/12/remarks', { text });
  if (!answer.ok) return toast('The remark could not be posted', 'error');
  const article = document.createElement('article');
  article.innerHTML = `<b>You:</b> ${text}`;
  document.querySelector('#remarks').append(article);
  remark.setData('');
  toast('Remark posted');
});
