import Tagify from '@yaireo/tagify';
import SlimSelect from 'slim-select';
import '@yaireo/tagify/dist/tagify.css';
import 'slim-select/styles';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { hideToast, toast } from '../../kit/toast.js';

const at = (id) => document.querySelector(`#${id}`);
const region = new SlimSelect({ select: at('region') });
const products = new SlimSelect({ select: at('products'), settings: { closeOnSelect: false } });
const tags = new Tagify(at('tags'), {
  whitelist: ['export', 'key account', 'rail', 'energy'],
  dropdown: { enabled: 1 },
});
const cc = new Tagify(at('cc'), {
  whitelist: ['petra', 'milan', 'zuzana'],
  enforceWhitelist: true,
  dropdown: { enabled: 0, closeOnSelect: true },
});
const memo = new Tagify(at('memo'), {
  mode: 'mix',
  pattern: /@/,
  whitelist: ['petra', 'milan', 'zuzana'],
  dropdown: { enabled: 1 },
});

const read = () => ({
  name: at('name').value,
  region: region.getSelected(),
  products: products.getSelected(),
  tags: tags.value.map(({ value }) => value),
  cc: cc.value.map(({ value }) => value),
  memo: memo.getInputValue?.() ?? at('memo').value,
});
let stored = read();

at('company').addEventListener('submit', async (event) => {
  event.preventDefault();
  hideToast();
  const sent = read();
  const answer = await send('PUT', '/api/companies/61', sent);
  if (answer.ok) stored = sent;
  if (answer.ok) toast('Company saved');
  else toast(answer.data?.message ?? 'The company could not be saved', 'error');
});
at('undo').addEventListener('click', () => {
  at('name').value = stored.name;
  region.setSelected(stored.region);
  products.setSelected(stored.products);
  tags.loadOriginalValues(stored.tags);
  cc.loadOriginalValues(stored.cc);
  memo.loadOriginalValues(stored.memo);
});

const status = new SlimSelect({
  select: at('status'),
  settings: { showSearch: false },
  events: {
    afterChange: ([{ value }]) => {
      for (const item of document.querySelectorAll('#tickets li'))
        item.hidden = value !== 'all' && item.dataset.status !== value;
    },
  },
});
void status;
