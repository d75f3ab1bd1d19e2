import type { Visit } from '../style.ts';
import { face } from './contacts.ts';
import { dataOf, type Ticket } from './data/demo-data.ts';
import { type Html, html } from './html.ts';
import { layout, link } from './layout.ts';

export function ticketsPage(visit: Visit): Html {
  const { words, language } = visit;
  const { tickets } = dataOf(language);
  return layout(
    visit,
    words.tickets,
    html`
<div class="head"><h1>${words.tickets}</h1></div>
<div class="card table">${ticketTable(visit, tickets)}</div>`,
  );
}

export function ticketTable(visit: Visit, tickets: readonly Ticket[]): Html {
  const { words, language } = visit;
  const { contacts } = dataOf(language);
  return html`
<table>
  <thead><tr><th>${words.ticket}</th><th>${words.contact}</th><th>${words.status}</th></tr></thead>
  <tbody>${tickets.map(
    ({ id, subject, contactId, status, priority }) => html`
<tr>
  <td><a href="${link(visit, `/ticket/${id}`)}">${subject}</a><small>#${id}${priority === 'high' && html` · ${words.high}`}</small></td>
  <td>${contacts.find((contact) => contact.id === contactId)?.name}</td>
  <td><span class="${`state ${status}`}">${words[status]}</span></td>
</tr>`,
  )}</tbody>
</table>`;
}

export function ticketPage(visit: Visit, ticket: Ticket): Html {
  const { words, site, path, session, language } = visit;
  const contact = dataOf(language).contacts.find(({ id }) => id === ticket.contactId);
  const reply = site.edits.get(`${path}#reply`);
  return layout(
    visit,
    ticket.subject,
    html`
<div class="head"><div><h1>${ticket.subject}</h1><p>#${ticket.id} · ${contact?.company}</p></div><span class="${`state ${ticket.status}`}">${words[ticket.status]}</span></div>
<section class="talk" aria-label="${words.activity}">
  ${message(contact?.name ?? '', words.yesterday, ticket.message)}
  ${message(session?.user ?? '', words.today, ticket.answer)}
  ${reply && message(session?.user ?? '', words.today, reply)}
</section>
<form class="card fields" method="post" action="${link(visit, path)}">
  <label>${words.status}<select name="status">${(['open', 'waiting', 'solved'] as const).map(
    (status) => html`<option value="${status}"${status === ticket.status && html` selected`}>${words[status]}</option>`,
  )}</select></label>
  <label>${words.priority}<select name="priority">${(['normal', 'high'] as const).map(
    (priority) =>
      html`<option value="${priority}"${priority === ticket.priority && html` selected`}>${words[priority]}</option>`,
  )}</select></label>
  <label class="wide">${words.reply}<textarea name="reply" rows="5" placeholder="${words.replyHint}"></textarea></label>
  <div class="wide actions"><button class="primary" type="submit">${words.send}</button></div>
</form>`,
  );
}

function message(from: string, when: string, text: string): Html {
  return html`<div class="card message">${face(from)}<div><p><b>${from}</b> <small>${when}</small></p><p>${text}</p></div></div>`;
}
