import type { Visit } from '../style.ts';
import { money } from './contacts.ts';
import { type Deal, dataOf } from './data/demo-data.ts';
import { type Html, html } from './html.ts';
import { layout, link } from './layout.ts';

const stages = ['fresh', 'talking', 'offer', 'won'] as const;

/** The pipeline: a column for each stage. */
export function dealsPage(visit: Visit): Html {
  const { words, language } = visit;
  const { deals } = dataOf(language);
  return layout(
    visit,
    words.deals,
    html`
<div class="head"><h1>${words.deals}</h1></div>
<div class="board">
  ${stages.map(
    (stage) => html`
  <section class="column">
    <h2>${words[stage]} <span class="count">${deals.filter((deal) => deal.stage === stage).length}</span></h2>
    ${deals.filter((deal) => deal.stage === stage).map((deal) => dealCard(visit, deal))}
  </section>`,
  )}
</div>`,
  );
}

export function dealCard(visit: Visit, deal: Deal): Html {
  const { currency } = dataOf(visit.language);
  return html`
<a class="card deal" href="${link(visit, `/deal/${deal.id}`)}">
  <span>${deal.title}</span><small>${deal.company}</small>
  <strong>${money(deal.amount, currency, visit.language)}</strong>
</a>`;
}

export function dealPage(visit: Visit, deal: Deal): Html {
  const { words, site, path, language } = visit;
  const { contacts, currency } = dataOf(language);
  const owner = contacts.find(({ id }) => id === deal.contactId);
  const saved = (field: string, value: string) => site.edits.get(`${path}#${field}`) ?? value;
  const stage = saved('stage', deal.stage);
  return layout(
    visit,
    deal.title,
    html`
<div class="head"><div><h1>${deal.title}</h1><p>${deal.company} · ${owner?.name}</p></div><strong class="sum">${money(deal.amount, currency, language)}</strong></div>
<ol class="track">${stages.map((name) => html`<li${name === stage && html` aria-current="step"`}>${words[name]}</li>`)}</ol>
<form class="card fields" method="post" action="${link(visit, path)}">
  <label>${words.stage}<select name="stage">${stages.map((name) => html`<option value="${name}"${name === stage && html` selected`}>${words[name]}</option>`)}</select></label>
  <label>${words.closes}<input name="closes" type="date" value="${saved('closes', deal.closes)}"></label>
  <label>${words.amount}<input name="amount" type="number" min="0" value="${saved('amount', String(deal.amount))}"></label>
  <label>${words.company}<input name="company" value="${saved('company', deal.company)}"></label>
  <label class="wide">${words.notes}<textarea name="notes" rows="4" placeholder="${words.notesHint}">${saved('notes', '')}</textarea></label>
  <div class="wide actions"><button class="primary" type="submit">${words.save}</button></div>
</form>`,
  );
}
