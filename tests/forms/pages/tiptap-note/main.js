import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import '../../kit/crm.css';
import './tiptap.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

// As an importer of another product left it; the editor makes its own markup of it.
const STORED =
  '<div><b>Goals for this year</b></div><div>Move the <span style="color:red">Hamburg</span> depot to our platform<br></div><ul><li>two workshops</li><li>a pilot in May</li></ul>';

const buttons = [...document.querySelectorAll('.menu-bar button')];
const editor = new Editor({
  element: document.querySelector('.editor'),
  extensions: [StarterKit],
  content: STORED,
  editorProps: { attributes: { 'aria-label': 'Account plan', role: 'textbox', 'aria-multiline': 'true' } },
  onTransaction: ({ editor }) => {
    for (const button of buttons) {
      if (button.hasAttribute('aria-pressed'))
        button.setAttribute('aria-pressed', String(editor.isActive(button.dataset.do)));
    }
  },
});
let saved = editor.getJSON();

const deeds = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  bulletList: (chain) => chain.toggleBulletList(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};
for (const button of buttons) {
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => deeds[button.dataset.do](editor.chain().focus()).run());
}

async function save() {
  hideToast();
  const sent = editor.getJSON();
  const answer = await send('PUT', '/api/accounts/88/plan', { doc: sent });
  if (answer.ok) saved = sent;
  if (answer.ok) toast('Plan saved');
  else if (answer.status === 0) toast('You are offline. Your changes are kept on this page.', 'error');
  else toast(answer.data?.message ?? 'The plan could not be saved', 'error');
}

document.querySelector('#save').addEventListener('click', save);
document.querySelector('#cancel').addEventListener('click', () => editor.commands.setContent(saved));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 's') {
    event.preventDefault();
    void save();
  }
});
