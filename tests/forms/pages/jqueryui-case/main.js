import $ from '../../kit/jquery-global.js';
import 'jquery-ui/dist/jquery-ui.js';
import 'jquery-ui/dist/themes/base/jquery-ui.css';
import '../../kit/crm.css';
import './case.css';

const customers = ['Alpen Optik', 'Bergmann Druck', 'Cordes Möbel', 'Delta Kran', 'Emsland Milch'];

$('#tabs').tabs();
$('#customer').autocomplete({ source: customers });
$('#due, #visit-date').datepicker({ dateFormat: 'yy-mm-dd', showButtonPanel: true });
$('#urgency').slider({ min: 1, max: 5, slide: (_event, ui) => $('#urgency-text').text(ui.value) });
$('#hours').spinner({ min: 0, step: 0.5 });
$('#kind input').checkboxradio({ icon: false });
$('#kind').controlgroup();
$('#steps').sortable({ placeholder: 'ui-state-highlight', axis: 'y' });
$('button').button();

const say = (text) => $('#state').text(text);

function show(data) {
  $('#customer').val(data.customer);
  $('#due').datepicker('setDate', data.due);
  $('#urgency').slider('value', data.urgency);
  $('#urgency-text').text(data.urgency);
  $('#hours').spinner('value', data.hours);
  $(`#kind [value=${data.kind}]`).prop('checked', true);
  $('#kind input').checkboxradio('refresh');
  $('#steps').html(data.steps.map((step) => $('<li class="ui-state-default">').text(step)));
  say('');
}

const load = () => $.getJSON('/api/record/jqueryui-case', show);
load();
$('#reload').on('click', load);

$('#save').on('click', () => {
  say('Saving…');
  const data = {
    customer: $('#customer').val(),
    due: $('#due').val(),
    urgency: $('#urgency').slider('value'),
    hours: $('#hours').spinner('value'),
    kind: $('#kind :checked').val(),
    steps: $('#steps li')
      .toArray()
      .map((item) => item.textContent),
  };
  $.ajax({
    url: '/api/record/jqueryui-case',
    method: 'POST',
    contentType: 'application/json',
    data: JSON.stringify(data),
  })
    .done(() => say('Saved.'))
    .fail(() => say('Error: the case was not saved.'));
});

$('#visit').dialog({
  autoOpen: false,
  modal: true,
  width: 420,
  buttons: {
    Plan() {
      const note = $('#visit-note').val();
      const dialog = $(this);
      $.post('/api/cases/2044/visits', { date: $('#visit-date').val(), note }).done(() => {
        $('#visit-text').text(`Visit on ${$('#visit-date').val()}`);
        dialog.dialog('close');
      });
    },
    Cancel() {
      $(this).dialog('close');
    },
  },
});
$('#plan').on('click', () => {
  $('#visit-note').val('');
  $('#visit-date').datepicker('setDate', '2026-05-04');
  $('#visit').dialog('open');
});
