import { send } from '../../kit/http.js';
import './editor.css';

let published = '<p>Hold both keys for five seconds.</p><p>Wait for the green light.</p>';
const byId = (id) => document.getElementById(id);
const inner = () => byId('text').contentDocument;

// As classic editors do: a blank frame, written by script, made editable as a whole.
inner().open();
inner().write(
  `<!doctype html><html><head><style>body{font:15px sans-serif}</style></head><body>${published}</body></html>`,
);
inner().close();
inner().designMode = 'on';

for (const button of document.querySelectorAll('[data-command]')) {
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => inner().execCommand(button.dataset.command));
}

byId('article').addEventListener('submit', async (event) => {
  event.preventDefault();
  byId('said').textContent = 'Publishing…';
  const html = inner().body.innerHTML;
  const { ok, data } = await send('PUT', '/api/articles/5', { title: byId('title').value, html });
  if (ok) published = html;
  byId('said').textContent = ok ? 'Published' : (data?.errors?.[0] ?? 'Error while publishing');
  byId('said').className = ok ? '' : 'error-text';
});
byId('revert').addEventListener('click', () => {
  byId('title').value = 'Resetting the coffee machine';
  inner().body.innerHTML = published;
  byId('said').textContent = '';
});

// A widget that brings its own document.
const widget = document.createElement('iframe');
widget.title = 'Feedback';
widget.srcdoc = `<!doctype html><body style="font:14px sans-serif"><form>
  <p>Was this helpful? <label><input type="radio" name="help" value="yes"> yes</label> <label><input type="radio" name="help" value="no"> no</label></p>
  <textarea name="why" rows="3" cols="50" placeholder="Tell us more"></textarea><p><button>Send feedback</button> <span></span></p></form>
  <script>document.forms[0].onsubmit = (event) => {
    event.preventDefault();
    const body = JSON.stringify(Object.fromEntries(new FormData(event.target)));
    fetch('/api/feedback', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((answer) => {
      document.querySelector('span').textContent = answer.ok ? 'Thank you!' : 'Sorry, that did not work.';
      if (answer.ok) event.target.reset();
    });
  };<\/script></body>`;
byId('widget').append(widget);
