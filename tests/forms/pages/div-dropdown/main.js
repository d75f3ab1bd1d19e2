import './tool.css';
import { send } from '../../kit/http.js';

const options = { status: ['new', 'in work', 'waiting', 'closed'], owner: ['A. Braun', 'C. Ito', 'L. Moreau'] };
let stored = { status: 'in work', owner: 'C. Ito', escalated: false, severity: 'mid' };
let now = { ...stored };
const msg = document.querySelector('.msg');

function show() {
  for (const dd of document.querySelectorAll('.dd')) {
    dd.innerHTML = '<div class="cur"></div>';
    dd.firstChild.textContent = `${now[dd.dataset.key]} ▾`;
    dd.firstChild.onclick = () => drop(dd);
  }
  for (const tick of document.querySelectorAll('.tick')) tick.textContent = now[tick.dataset.key] ? '✓' : '';
  for (const one of document.querySelectorAll('.seg span'))
    one.className = one.textContent === now.severity ? 'sel' : '';
}
function drop(dd) {
  if (dd.querySelector('.opts')) return show();
  const opts = document.createElement('div');
  opts.className = 'opts';
  for (const name of options[dd.dataset.key]) {
    const line = document.createElement('div');
    line.textContent = name;
    line.onclick = () => {
      now[dd.dataset.key] = name;
      show();
    };
    opts.append(line);
  }
  dd.append(opts);
}
document.addEventListener('mousedown', ({ target }) => {
  if (!target.closest('.dd') && document.querySelector('.opts')) show();
});
document.querySelector('.tick').onclick = () => {
  now.escalated = !now.escalated;
  show();
};
for (const one of document.querySelectorAll('.seg span')) {
  one.onclick = () => {
    now.severity = one.textContent;
    show();
  };
}
document.querySelector('.burger').onclick = () => {
  const pop = document.querySelector('.pop');
  pop.hidden = !pop.hidden;
};
document.querySelector('.b.no').onclick = () => {
  now = { ...stored };
  msg.textContent = '';
  show();
};
document.querySelector('.b.ok').onclick = async () => {
  msg.textContent = '...';
  const sent = { ...now };
  const answer = await send('POST', '/api/cases/118', sent);
  if (answer.ok) stored = sent;
  msg.style.color = answer.ok ? 'green' : 'red';
  msg.textContent = answer.ok ? 'saved' : 'error while saving';
};
show();
