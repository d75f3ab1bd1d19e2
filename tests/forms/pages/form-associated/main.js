import '../../kit/crm.css';
import './elements.js';
import { send } from '../../kit/http.js';

const form = document.querySelector('#review');
const errors = document.querySelector('#errors');
const done = document.querySelector('#done');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  errors.hidden = true;
  done.hidden = true;
  const answer = await send('POST', '/api/suppliers/6/review', Object.fromEntries(new FormData(form)));
  done.hidden = !answer.ok;
  errors.hidden = answer.ok;
  errors.textContent = answer.data?.errors?.join(', ') ?? 'The review could not be saved.';
});
