import '../../kit/crm.css';
import './sterne.css';
import { send } from '../../kit/http.js';

const werte = { freundlich: 3, loesung: 0, nps: null, dauer: 15 };

for (const zeile of document.querySelectorAll('[data-feld]')) {
  const feld = zeile.dataset.feld;
  const sterne = Array.from({ length: 5 }, () => document.createElement('span'));
  const malen = (bis, klasse) => {
    for (const [at, stern] of sterne.entries()) stern.classList.toggle(klasse, at < bis);
  };
  for (const [at, stern] of sterne.entries()) {
    stern.className = 'stern';
    stern.textContent = '★';
    stern.addEventListener('mouseenter', () => malen(at + 1, 'drueber'));
    stern.addEventListener('mouseleave', () => malen(0, 'drueber'));
    stern.addEventListener('click', () => {
      werte[feld] = at + 1;
      malen(at + 1, 'an');
    });
  }
  zeile.querySelector('.sterne').append(...sterne);
  malen(werte[feld], 'an');
}
for (const knopf of document.querySelectorAll('.knopf')) {
  knopf.addEventListener('click', () => {
    werte.dauer = Math.max(0, werte.dauer + Number(knopf.dataset.um));
    document.querySelector('#dauer').textContent = werte.dauer;
  });
}
document.querySelector('.note').addEventListener('change', ({ target }) => {
  werte.nps = target.value;
});
document.querySelector('#senden').addEventListener('click', async () => {
  const rueck = document.querySelector('#rueck');
  rueck.textContent = '';
  const answer = await send('POST', '/api/gespraeche/812/bewertung', werte);
  rueck.className = answer.ok ? '' : 'error-text';
  rueck.textContent = answer.ok ? 'Danke, gespeichert.' : 'Das hat nicht geklappt.';
});
