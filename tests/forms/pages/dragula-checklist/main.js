import 'dragula/dist/dragula.css';
import dragula from 'dragula';
import '../../kit/crm.css';

const list = document.querySelector('#schritte');
const hinweis = document.querySelector('#hinweis');
let stand = list.innerHTML;
let naechster = 5;

dragula([list], { moves: (_element, _source, handle) => handle.classList.contains('griff') });

list.addEventListener('click', ({ target }) => {
  if (target.classList.contains('weg')) target.closest('li').remove();
});
document.querySelector('#dazu').addEventListener('click', () => {
  const feld = document.querySelector('#neu');
  if (!feld.value.trim()) return;
  const li = document.createElement('li');
  li.dataset.schritt = String(naechster++);
  li.innerHTML =
    '<span class="griff">☰</span> <span class="text"></span> <button class="weg" title="Entfernen">✕</button>';
  li.querySelector('.text').textContent = feld.value;
  list.append(li);
  feld.value = '';
});
document.querySelector('#abbrechen').addEventListener('click', () => {
  list.innerHTML = stand;
  document.querySelector('#neu').value = '';
});
document.querySelector('#uebernehmen').addEventListener('click', () => {
  const gesendet = list.innerHTML;
  const request = new XMLHttpRequest();
  request.open('PUT', '/api/ablaeufe/neukunde');
  request.setRequestHeader('Content-Type', 'application/json');
  request.onload = () => {
    const gut = request.status >= 200 && request.status < 300;
    if (gut) stand = gesendet;
    hinweis.className = gut ? '' : 'error-text';
    hinweis.textContent = gut ? 'Ablauf übernommen' : 'Der Ablauf konnte nicht übernommen werden';
  };
  request.onerror = () => {
    hinweis.className = 'error-text';
    hinweis.textContent = 'Keine Verbindung zum Server';
  };
  hinweis.textContent = '…';
  request.send(JSON.stringify({ schritte: [...list.querySelectorAll('.text')].map((text) => text.textContent) }));
});
