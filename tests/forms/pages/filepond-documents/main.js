import 'filepond/dist/filepond.min.css';
import * as FilePond from 'filepond';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const attach = FilePond.create(document.querySelector('#attach'), {
  storeAsFile: true,
  allowMultiple: true,
  credits: false,
});
FilePond.create(document.querySelector('#inbox'), {
  credits: false,
  server: { process: { url: '/api/inbox', method: 'POST', onload: () => `doc-${Date.now()}` }, revert: null },
});

const said = document.querySelector('#said');
document.querySelector('#form').addEventListener('submit', async (event) => {
  event.preventDefault();
  said.textContent = 'Uploading …';
  const answer = await send('POST', '/api/contracts/330/documents', new FormData(event.target));
  said.className = answer.ok ? '' : 'error-text';
  said.textContent = answer.ok ? 'Documents attached' : (answer.data?.message ?? 'Upload failed');
  if (answer.ok) attach.removeFiles();
});
