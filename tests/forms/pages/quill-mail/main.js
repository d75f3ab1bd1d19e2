import 'quill/dist/quill.snow.css';
import Quill from 'quill';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const quill = new Quill('#editor', {
  theme: 'snow',
  placeholder: 'Write a reply …',
  modules: {
    history: { userOnly: true },
    toolbar: [
      [{ header: [1, 2, false] }],
      ['bold', 'italic', 'underline'],
      [{ list: 'ordered' }, { list: 'bullet' }],
      ['link', 'clean'],
    ],
  },
});

// The signature and the greeting come from the server a moment later.
setTimeout(() => {
  quill.clipboard.dangerouslyPasteHTML(
    '<p>Dear Ms Okafor,</p><p>thank you for your message. A technician will call you on Monday.</p><p>Kind regards<br>Service team</p>',
  );
}, 250);

const value = () => ({
  to: document.querySelector('#to').value,
  subject: document.querySelector('#subject').value,
  html: quill.getSemanticHTML(),
});

async function keep(method, url, done) {
  hideToast();
  const answer = await send(method, url, value());
  if (answer.ok) toast(done);
  else toast(answer.data?.message ?? 'The reply could not be saved. Please try again.', 'error');
  return answer.ok;
}

document.querySelector('#save').addEventListener('click', () => keep('PUT', '/api/tickets/4711/draft', 'Draft saved'));
document.querySelector('#send').addEventListener('click', async () => {
  if (await keep('POST', '/api/tickets/4711/replies', 'Reply sent')) quill.setText('');
});
