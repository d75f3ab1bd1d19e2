import '../../kit/crm.css';
import './tags.css';
import { send } from '../../kit/http.js';

const known = ['customer', 'partner', 'travel', 'north', 'key account', 'newsletter'];
let tags = ['travel', 'north'];
const box = document.querySelector('.tags');
const entry = document.querySelector('#tag-entry');
const hints = document.querySelector('.hints');

function show() {
  for (const chip of box.querySelectorAll('.tag')) chip.remove();
  for (const tag of tags) {
    const chip = document.createElement('span');
    chip.className = 'tag';
    chip.dataset.tag = tag;
    chip.append(tag);
    const cross = document.createElement('a');
    cross.textContent = '×';
    cross.addEventListener('click', () => set(tags.filter((other) => other !== tag)));
    chip.append(cross);
    entry.before(chip);
  }
}
function set(next) {
  tags = next;
  show();
}
function add(tag) {
  if (tag && !tags.includes(tag)) set([...tags, tag]);
  entry.value = '';
  hints.hidden = true;
}
entry.addEventListener('input', async () => {
  void fetch('/api/search/tags', { method: 'POST', body: JSON.stringify({ q: entry.value }) });
  const fitting = known.filter((tag) => entry.value && tag.startsWith(entry.value));
  hints.hidden = fitting.length === 0;
  hints.replaceChildren(
    ...fitting.map((tag) => {
      const line = document.createElement('li');
      line.textContent = tag;
      line.addEventListener('mousedown', (event) => {
        event.preventDefault();
        add(tag);
      });
      return line;
    }),
  );
});
entry.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ',') {
    event.preventDefault();
    add(entry.value.trim());
  }
  if (event.key === 'Backspace' && entry.value === '') set(tags.slice(0, -1));
  if (event.key === 'Escape') {
    entry.value = '';
    hints.hidden = true;
  }
});
document.querySelector('#company').addEventListener('submit', async (event) => {
  event.preventDefault();
  const flash = document.querySelector('#flash');
  flash.textContent = '';
  const answer = await send('PUT', '/api/companies/52', { tags, site: document.querySelector('#site').value });
  flash.className = answer.ok ? '' : 'error-text';
  flash.textContent = answer.ok ? 'Company saved' : (answer.data?.message ?? 'Not saved');
});
show();
