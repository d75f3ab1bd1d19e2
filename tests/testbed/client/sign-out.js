// Sign-out controls that need the page's own script, one function for each way.
const holder = document.querySelector('[data-way]');
const { way, base, token, question, yes, no, label } = holder.dataset;

const post = async (path) => {
  await fetch(base + path, { method: 'POST', headers: { 'x-csrf-token': token } });
  location.assign(`${base}/login`);
};

const ways = {
  /** The address in the link does nothing; the real one gets a token when it is pressed. */
  tokenLink: () =>
    pressed((event) => {
      event.preventDefault();
      const link = event.target.closest('a');
      location.assign(`${link.href}&_token=${token}`);
    }),
  scriptCall: () => pressed(() => post('/api/logout')),
  clearHere: () =>
    pressed((event) => {
      event.preventDefault();
      // biome-ignore lint/suspicious/noDocumentCookie: the way most products do it
      document.cookie = 'sid=; path=/; max-age=0';
      localStorage.clear();
      location.assign(`${base}/login`);
    }),
  closeTabsFirst: () => pressed(askAboutTabs),
  /** For `javascript:doLogout()`. */
  pageFunction() {
    globalThis.doLogout = () => void post('/logout');
  },
  /** A component nobody can look into. */
  closedComponent() {
    customElements.define(
      'crm-account',
      class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'closed' });
          const button = document.createElement('button');
          button.textContent = label;
          button.addEventListener('click', () => post('/logout'));
          const look = new CSSStyleSheet();
          look.replaceSync('button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer }');
          root.adoptedStyleSheets = [look];
          root.append(button);
        }
      },
    );
  },
};

ways[way]();

function pressed(act) {
  holder.addEventListener('click', act);
}

function askAboutTabs() {
  const box = document.createElement('dialog');
  const text = document.createElement('p');
  text.textContent = question;
  const answer = (words, act, look) => {
    const button = document.createElement('button');
    button.textContent = words;
    button.className = look;
    button.addEventListener('click', () => {
      box.remove();
      act();
    });
    return button;
  };
  const answers = document.createElement('div');
  answers.className = 'answers';
  answers.append(
    answer(yes, () => location.assign(`${base}/logout`), 'primary'),
    answer(no, () => {}, ''),
  );
  box.append(text, answers);
  document.body.append(box);
  box.showModal();
}
