import DataTable from 'datatables.net-dt';
import $ from '../../kit/jquery-global.js';
import 'datatables.net-dt/css/dataTables.dataTables.css';
import '../../kit/crm.css';

const cities = ['Zurich', 'Berlin', 'Lyon', 'Turin'];
const names = [
  'Ada Meier',
  'Ben Koch',
  'Carla Rossi',
  'David Blanc',
  'Eva Lang',
  'Felix Braun',
  'Gina Conti',
  'Hugo Petit',
  'Ines Wolf',
  'Jan Keller',
  'Karla Vogt',
  'Luca Greco',
];
let stored = names.map((name, index) => ({
  id: index + 1,
  name,
  city: cities[index % 4],
  phone: `+41 44 555 01 ${10 + index}`,
  vip: index % 5 === 0,
}));
let pending = new Map();

const table = new DataTable('#contacts', {
  data: structuredClone(stored),
  rowId: (row) => `c-${row.id}`,
  pageLength: 10,
  columns: [
    { data: 'name', title: 'Name', className: 'name editable' },
    { data: 'city', title: 'City', className: 'city editable' },
    { data: 'phone', title: 'Phone', className: 'phone editable' },
    {
      data: 'vip',
      title: 'VIP',
      className: 'vip',
      orderable: false,
      render: (vip, type) =>
        type === 'display' ? `<input type="checkbox" aria-label="VIP" ${vip ? 'checked' : ''}>` : vip,
    },
    {
      data: null,
      title: '',
      orderable: false,
      className: 'tools',
      defaultContent: '<button type="button" class="btn remove">Delete</button>',
    },
  ],
});

function note(id, patch) {
  pending.set(id, { ...pending.get(id), ...patch });
  $('#save').prop('disabled', false);
}

$('#contacts tbody').on('dblclick', 'td.editable', function () {
  const cell = table.cell(this);
  const key = table.column(this).dataSrc();
  if ($(this).find('input, select').length > 0) return;
  const before = cell.data();
  const field =
    key === 'city' ? $('<select>').append(cities.map((city) => $('<option>').text(city))) : $('<input type="text">');
  field.val(before);
  $(this).empty().append(field);
  field.trigger('focus');
  let done = false;
  const leave = (keep) => {
    if (done) return;
    done = true;
    const value = keep ? field.val() : before;
    cell.data(value);
    if (value !== before) note(table.row(this).data().id, { [key]: value });
  };
  field
    .on('blur', () => leave(true))
    .on('keydown', (event) => {
      if (event.key === 'Enter') leave(true);
      if (event.key === 'Escape') leave(false);
    });
});

$('#contacts tbody').on('change', '.vip input', function () {
  const row = table.row($(this).closest('tr'));
  row.data().vip = this.checked;
  note(row.data().id, { vip: this.checked });
});

$('#contacts tbody').on('click', '.remove', function () {
  const row = table.row($(this).closest('tr'));
  note(row.data().id, { deleted: true });
  row.remove().draw(false);
});

$('#new').on('click', () => {
  const id = 100 + pending.size;
  table.row.add({ id, name: 'AA New contact', city: 'Zurich', phone: '', vip: false }).draw(false);
  note(id, { created: true });
});

$('#discard').on('click', () => {
  pending = new Map();
  $('#save').prop('disabled', true);
  table.clear().rows.add(structuredClone(stored)).draw(false);
});

$('#save').on('click', () => {
  $('#message').text('');
  $.ajax({
    url: '/api/contacts/batch',
    method: 'POST',
    contentType: 'application/json',
    data: JSON.stringify([...pending]),
  })
    .done(() => {
      stored = structuredClone(table.rows().data().toArray());
      pending = new Map();
      $('#save').prop('disabled', true);
      $('#message').removeClass('error-text').text('Changes saved');
    })
    .fail(() => $('#message').addClass('error-text').text('Saving failed, please try again'));
});
