import { type Html, html } from '../pages/html.ts';
import { link } from '../pages/layout.ts';
import type { Visit } from '../style.ts';

/** `<a href="/logout">`, as plain as it gets. */
export function linkControl(visit: Visit, path = '/logout'): Html {
  return html`<a href="${link(visit, path)}">${visit.words.signOut}</a>`;
}

/** A form that is posted with the session's token. */
export function formControl(visit: Visit, attributes: Html = html``): Html {
  return html`<form method="post" action="${link(visit, '/logout')}">${tokenField(visit)}<button class="quiet" type="submit"${attributes}>${visit.words.signOut}</button></form>`;
}

export function tokenField({ session }: Visit): Html {
  return html`<input type="hidden" name="_token" value="${session?.csrf}">`;
}

/** A control that only works through the page's script; `way` is a function of `client/sign-out.js`. */
export function scriptedControl(visit: Visit, way: string, control: Html): Html {
  const { session, words } = visit;
  return html`<span data-way="${way}" data-base="${link(visit, '')}" data-token="${session?.csrf}" data-question="${words.closeTabsQuestion}" data-yes="${words.closeTabs}" data-no="${words.cancel}" data-label="${words.signOut}">${control}</span><script src="/static/sign-out.js" defer></script>`;
}
