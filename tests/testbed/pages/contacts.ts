import type { Visit } from '../style.ts';
import { type Contact, dataOf } from './data/demo-data.ts';
import { type Html, html } from './html.ts';
import { initials, layout, link, tintOf } from './layout.ts';

export function contactsPage(visit: Visit): Html {
  const { words, language } = visit;
  const { contacts, deals, tickets, currency } = dataOf(language);
  const total = deals.reduce((sum, { amount }) => sum + amount, 0);
  const open = tickets.filter(({ status }) => status !== 'solved').length;
  return layout(
    visit,
    words.contacts,
    html`
<div class="head"><h1>${words.contacts}</h1></div>
<ul class="figures">
  <li><strong>${contacts.length}</strong> ${words.people}</li>
  <li><strong>${money(total, currency, language)}</strong> ${words.inPipeline}</li>
  <li><strong>${open}</strong> ${words.openTickets}</li>
</ul>
<div class="card table">${contactTable(visit, contacts)}</div>`,
  );
}

export function contactTable(visit: Visit, contacts: readonly Contact[]): Html {
  const { words } = visit;
  return html`
<table>
  <thead><tr><th>${words.name}</th><th>${words.company}</th><th>${words.phone}</th><th>${words.lastSeen}</th></tr></thead>
  <tbody>${contacts.map((contact) => contactRow(visit, contact))}</tbody>
</table>`;
}

function contactRow(visit: Visit, contact: Contact): Html {
  const { id, name, role, company, city, phone } = contact;
  return html`
<tr>
  <td><a class="person" href="${link(visit, `/contact/${id}`)}">${face(name)}<span>${name}<small>${role}</small></span></a></td>
  <td>${company}<small>${city}</small></td>
  <td class="number">${phone}</td>
  <td>${daysAgo(visit, contact.daysAgo)}</td>
</tr>`;
}

export function contactPage(visit: Visit, contact: Contact): Html {
  const { words, site, path } = visit;
  const saved = (field: string, value: string) => site.edits.get(`${path}#${field}`) ?? value;
  const field = (name: string, label: string, value: string, type = 'text') =>
    html`<label>${label}<input name="${name}" type="${type}" value="${saved(name, value)}"></label>`;
  return layout(
    visit,
    contact.name,
    html`
<div class="head">${face(contact.name)}<div><h1>${contact.name}</h1><p>${contact.role} · ${contact.company}</p></div></div>
<form class="card fields" method="post" action="${link(visit, path)}">
  ${field('company', words.company, contact.company)}
  ${field('role', words.role, contact.role)}
  ${field('phone', words.phone, contact.phone, 'tel')}
  ${field('email', words.email, contact.email, 'email')}
  <label class="wide">${words.notes}<textarea name="notes" rows="4" placeholder="${words.notesHint}">${saved('notes', '')}</textarea></label>
  <div class="wide actions"><button class="primary" type="submit">${words.save}</button></div>
</form>`,
  );
}

export function face(name: string): Html {
  return html`<span class="face" data-tint="${tintOf(name)}" aria-hidden="true">${initials(name)}</span>`;
}

export function money(amount: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
}

function daysAgo({ words, language }: Visit, days: number): string {
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  return new Intl.RelativeTimeFormat(language).format(-days, 'day');
}
