import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const byId = (id) => document.getElementById(id);
const show = (id) => {
  for (const one of ['first', 'second', 'inside']) byId(one).hidden = one !== id;
};

byId('first').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { ok } = await send('POST', '/api/session', Object.fromEntries(new FormData(event.target)));
  if (ok) show('second');
  else document.querySelector('.error-text').textContent = 'User name or password is wrong.';
});
byId('second').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { ok } = await send('POST', '/api/session/code', Object.fromEntries(new FormData(event.target)));
  if (ok) show('inside');
});
byId('keep').addEventListener('click', async () => {
  const { ok } = await send('PUT', '/api/memo', { text: byId('memo').value });
  toast(ok ? 'Memo saved' : 'Memo not saved', ok ? 'success' : 'error');
});
