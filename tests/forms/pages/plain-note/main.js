import '../../kit/crm.css';
import './note.css';
import { send } from '../../kit/http.js';

const note = document.querySelector('#note');
const state = document.querySelector('#state');
document.execCommand('defaultParagraphSeparator', false, 'p');

// Lines of an older version become paragraphs as soon as somebody comes near.
note.addEventListener(
  'focus',
  () => {
    if (note.querySelector('p')) return;
    const lines = note.innerHTML.split(/<br\s*\/?>/);
    note.innerHTML = lines.map((line) => `<p>${line.trim()}</p>`).join('');
  },
  { once: true },
);

const text = () => [...note.children].map((line) => line.textContent).join('\n');
let timer = 0;
let wanted = false;

async function save() {
  wanted = false;
  state.textContent = 'Saving …';
  const answer = await send('PATCH', '/api/calls/5521', { notes: text() });
  if (wanted) return;
  state.textContent = answer.ok ? 'All changes saved' : 'Not saved – we will try again';
  state.className = answer.ok ? 'muted' : 'error-text';
  if (!answer.ok) later(4000);
}
function later(ms) {
  wanted = true;
  clearTimeout(timer);
  timer = setTimeout(save, ms);
}
note.addEventListener('input', () => {
  state.textContent = 'Editing …';
  later(1800);
});

let seconds = 0;
setInterval(() => {
  seconds += 1;
  document.querySelector('#clock').textContent =
    `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}, 1000);
