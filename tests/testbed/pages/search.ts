import type { Visit } from '../style.ts';
import { contactTable } from './contacts.ts';
import { dataOf } from './data/demo-data.ts';
import { dealCard } from './deals.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { ticketTable } from './tickets.ts';

export function searchPage(visit: Visit): Html {
  const { words, language, ask } = visit;
  const asked = (ask.query.get('q') ?? '').trim();
  const matches = (...texts: string[]) => texts.join(' ').toLowerCase().includes(asked.toLowerCase());
  const data = dataOf(language);
  const contacts = data.contacts.filter(({ name, company, city }) => matches(name, company, city));
  const deals = data.deals.filter(({ title, company }) => matches(title, company));
  const tickets = data.tickets.filter(({ subject, message }) => matches(subject, message));
  return layout(
    visit,
    words.search,
    html`
<div class="head"><h1>${asked ? `${words.found} “${asked}”` : words.search}</h1></div>
${contacts.length > 0 && html`<div class="card table">${contactTable(visit, contacts)}</div>`}
${deals.length > 0 && html`<div class="hits">${deals.map((deal) => dealCard(visit, deal))}</div>`}
${tickets.length > 0 && html`<div class="card table">${ticketTable(visit, tickets)}</div>`}
${contacts.length + deals.length + tickets.length === 0 && html`<p class="empty">${words.nothingFound}</p>`}`,
  );
}
