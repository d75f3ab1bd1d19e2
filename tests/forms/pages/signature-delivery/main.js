import SignaturePad from 'signature_pad';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';

const pad = new SignaturePad(document.querySelector('#signature'), { backgroundColor: 'white' });
const form = document.querySelector('#delivery');
const state = document.querySelector('#state');

document.querySelector('#clear').addEventListener('click', () => pad.clear());
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (pad.isEmpty()) {
    state.textContent = 'Please sign first';
    return;
  }
  state.textContent = 'Sending …';
  const answer = await send('POST', '/api/deliveries/5580', {
    receiver: form.receiver.value,
    signature: pad.toDataURL(),
  });
  state.className = answer.ok ? '' : 'error-text';
  state.textContent = answer.ok ? 'Delivery confirmed' : 'Could not be sent. Please try again.';
});

// Distance travelled, drawn anew twice a second, with a cross hair below the pointer.
const route = document.querySelector('#route');
const pen = route.getContext('2d');
let shift = 0;
let cross = null;
function paint() {
  shift += 1;
  pen.clearRect(0, 0, route.width, route.height);
  pen.beginPath();
  for (let x = 0; x < route.width; x += 4) pen.lineTo(x, 70 + 40 * Math.sin((x + shift * 6) / 50));
  pen.stroke();
  if (cross !== null) pen.fillRect(cross, 0, 1, route.height);
}
setInterval(paint, 500);
route.addEventListener('pointermove', ({ offsetX }) => {
  cross = offsetX;
  paint();
});
