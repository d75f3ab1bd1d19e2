import type { Visit } from '../style.ts';
import { type Html, html, nothing } from './html.ts';
import { brandMark, cardPage, document, link } from './layout.ts';

export function loginPage(visit: Visit, notice = ''): Html {
  const { words, site } = visit;
  const body = html`
<div class="door">
  <section class="door-art" aria-hidden="true"><div>${brandMark(visit)}<p>${site.style.about}</p></div></section>
  <main class="door-form">
    <form class="card" method="post" action="${link(visit, '/login')}">
      <h1>${words.signInTo} ${site.style.brand}</h1>
      ${notice && html`<p class="notice" role="status">${notice}</p>`}
      <label>${words.user}<input name="user" autocomplete="username" required value=""></label>
      <label>${words.password}<input name="password" type="password" autocomplete="current-password" required></label>
      ${site.options.renewed ? html`<label>Team<input name="team"></label>` : nothing}
      <button class="primary" type="submit">${words.signIn}</button>
      <p class="hint">${words.anyPassword}</p>
      <a class="language" href="?lang=${visit.language === 'zh' ? 'en' : 'zh'}">${visit.language === 'zh' ? 'English' : '中文'}</a>
    </form>
  </main>
</div>`;
  return document(visit, words.signIn, body);
}

/** Goodbye, with a way back. */
export function signedOutPage(visit: Visit): Html {
  const { words } = visit;
  return cardPage(
    visit,
    words.signedOut,
    html`<h1>${words.signedOut}</h1><p><a class="button" href="${link(visit, '/login')}">${words.signInAgain}</a></p>`,
  );
}

/** A question on a page of its own; the answer is a form that is posted. */
export function questionPage(visit: Visit, question: string, action: string, yes: string): Html {
  const { words, session } = visit;
  return cardPage(
    visit,
    question,
    html`
<h1>${question}</h1>
<form method="post" action="${link(visit, action)}" class="answers">
  ${session ? html`<input type="hidden" name="_token" value="${session.csrf}">` : nothing}
  <button class="primary" type="submit">${yes}</button>
  <a class="button" href="${link(visit, '/contacts')}">${words.back}</a>
</form>`,
  );
}

export function noticePage(visit: Visit, notice: string): Html {
  return cardPage(
    visit,
    notice,
    html`<h1>${notice}</h1><p><a class="button" href="${link(visit, '/contacts')}">${visit.words.back}</a></p>`,
  );
}
