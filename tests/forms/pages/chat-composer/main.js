import '../../kit/crm.css';
import './chat.css';
import { send } from '../../kit/http.js';

const log = document.querySelector('.log');
const composer = document.querySelector('#composer');
let typing = 0;

function bubble(text, mine) {
  const box = document.createElement('div');
  box.className = `bubble${mine ? ' mine' : ''}`;
  box.textContent = text;
  log.append(box);
  return box;
}
bubble('Hello, my order has not arrived.', false);
bubble('Good morning, I will have a look.', true);
setTimeout(() => bubble('Thank you!', false), 1800);

/** The message appears at once; whether the server has taken it shows afterwards. */
async function deliver(text, box) {
  box.textContent = `${text} ⏳`;
  const answer = await send('POST', '/api/chats/12/messages', { text });
  box.textContent = answer.ok ? `${text} ✓` : `${text} `;
  if (answer.ok) return;
  const retry = document.createElement('button');
  retry.className = 'retry';
  retry.textContent = 'Not delivered. Try again';
  retry.addEventListener('click', () => void deliver(text, box));
  box.append(retry);
}
function post() {
  const text = composer.innerText.trim();
  if (!text) return;
  composer.innerHTML = '';
  clearTimeout(typing);
  void deliver(text, bubble(text, true));
}
composer.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  post();
});
composer.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => send('POST', '/api/typing', { chat: 12, draft: composer.innerText }), 300);
});
document.querySelector('#send').addEventListener('click', post);
document.querySelector('#emoji').addEventListener('mousedown', (event) => {
  event.preventDefault();
  composer.focus();
  document.execCommand('insertText', false, '🙂');
});
setInterval(() => send('POST', '/api/presence', { chat: 12 }), 2000);
