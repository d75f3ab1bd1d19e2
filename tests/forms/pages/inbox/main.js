import $ from '../../kit/jquery-global.js';
import { toast } from '../../kit/toast.js';
import '../../kit/crm.css';
import './inbox.css';

const subjects = [
  'Printer offline',
  'Invoice copy',
  'Password reset',
  'Delivery late',
  'New workplace',
  'Router swap',
  'Contract end',
];
const states = ['Open', 'Pending', 'Solved'];
const tickets = Array.from({ length: 31 }, (_, at) => ({
  id: 5400 + at,
  subject: `${subjects[at % 7]} ${Math.floor(at / 7) + 1}`,
  status: states[at % 3],
  owner: at % 4 === 0 ? 'Mira Holm' : 'Jonas Pohl',
}));
let page = 0;
let key = 'id';
let up = true;

function shown() {
  const words = $('[name=q]').val().toLowerCase();
  return tickets
    .filter(
      ({ subject, status, owner }) =>
        subject.toLowerCase().includes(words) &&
        (!$('#status').val() || status === $('#status').val()) &&
        (!$('#mine').prop('checked') || owner === 'Mira Holm'),
    )
    .sort((a, b) => (a[key] < b[key] ? -1 : 1) * (up ? 1 : -1));
}

function draw() {
  const size = Number($('#size').val());
  const rows = shown().slice(page * size, (page + 1) * size);
  $('#rows').html(
    rows.map(
      ({ id, subject, status, owner }) =>
        `<tr data-id="${id}"><td><input type="checkbox" class="pick" aria-label="Select ticket ${id}"></td><td>${id}</td><td><a href="#${id}">${subject}</a></td><td>${status}</td><td><select class="owner" aria-label="Owner of ${id}"><option ${owner === 'Mira Holm' ? 'selected' : ''}>Mira Holm</option><option ${owner === 'Jonas Pohl' ? 'selected' : ''}>Jonas Pohl</option></select></td></tr>`,
    ),
  );
  $('#page').text(page + 1);
}

draw();
let timer;
$('[name=q]').on('input', () => {
  clearTimeout(timer);
  timer = setTimeout(
    () =>
      $.post('/api/search', { q: $('[name=q]').val() }).done(() => {
        page = 0;
        draw();
      }),
    250,
  );
});
$('#search').on('submit', (event) => event.preventDefault());
$('#status, #mine, #size, #from').on('change', () => {
  page = 0;
  draw();
});
$('#view').on('change', () => $('.list').toggleClass('comfortable', $('#view').val() === 'Comfortable'));
$('.sort').on('click', (event) => {
  up = key === event.target.dataset.key ? !up : true;
  key = event.target.dataset.key;
  draw();
});
$('#next').on('click', () => {
  page += 1;
  draw();
});
$('#previous').on('click', () => {
  page = Math.max(0, page - 1);
  draw();
});
$('#all').on('change', () => $('.pick').prop('checked', $('#all').prop('checked')));

$('#rows').on('change', '.owner', (event) => {
  const ticket = tickets.find(({ id }) => id === $(event.target).closest('tr').data('id'));
  const before = ticket.owner;
  ticket.owner = event.target.value;
  $.ajax({
    url: `/api/tickets/${ticket.id}`,
    method: 'PATCH',
    contentType: 'application/json',
    data: JSON.stringify({ owner: ticket.owner }),
  })
    .done(() => toast('Owner changed'))
    .fail(() => {
      ticket.owner = before;
      event.target.value = before;
      toast('Could not change the owner', 'error');
    });
});
$('#rows').on('click', 'a', (event) => {
  event.preventDefault();
  $('#title').text(event.target.textContent);
  $('#text').text('Please help, it worked yesterday.');
  $('#answer').val('');
  $('#detail').prop('hidden', false);
});
$('#close').on('click', () => {
  $('#answer').val('');
  $('#detail').prop('hidden', true);
});
$('#reply').on('submit', (event) => {
  event.preventDefault();
  $.ajax({
    url: '/api/replies',
    method: 'POST',
    contentType: 'application/json',
    data: JSON.stringify({ text: $('#answer').val() }),
  })
    .done(() => {
      $('#answer').val('');
      toast('Reply sent');
    })
    .fail(() => toast('Reply not sent', 'error'));
});
