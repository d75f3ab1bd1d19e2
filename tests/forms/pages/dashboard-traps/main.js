import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const byId = (id) => document.getElementById(id);

// Runs beside whatever the person does.
let ticks = 0;
setInterval(() => {
  ticks += 1;
  byId('clock').textContent = new Date().toLocaleTimeString();
  byId('rate').value = (1.08 + Math.sin(ticks) / 100).toFixed(4);
  byId('net').value = String(40_000 + ticks * 17);
  document.querySelector('[name=token]').value = crypto.randomUUID();
}, 500);
setInterval(() => navigator.sendBeacon('/api/track', JSON.stringify({ seen: ticks })), 1500);

// What is in the form comes late, and is put into shape when somebody has been in it.
setTimeout(() => {
  byId('region').innerHTML = '<option>North</option><option>South</option><option>West</option>';
  byId('region').value = 'West';
  byId('legal').value = 'Compass Handels GmbH';
  byId('iban').value = 'DE02120300000000202051';
}, 600);
byId('iban').addEventListener('blur', ({ target }) => {
  target.value = target.value.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
});
byId('legal').addEventListener('focus', ({ target }) => target.select());
byId('account').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { ok } = await send('POST', '/api/account', Object.fromEntries(new FormData(event.target)));
  toast(ok ? 'Account saved' : 'Account not saved', ok ? 'success' : 'error');
});

// Things to look at.
let month = 4;
let chosen = 12;
function drawDays() {
  byId('month').textContent = `${month}/2026`;
  const days = Array.from({ length: 28 }, (_, at) => at + 1);
  byId('days').innerHTML = [0, 7, 14, 21]
    .map(
      (from) =>
        `<tr>${days
          .slice(from, from + 7)
          .map((day) => `<td role="gridcell" tabindex="-1" aria-selected="${day === chosen}">${day}</td>`)
          .join('')}</tr>`,
    )
    .join('');
}
drawDays();
byId('earlier').addEventListener('click', () => {
  month -= 1;
  drawDays();
});
byId('later').addEventListener('click', () => {
  month += 1;
  drawDays();
});
byId('days').addEventListener('click', ({ target }) => {
  chosen = Number(target.textContent);
  drawDays();
});

const tabs = [...document.querySelectorAll('[role=tab]')];
for (const tab of tabs)
  tab.addEventListener('click', () => {
    for (const one of tabs) {
      one.setAttribute('aria-selected', String(one === tab));
      byId(one.getAttribute('aria-controls')).hidden = one !== tab;
    }
  });
byId('more').addEventListener('click', () => {
  byId('rest').hidden = !byId('rest').hidden;
  byId('more').setAttribute('aria-expanded', String(!byId('rest').hidden));
});
byId('menu-button').addEventListener('click', () => {
  byId('menu').hidden = !byId('menu').hidden;
  byId('menu-button').setAttribute('aria-expanded', String(!byId('menu').hidden));
});
byId('theme').addEventListener('change', () => {
  document.body.style.background = byId('theme').value === 'Dark' ? '#2b2f36' : '';
  send('POST', '/api/preferences', { theme: byId('theme').value });
});

// A list that only has the rows that are in view.
const events = byId('events');
const inner = document.createElement('div');
inner.style.height = `${500 * 28}px`;
inner.style.paddingTop = '0px';
events.append(inner);
function drawEvents() {
  const from = Math.floor(events.scrollTop / 28);
  inner.style.paddingTop = `${from * 28}px`;
  inner.innerHTML = Array.from(
    { length: 7 },
    (_, at) => `<div><input type="checkbox" aria-label="Select event ${from + at}"> Event ${from + at}</div>`,
  ).join('');
}
events.addEventListener('scroll', drawEvents);
drawEvents();

byId('c-ok').addEventListener('click', () => {
  send('POST', '/api/track/consent', { statistics: byId('c-stat').checked });
  byId('cookies').remove();
});
