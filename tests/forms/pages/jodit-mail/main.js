import { Jodit } from 'jodit';
import 'jodit/es2015/jodit.css';
import 'jodit/esm/plugins/all.js';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const at = (id) => document.querySelector(`#${id}`);
const editor = Jodit.make('#text', {
  height: 260,
  buttons: ['bold', 'italic', '|', 'ul', 'ol', '|', 'link', 'hr', '|', 'undo', 'redo', 'source'],
  toolbarAdaptive: false,
  sourceEditor: 'area',
  askBeforePasteHTML: false,
  askBeforePasteFromWord: false,
});
const signature = '<p>Hello Anna,</p><p><br></p><p>Best regards<br>Ines</p>';
let stored = { to: at('to').value, subject: at('subject').value, text: signature };

function show(mail) {
  at('to').value = mail.to;
  at('subject').value = mail.subject;
  editor.value = mail.text;
}

// the template of the mailbox comes late
setTimeout(() => show(stored), 500);

async function write(method, url, success) {
  hideToast();
  const sent = { to: at('to').value, subject: at('subject').value, text: editor.value };
  const answer = await send(method, url, sent);
  if (!answer.ok) {
    toast(answer.data?.message ?? 'The mail server does not answer', 'error');
    return null;
  }
  toast(success);
  return sent;
}

at('draft').addEventListener('click', async () => {
  stored = (await write('PUT', '/api/mails/drafts/7', 'Draft saved')) ?? stored;
});
at('send').addEventListener('click', async () => {
  if (!(await write('POST', '/api/mails', 'Mail sent'))) return;
  stored = { to: '', subject: '', text: '' };
  show(stored);
});
at('discard').addEventListener('click', () => show(stored));
