import 'trix/dist/trix.css';
import 'trix';
import '../../kit/crm.css';

document.addEventListener('trix-file-accept', (event) => event.preventDefault());

// The token is renewed while the page stands open.
setInterval(() => {
  document.querySelector('#token').value = Math.random().toString(16).slice(2, 10);
}, 700);
