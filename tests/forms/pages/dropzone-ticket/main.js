import $ from '../../kit/jquery-global.js';
import 'dropzone';
import flatpickr from 'flatpickr';
import TomSelect from 'tom-select';
import 'dropzone/dist/dropzone.css';
import 'flatpickr/dist/flatpickr.css';
import 'tom-select/dist/css/tom-select.css';
import '../../kit/crm.css';

const { Dropzone } = window;
Dropzone.autoDiscover = false;

const watchers = new TomSelect('#watchers', { plugins: ['remove_button'] });
flatpickr('#due', { enableTime: true, time_24hr: true, dateFormat: 'Y-m-d H:i' });
flatpickr('#window', { mode: 'range', dateFormat: 'Y-m-d' });

const zone = new Dropzone('#files', {
  url: '/api/tickets/3310/files',
  autoProcessQueue: false,
  addRemoveLinks: true,
  parallelUploads: 5,
  dictDefaultMessage: 'Drop files here or click to choose',
});

function upload() {
  if (zone.getQueuedFiles().length === 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = () => {
      zone.off('queuecomplete', done);
      resolve(zone.files.every(({ status }) => status !== Dropzone.ERROR));
    };
    zone.on('queuecomplete', done);
    zone.processQueue();
  });
}

$('#save').on('click', async () => {
  $('#said').text('Saving…').removeClass('error-text');
  const data = {
    subject: $('#subject').val(),
    watchers: watchers.getValue(),
    due: $('#due').val(),
    window: $('#window').val(),
  };
  try {
    if (!(await upload())) throw new Error('files');
    await $.ajax({
      url: '/api/tickets/3310',
      method: 'PATCH',
      contentType: 'application/json',
      data: JSON.stringify(data),
    });
    $('#said').text('Ticket saved');
  } catch {
    $('#said').text('Could not save the ticket').addClass('error-text');
  }
});
