import type { Visit } from '../style.ts';
import { type Html, html } from './html.ts';
import { layout, link } from './layout.ts';

export function settingsPage(visit: Visit): Html {
  const { words, site, path, session, language } = visit;
  const saved = (field: string, value: string) => site.edits.get(`${path}#${field}`) ?? value;
  const languages = { en: 'English', zh: '中文', de: 'Deutsch' };
  return layout(
    visit,
    words.settings,
    html`
<div class="head"><h1>${words.settings}</h1></div>
<form class="card fields" method="post" action="${link(visit, path)}">
  <label>${words.displayName}<input name="displayName" value="${saved('displayName', session?.user ?? '')}"></label>
  <label>${words.language}<select name="lang">${Object.entries(languages).map(
    ([code, label]) => html`<option value="${code}"${code === language && html` selected`}>${label}</option>`,
  )}</select></label>
  <label class="wide">${words.signature}<textarea name="signature" rows="3">${saved('signature', '')}</textarea></label>
  <label class="wide check"><input type="checkbox" name="summary"${saved('summary', '') === 'on' && html` checked`}> ${words.notifications}</label>
  <div class="wide actions"><button class="primary" type="submit">${words.save}</button></div>
</form>`,
  );
}
