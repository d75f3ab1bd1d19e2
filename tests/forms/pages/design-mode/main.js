const form = document.forms.namedItem('brief');
const frame = document.querySelector('#text');
const inner = frame.contentDocument;

inner.open();
inner.write(
  `<html><head><style>body{font:14px Arial;margin:8px}</style></head><body>${form.elements.text.value}</body></html>`,
);
inner.close();
inner.designMode = 'on';

for (const button of document.querySelectorAll('[data-befehl]')) {
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => inner.execCommand(button.dataset.befehl));
}
form.addEventListener('submit', () => {
  form.elements.text.value = inner.body.innerHTML;
});
