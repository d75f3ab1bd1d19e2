import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const $ = (selector) => document.querySelector(selector);
const map = $('#map');
const pen = map.getContext('2d');
const places = Array.from({ length: 60 }, (_, at) => ({
  x: (at * 97) % 640,
  y: (at * 53) % 280,
  lead: at % 3 === 0,
  name: `Customer ${at + 1}`,
}));
let view = { x: 0, y: 0, zoom: 1 };

function paint() {
  pen.fillStyle = '#dfe9dd';
  pen.fillRect(0, 0, map.width, map.height);
  for (const place of places) {
    if (!$(place.lead ? '#leads' : '#customers').checked) continue;
    pen.fillStyle = place.lead ? '#c46a00' : '#1769aa';
    pen.fillRect((place.x + view.x) * view.zoom, (place.y + view.y) * view.zoom, 8, 8);
  }
}
map.addEventListener('pointerdown', (down) => {
  const from = { ...view };
  const move = (now) => {
    view = { ...from, x: from.x + now.clientX - down.clientX, y: from.y + now.clientY - down.clientY };
    paint();
  };
  map.addEventListener('pointermove', move);
  addEventListener('pointerup', () => map.removeEventListener('pointermove', move), { once: true });
});
map.addEventListener('wheel', (event) => {
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1.1 : 0.9);
});
map.addEventListener('click', () => {
  $('#picked').textContent = 'Customer 17, Harbour Road';
});
function zoom(by) {
  view.zoom *= by;
  paint();
}
$('#zoom-in').addEventListener('click', () => zoom(1.25));
$('#zoom-out').addEventListener('click', () => zoom(0.8));
for (const id of ['#customers', '#leads']) $(id).addEventListener('change', paint);

const chart = $('#chart').getContext('2d');
function bars(from, to) {
  const wide = { 'This month': 8, 'This quarter': 12, 'This year': 24 }[$('#period').value];
  chart.clearRect(0, 0, 320, 280);
  for (let at = 0; at * wide < 320; at += 1) {
    chart.fillStyle = at * wide >= from && at * wide <= to ? '#1769aa' : '#9fb8cf';
    chart.fillRect(at * wide, 280 - (40 + ((at * 37) % 200)), wide - 2, 280);
  }
}
$('#chart').addEventListener('pointerdown', (down) => {
  const move = (now) => bars(Math.min(down.offsetX, now.offsetX), Math.max(down.offsetX, now.offsetX));
  $('#chart').addEventListener('pointermove', move);
  addEventListener('pointerup', () => $('#chart').removeEventListener('pointermove', move), { once: true });
});
$('#period').addEventListener('change', () => bars(-1, -1));
paint();
bars(-1, -1);

$('#visit').addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = await send('POST', '/api/visits', { note: $('#visit-note').value });
  $('#visit-state').textContent = answer.ok ? 'Note saved' : 'Note not saved';
  if (answer.ok) $('#visit-note').value = '';
});
