import './deutsch.js';
import '@ui5/webcomponents/dist/Bar.js';
import '@ui5/webcomponents/dist/Button.js';
import '@ui5/webcomponents/dist/ComboBox.js';
import '@ui5/webcomponents/dist/ComboBoxItem.js';
import '@ui5/webcomponents/dist/DatePicker.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/Label.js';
import '@ui5/webcomponents/dist/MessageStrip.js';
import '@ui5/webcomponents/dist/MultiComboBox.js';
import '@ui5/webcomponents/dist/MultiComboBoxItem.js';
import '@ui5/webcomponents/dist/Option.js';
import '@ui5/webcomponents/dist/Select.js';
import '@ui5/webcomponents/dist/StepInput.js';
import '@ui5/webcomponents/dist/Switch.js';
import '@ui5/webcomponents/dist/Table.js';
import '@ui5/webcomponents/dist/TableCell.js';
import '@ui5/webcomponents/dist/TableHeaderCell.js';
import '@ui5/webcomponents/dist/TableHeaderRow.js';
import '@ui5/webcomponents/dist/TableRow.js';
import '@ui5/webcomponents/dist/TextArea.js';
import '@ui5/webcomponents/dist/Title.js';
import '@ui5/webcomponents-icons/dist/add.js';
import '@ui5/webcomponents-icons/dist/delete.js';
import '../../kit/crm.css';
import './order.css';
import { send } from '../../kit/http.js';

const $ = (id) => document.getElementById(id);
const HEAD = { besteller: 'Weber Maschinen AG', liefertermin: '24.06.2024', werk: '1000 Hamburg', text: '' };
const PRICE = { 'Ventil DN 50': 48.5, Dichtsatz: 7.9, Stellantrieb: 310 };
let saved = {
  head: HEAD,
  versand: ['Spedition'],
  zahlung: '30',
  eilig: false,
  items: [
    ['Ventil DN 50', 12],
    ['Dichtsatz', 40],
  ],
};

function row([material, menge]) {
  const line = document.createElement('ui5-table-row');
  line.innerHTML = `<ui5-table-cell><ui5-input class="material" accessible-name="Material" value="${material}"></ui5-input></ui5-table-cell>
    <ui5-table-cell><ui5-step-input class="menge" accessible-name="Menge" value="${menge}" min="0"></ui5-step-input></ui5-table-cell>
    <ui5-table-cell><span class="preis"></span></ui5-table-cell>
    <ui5-table-cell><ui5-button class="weg" icon="delete" design="Transparent" tooltip="Position löschen"></ui5-button></ui5-table-cell>`;
  line.querySelector('.weg').addEventListener('click', () => {
    line.remove();
    total();
  });
  line.addEventListener('input', total);
  line.addEventListener('change', total);
  return line;
}
function total() {
  let sum = 0;
  for (const line of $('positionen').querySelectorAll('ui5-table-row')) {
    const price = (PRICE[line.querySelector('.material').value] ?? 0) * line.querySelector('.menge').value;
    line.querySelector('.preis').textContent = price.toLocaleString('de-DE', { minimumFractionDigits: 2 });
    sum += price;
  }
  $('summe').textContent = `${sum.toLocaleString('de-DE', { minimumFractionDigits: 2 })} €`;
}
function show(order) {
  for (const [id, value] of Object.entries(order.head)) $(id).value = value;
  for (const item of $('versand').querySelectorAll('ui5-mcb-item')) item.selected = order.versand.includes(item.text);
  $('zahlung').value = order.zahlung;
  $('eilig').checked = order.eilig;
  for (const line of $('positionen').querySelectorAll('ui5-table-row')) line.remove();
  $('positionen').append(...order.items.map(row));
  requestAnimationFrame(total);
}
function read() {
  const lines = [...$('positionen').querySelectorAll('ui5-table-row')];
  return {
    head: Object.fromEntries(Object.keys(HEAD).map((id) => [id, $(id).value])),
    versand: [...$('versand').querySelectorAll('ui5-mcb-item')]
      .filter((item) => item.selected)
      .map((item) => item.text),
    zahlung: $('zahlung').value,
    eilig: $('eilig').checked,
    items: lines.map((line) => [line.querySelector('.material').value, line.querySelector('.menge').value]),
  };
}
function say(text, design) {
  const strip = $('meldung');
  strip.hidden = false;
  strip.design = design;
  strip.textContent = text;
}

show(saved);
$('neu').addEventListener('click', () => $('positionen').append(row(['', 1])));
$('abbrechen').addEventListener('click', () => {
  show(saved);
  $('meldung').hidden = true;
});
$('sichern').addEventListener('click', async () => {
  $('meldung').hidden = true;
  const order = read();
  const answer = await send('PUT', '/api/kundenauftraege/40012', order);
  if (answer.ok) saved = order;
  if (answer.ok) say('Auftrag 40012 gesichert', 'Positive');
  else say(answer.data?.meldung ?? 'Sichern nicht möglich', 'Negative');
});
