import '../../kit/crm.css';
import './zone.css';
import { send } from '../../kit/http.js';

const zone = document.querySelector('#zone');
const amount = document.querySelector('#amount');
const result = document.querySelector('#result');
let receipts = [];

/** Empty: the area with its field. With receipts: only their names; the field is gone. */
function show() {
  if (receipts.length === 0) {
    zone.innerHTML = 'Drop receipts here or <u>browse</u><input type="file" multiple>';
    zone.querySelector('input').addEventListener('change', ({ target }) => take([...target.files]));
    return;
  }
  zone.replaceChildren(
    ...receipts.map((file) => {
      const line = document.createElement('div');
      line.className = 'receipt';
      line.innerHTML = '<span></span><a href="#" class="remove">Remove</a>';
      line.querySelector('span').textContent = `${file.name} (${file.size} bytes)`;
      line.querySelector('a').addEventListener('click', (event) => {
        event.preventDefault();
        take([], file);
      });
      return line;
    }),
  );
}
function take(more, without) {
  receipts = [...receipts.filter((file) => file !== without), ...more];
  show();
}
zone.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('over');
});
zone.addEventListener('dragleave', () => zone.classList.remove('over'));
zone.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  take([...event.dataTransfer.files]);
});
function clear() {
  receipts = [];
  amount.value = '';
  show();
}
document.querySelector('#clear').addEventListener('click', clear);
document.querySelector('#submit').addEventListener('click', async () => {
  result.textContent = 'Sending …';
  const body = new FormData();
  body.set('amount', amount.value);
  for (const file of receipts) body.append('receipt', file);
  const answer = await send('POST', '/api/claims', body);
  result.className = answer.ok ? '' : 'error-text';
  result.textContent = answer.ok ? 'Claim submitted' : (answer.data?.message ?? 'The claim could not be submitted');
  if (answer.ok) clear();
});
show();
