import AirDatepicker from 'air-datepicker';
import localeDe from 'air-datepicker/locale/de';
import Choices from 'choices.js';
import noUiSlider from 'nouislider';
import { send } from '../../kit/http.js';
import 'air-datepicker/air-datepicker.css';
import 'choices.js/public/assets/styles/choices.css';
import 'nouislider/dist/nouislider.css';
import '../../kit/crm.css';

const byId = (id) => document.getElementById(id);
const locale = localeDe.default ?? localeDe;

const source = new Choices('#quelle', { searchEnabled: false, itemSelectText: '', shouldSort: false });
const products = new Choices('#produkte', { removeItemButton: true, shouldSort: false, itemSelectText: '' });
const start = new Date(2026, 5, 9);
const date = new (AirDatepicker.default ?? AirDatepicker)('#termin', {
  locale,
  autoClose: true,
  selectedDates: [start],
});
const budget = byId('budget');
noUiSlider.create(budget, {
  start: [20, 60],
  step: 5,
  connect: true,
  range: { min: 0, max: 100 },
  handleAttributes: [{ 'aria-label': 'Budget von' }, { 'aria-label': 'Budget bis' }],
});
budget.noUiSlider.on('update', (values) => {
  byId('budget-text').textContent = `${Math.round(values[0])} bis ${Math.round(values[1])} Tausend Euro`;
});

byId('lead').addEventListener('submit', async (event) => {
  event.preventDefault();
  byId('meldung').textContent = 'Wird gespeichert …';
  const body = {
    quelle: source.getValue(true),
    produkte: products.getValue(true),
    termin: byId('termin').value,
    budget: budget.noUiSlider.get(),
  };
  const { ok } = await send('PUT', '/api/interessenten/9', body);
  byId('meldung').textContent = ok ? 'Gespeichert.' : 'Fehler: Bitte versuchen Sie es noch einmal.';
});

byId('zurueck').addEventListener('click', () => {
  source.setChoiceByValue('web');
  products.removeActiveItems();
  products.setChoiceByValue(['bew']);
  date.selectDate(start);
  budget.noUiSlider.set([20, 60]);
});
