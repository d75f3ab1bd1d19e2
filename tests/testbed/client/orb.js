// A picture that signs out, drawn by a component nobody can look into.
customElements.define(
  'dw-orb',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'closed' });
      const look = new CSSStyleSheet();
      look.replaceSync(
        'i { display: block; width: 22px; height: 22px; border-radius: 50%; background: teal; cursor: pointer }',
      );
      root.adoptedStyleSheets = [look];
      const picture = document.createElement('i');
      picture.addEventListener('click', leave);
      root.append(picture);
    }
  },
);

async function leave() {
  const { content } = document.querySelector('meta[name="dw-key"]');
  await fetch('/x/9', { method: 'POST', body: new URLSearchParams({ _token: content }) });
  location.assign('/login');
}
