import EasyMDE from 'easymde';
import * as monaco from 'monaco-editor';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import 'easymde/dist/easymde.min.css';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

const on = (id, deed) => document.querySelector(`#${id}`).addEventListener('click', deed);
let script = ['if ticket.total > 500', '  assign "team lead"', 'else', '  refund ticket.total', 'end'].join('\n');
let answer = 'Hello {{name}},\n\nyour **refund** is on the way.\n\n- by card\n- within five days\n';

const code = monaco.editor.create(document.querySelector('#script'), {
  value: script,
  language: 'plaintext',
  minimap: { enabled: false },
  automaticLayout: true,
});
const text = new EasyMDE({
  element: document.querySelector('#answer'),
  initialValue: answer,
  autoDownloadFontAwesome: false,
  spellChecker: false,
  minHeight: '140px',
});

async function store(url, sent, done) {
  hideToast();
  const reply = await send('PUT', url, { text: sent });
  if (!reply.ok) return toast(reply.data?.message ?? 'Not saved', 'error');
  done(sent);
  toast('Saved');
}
on('save-script', () =>
  store('/api/macros/4/script', code.getValue(), (sent) => {
    script = sent;
  }),
);
on('reset-script', () => code.setValue(script));
on('save-answer', () =>
  store('/api/macros/4/answer', text.value(), (sent) => {
    answer = sent;
  }),
);
on('reset-answer', () => text.value(answer));
