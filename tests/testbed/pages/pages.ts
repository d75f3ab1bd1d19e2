import { page, redirect, withCookies } from '../http/answer.ts';
import { setCookie } from '../http/cookies.ts';
import type { Handler, Visit } from '../style.ts';
import { contactPage, contactsPage } from './contacts.ts';
import { dataOf } from './data/demo-data.ts';
import { dealPage, dealsPage } from './deals.ts';
import type { Html } from './html.ts';
import { link } from './layout.ts';
import { searchPage } from './search.ts';
import { settingsPage } from './settings.ts';
import { ticketPage, ticketsPage } from './tickets.ts';

/** The page at this path for somebody who may see it; null: there is none. */
export function pageAt(visit: Visit): Html | null {
  const fixed: Record<string, (visit: Visit) => Html> = {
    '/contacts': contactsPage,
    '/deals': dealsPage,
    '/tickets': ticketsPage,
    '/search': searchPage,
    '/settings': settingsPage,
  };
  return fixed[visit.path]?.(visit) ?? recordPage(visit);
}

function recordPage(visit: Visit): Html | null {
  const [, kind, number] = /^\/(contact|deal|ticket)\/(\d+)$/.exec(visit.path) ?? [];
  const { contacts, deals, tickets } = dataOf(visit.language);
  const record = <T extends { id: number }>(list: readonly T[]) => list.find(({ id }) => id === Number(number));
  const [contact, deal, ticket] = [record(contacts), record(deals), record(tickets)];
  if (kind === 'contact' && contact) return contactPage(visit, contact);
  if (kind === 'deal' && deal) return dealPage(visit, deal);
  if (kind === 'ticket' && ticket) return ticketPage(visit, ticket);
  return null;
}

/** Keeps what a form brought and shows the page again. */
export const savePage: Handler = (visit) => {
  const { ask, site, path } = visit;
  if (!pageAt(visit)) return page(pageAt({ ...visit, path: '/contacts' }) as Html, 404);
  for (const [field, value] of ask.fields) site.edits.set(`${path}#${field}`, value);
  const answer = redirect(link(visit, path), 303);
  const chosen = path === '/settings' && ask.fields.get('lang');
  return chosen ? withCookies(answer, [setCookie('lang', chosen, { maxAge: 31_536_000 })]) : answer;
};
