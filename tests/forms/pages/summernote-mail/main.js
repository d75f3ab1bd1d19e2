import $ from '../../kit/jquery-global.js';
import 'summernote/dist/summernote-lite.js';
import 'summernote/dist/summernote-lite.css';
import '../../kit/crm.css';

const start = '<p>Dear Mr Ekberg,</p><p><br></p><p>Kind regards<br>Mira Holm</p>';
const templates = {
  thanks: '<p>Thank you very much for your message.</p>',
  offer: '<p>Please find our <b>offer</b> attached.</p>',
};

const editor = $('#body');
editor.summernote({
  height: 180,
  toolbar: [
    ['style', ['bold', 'italic', 'underline', 'clear']],
    ['para', ['ul', 'ol']],
    ['insert', ['link']],
  ],
});
editor.summernote('code', start);

function say(text, wrong = false) {
  $('#said').text(text).toggleClass('error-text', wrong);
}

function send(url, then) {
  say('…');
  $.ajax({
    url,
    method: 'POST',
    contentType: 'application/json',
    data: JSON.stringify({ to: $('#to').val(), body: editor.summernote('code') }),
  })
    .done(then)
    .fail((xhr) => say(xhr.status === 422 ? 'The address is not valid.' : 'The server did not answer.', true));
}

$('#mail').on('submit', (event) => {
  event.preventDefault();
  send('/api/mail/send', () => {
    $('#mail').hide();
    $('main').append('<div class="card" id="sent">Your answer was sent.</div>');
  });
});
$('#draft').on('click', () => send('/api/mail/draft', () => say('Draft saved')));
$('#discard').on('click', () => {
  editor.summernote('code', start);
  $('#template').val('');
  say('');
});
$('#template').on('change', () => {
  editor.summernote('code', start.replace('<p><br></p>', templates[$('#template').val()] ?? '<p><br></p>'));
});
