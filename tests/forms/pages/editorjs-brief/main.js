import EditorJS from '@editorjs/editorjs';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const paragraph = (id, text) => ({ id, type: 'paragraph', data: { text } });
const editor = new EditorJS({
  holder: 'editorjs',
  minHeight: 40,
  data: {
    time: 1700000000000,
    blocks: [
      paragraph('p-aim', 'Win <b>forty</b> leads at the spring fair in Basel.'),
      paragraph('p-who', 'Audience: buyers of packaging machines.'),
      paragraph('p-how', 'Stand with two demo machines and a prize draw.'),
    ],
  },
});

const state = document.querySelector('#state');
document.querySelector('#save').addEventListener('click', async () => {
  state.className = 'muted';
  state.textContent = 'Saving …';
  const answer = await send('POST', '/api/campaigns/17/brief', await editor.save());
  state.className = answer.ok ? 'muted' : 'error-text';
  state.textContent = answer.ok ? 'Brief saved' : 'Brief was not saved';
});
