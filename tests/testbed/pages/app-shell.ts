import { page } from '../http/answer.ts';
import type { Handler } from '../style.ts';
import { html, jsonData } from './html.ts';
import { brandMark, document, link } from './layout.ts';
import { leavings } from './leavings.ts';

/** The shell of a single-page product: the same 200 for everybody, whatever they sent along. */
export const appShell: Handler = (asked) => {
  const visit = { ...asked, session: null };
  const { site, words, language } = visit;
  const facts = {
    ...site.style.app,
    base: link(visit, ''),
    brand: site.style.brand,
    about: site.style.about,
    words,
    language,
  };
  const body = html`
<div id="root"><div class="lone"><div class="lone-brand">${brandMark(visit)}</div></div></div>
${jsonData('app', facts)}
<script type="module" src="/static/app.js"></script>
${leavings(visit)}`;
  return page(document(visit, site.style.brand, body));
};
