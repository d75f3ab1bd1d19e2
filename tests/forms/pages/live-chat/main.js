import { send } from '../../kit/http.js';

const byId = (id) => document.getElementById(id);
const log = byId('log');
const message = byId('message');

function add(text, who) {
  const line = document.createElement('p');
  line.className = who;
  line.textContent = text;
  log.append(line);
  return line;
}

let seconds = 0;
setInterval(() => {
  seconds += 1;
  byId('timer').textContent = new Date(seconds * 1000).toISOString().slice(14, 19);
}, 1000);
setInterval(() => send('POST', '/api/presence', { visitor: 81 }), 2000);

let typingSentAt = 0;
message.addEventListener('input', () => {
  if (Date.now() - typingSentAt < 1000) return;
  typingSentAt = Date.now();
  send('POST', '/api/typing', { visitor: 81, text: message.innerText });
});

async function sendMessage() {
  const text = message.innerText.trim();
  if (!text) return;
  byId('fault').textContent = '';
  const { ok } = await send('POST', '/api/chats/81/messages', { text });
  if (!ok) {
    byId('fault').textContent = 'Message could not be delivered. Try again.';
    return;
  }
  add(text, 'me');
  message.textContent = '';
  setTimeout(() => {
    byId('typing').textContent = 'Pia is typing…';
  }, 300);
  setTimeout(() => {
    byId('typing').textContent = '';
    add('Thanks!', 'them');
  }, 1400);
}

byId('send').addEventListener('click', sendMessage);
message.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  sendMessage();
});
document.querySelector('.quick').addEventListener('click', (event) => {
  message.textContent = event.target.textContent;
  message.focus();
});

let timer;
byId('notes').addEventListener('input', () => {
  clearTimeout(timer);
  byId('notes-state').textContent = 'Editing…';
  timer = setTimeout(async () => {
    const { ok } = await send('PATCH', '/api/visitors/81', { notes: byId('notes').value });
    byId('notes-state').textContent = ok ? 'Saved' : 'Not saved, retrying soon';
  }, 900);
});
