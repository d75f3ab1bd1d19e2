// A single-page CRM: asks the API with its cookie or its token and builds everything by script.
const facts = JSON.parse(document.getElementById('app').textContent);
const { words, base, tokenKey } = facts;
const root = document.getElementById('root');

addEventListener('hashchange', show);
show();

async function show() {
  const me = await ask('/api/me');
  if (!me) return root.replaceChildren(loginDoor());
  const [, page = 'contacts', number] = location.hash.split('/');
  const views = { contacts, contact, deals, tickets, ticket, search, settings };
  const content = await (views[page] ?? contacts)(number);
  root.replaceChildren(shell(me, page, content));
}

/** Null: not signed in. */
async function ask(path, method = 'GET', body = undefined) {
  const token = tokenKey && localStorage.getItem(tokenKey);
  const answer = await fetch(base + path, {
    method,
    headers: {
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.ok ? answer.json() : null;
}

function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

// Signing in and out

/** Drawn once: a second drawing would take away what was opened after the first. */
function goTo(hash) {
  if (location.hash === hash) show();
  else location.hash = hash;
}

function loginDoor() {
  const submit = async (event) => {
    event.preventDefault();
    const answer = await ask('/api/login', 'POST', Object.fromEntries(new FormData(event.target)));
    if (tokenKey && answer?.token) localStorage.setItem(tokenKey, answer.token);
    goTo('#/contacts');
  };
  return el(
    'div',
    { class: 'door' },
    el('section', { class: 'door-art', 'aria-hidden': 'true' }, el('div', {}, brand(), el('p', {}, facts.about))),
    el(
      'main',
      { class: 'door-form' },
      el(
        'form',
        { class: 'card', onsubmit: submit },
        el('h1', {}, `${words.signInTo} ${facts.brand}`),
        el('label', {}, words.user, el('input', { name: 'user', autocomplete: 'username', required: true })),
        el('label', {}, words.password, el('input', { name: 'password', type: 'password', required: true })),
        el('button', { class: 'primary', type: 'submit' }, words.signIn),
        el('p', { class: 'hint' }, words.anyPassword),
      ),
    ),
  );
}

async function signOut() {
  if (facts.signOut !== 'local') await ask(facts.signOutPath, 'POST', {});
  if (tokenKey) localStorage.removeItem(tokenKey);
  goTo('#/');
}

/** The product's own question, in a box of its own. */
function askFirst() {
  const close = () => box.remove();
  const leave = () => {
    close();
    signOut();
  };
  const box = el(
    'dialog',
    { role: 'alertdialog' },
    el('p', {}, words.signOutQuestion),
    el(
      'div',
      { class: 'answers' },
      el('button', { class: 'primary', type: 'button', onclick: leave }, words.signOut),
      el('button', { type: 'button', onclick: close }, words.cancel),
    ),
  );
  document.body.append(box);
  box.showModal();
}

function account(me) {
  if (facts.signOut !== 'menu') {
    return [chip(me.user), el('button', { class: 'quiet', type: 'button', onclick: signOut }, words.signOut)];
  }
  const toggle = el(
    'button',
    {
      class: 'quiet',
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': words.account,
      onclick: openMenu,
    },
    chip(me.user),
  );
  return [toggle];
}

/** Builds the menu only now: before, the page has no sign-out control at all. */
function openMenu(event) {
  const toggle = event.currentTarget;
  const open = toggle.parentElement.querySelector('.menu');
  toggle.setAttribute('aria-expanded', String(!open));
  if (open) return open.remove();
  const item = (label, act) => {
    const onclick = () => {
      toggle.click();
      act();
    };
    return el('button', { type: 'button', role: 'menuitem', onclick }, label);
  };
  setTimeout(() => {
    toggle.after(
      el(
        'div',
        { class: 'menu card', role: 'menu' },
        item(words.settings, () => (location.hash = '#/settings')),
        item(words.signOut, askFirst),
      ),
    );
  }, 120);
}

// The frame

function shell(me, page, content) {
  const find = (event) => {
    event.preventDefault();
    location.hash = `#/search/${encodeURIComponent(new FormData(event.target).get('q'))}`;
  };
  const entry = (name, icon) =>
    el('a', { class: `entry icon-${icon}`, href: `#/${name}`, 'aria-current': page === name && 'page' }, words[name]);
  return el(
    'div',
    { class: 'shell' },
    el(
      'nav',
      { class: 'side' },
      el('a', { class: 'brand', href: '#/contacts' }, brand()),
      entry('contacts', 'people'),
      entry('deals', 'deals'),
      entry('tickets', 'tickets'),
      entry('settings', 'settings'),
    ),
    el(
      'div',
      { class: 'work' },
      el(
        'header',
        { class: 'bar' },
        el(
          'form',
          { class: 'find', role: 'search', onsubmit: find },
          el('input', { type: 'search', name: 'q', 'aria-label': words.search, placeholder: words.searchHint }),
        ),
        el(
          'a',
          { class: 'language', href: `?lang=${facts.language === 'zh' ? 'en' : 'zh'}` },
          facts.language === 'zh' ? 'English' : '中文',
        ),
        el('div', { class: 'user' }, ...account(me)),
      ),
      el('main', {}, ...content),
    ),
  );
}

function brand() {
  const box = document.createDocumentFragment();
  box.append(
    el('span', { class: 'mark', 'aria-hidden': 'true' }, facts.brand.slice(0, 1)),
    el('strong', {}, facts.brand),
  );
  return box;
}

function face(name) {
  const tint = [...name].reduce((sum, sign) => sum + sign.codePointAt(0), 0) % 6;
  const letters = /\p{Script=Han}/u.test(name)
    ? name.slice(-2)
    : name
        .split(/[\s._-]+/)
        .map((word) => word[0])
        .join('');
  return el(
    'span',
    { class: 'face', 'data-tint': String(tint), 'aria-hidden': 'true' },
    letters.slice(0, 2).toUpperCase(),
  );
}

function chip(user) {
  return el('span', { class: 'chip' }, face(user), el('span', { class: 'chip-name' }, user));
}

// Pages

const head = (title, detail = null) =>
  el('div', { class: 'head' }, el('div', {}, el('h1', {}, title), detail && el('p', {}, detail)));

function table(labels, rows) {
  return el(
    'div',
    { class: 'card table' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...labels.map((label) => el('th', {}, label)))),
      el('tbody', {}, ...rows.map((cells) => el('tr', {}, ...cells.map((cell) => el('td', {}, cell))))),
    ),
  );
}

const person = ({ id, name, role }) =>
  el('a', { class: 'person', href: `#/contact/${id}` }, face(name), el('span', {}, name, el('small', {}, role)));

const contactRows = (list) => list.map((one) => [person(one), `${one.company} · ${one.city}`, one.phone]);

async function contacts() {
  const { contacts: list } = await ask('/api/contacts');
  return [head(words.contacts), table([words.name, words.company, words.phone], contactRows(list))];
}

async function contact(number) {
  const { contacts: list } = await ask('/api/contacts');
  const one = list.find(({ id }) => id === Number(number)) ?? list[0];
  const field = (name, label) => el('label', {}, label, el('input', { name, value: one[name] }));
  return [
    head(one.name, `${one.role} · ${one.company}`),
    el(
      'form',
      { class: 'card fields', onsubmit: (event) => event.preventDefault() },
      field('company', words.company),
      field('phone', words.phone),
      el(
        'label',
        { class: 'wide' },
        words.notes,
        el('textarea', { name: 'notes', rows: '4', placeholder: words.notesHint }),
      ),
      el('div', { class: 'wide actions' }, el('button', { class: 'primary' }, words.save)),
    ),
  ];
}

async function deals() {
  const { deals: list, currency } = await ask('/api/deals');
  const money = new Intl.NumberFormat(facts.language, { style: 'currency', currency, maximumFractionDigits: 0 });
  const card = ({ title, company, amount }) =>
    el(
      'div',
      { class: 'card deal' },
      el('span', {}, title),
      el('small', {}, company),
      el('strong', {}, money.format(amount)),
    );
  const column = (stage) =>
    el(
      'section',
      { class: 'column' },
      el('h2', {}, words[stage]),
      ...list.filter((deal) => deal.stage === stage).map(card),
    );
  return [head(words.deals), el('div', { class: 'board' }, ...['fresh', 'talking', 'offer', 'won'].map(column))];
}

async function tickets() {
  const { tickets: list } = await ask('/api/tickets');
  const rows = list.map(({ id, subject, status }) => [
    el('a', { href: `#/ticket/${id}` }, subject),
    el('span', { class: `state ${status}` }, words[status]),
  ]);
  return [head(words.tickets), table([words.ticket, words.status], rows)];
}

async function ticket(number) {
  const { tickets: list } = await ask('/api/tickets');
  const one = list.find(({ id }) => id === Number(number)) ?? list[0];
  return [
    head(one.subject, `#${one.id}`),
    el('section', { class: 'talk' }, el('div', { class: 'card message' }, el('p', {}, one.message))),
    el(
      'form',
      { class: 'card fields', onsubmit: (event) => event.preventDefault() },
      el(
        'label',
        { class: 'wide' },
        words.reply,
        el('textarea', { name: 'reply', rows: '5', placeholder: words.replyHint }),
      ),
      el('div', { class: 'wide actions' }, el('button', { class: 'primary' }, words.send)),
    ),
  ];
}

async function search(asked = '') {
  const text = decodeURIComponent(asked).toLowerCase();
  const { contacts: list } = await ask('/api/contacts');
  const hits = list.filter(({ name, company }) => `${name} ${company}`.toLowerCase().includes(text));
  return [head(`${words.found} “${text}”`), table([words.name, words.company, words.phone], contactRows(hits))];
}

async function settings() {
  const me = await ask('/api/me');
  return [
    head(words.settings),
    el(
      'form',
      { class: 'card fields', onsubmit: (event) => event.preventDefault() },
      el('label', {}, words.displayName, el('input', { name: 'displayName', value: me.user })),
      el('label', { class: 'wide' }, words.signature, el('textarea', { name: 'signature', rows: '3' })),
      el('div', { class: 'wide actions' }, el('button', { class: 'primary' }, words.save)),
    ),
  ];
}
