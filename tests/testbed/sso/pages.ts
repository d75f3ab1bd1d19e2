import { type Answer, page } from '../http/answer.ts';
import { type Html, html, nothing } from '../pages/html.ts';

export type Fields = readonly (readonly [string, string])[];

/** A plain page of a provider or of an application that signs in there. */
export function ssoPage(title: string, content: Html, status = 200): Answer {
  return page(
    html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${title}</title>
<style>body { max-width: 40rem; margin: 4rem auto; font: 16px system-ui } label { display: block; margin: 1rem 0 }</style></head>
<body><h1>${title}</h1>${content}</body></html>`,
    status,
  );
}

export const hiddenFields = (fields: Fields): Html[] =>
  fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);

/** A form that nobody presses: the page sends it. */
export function postedPage(action: string, fields: Fields): Answer {
  return ssoPage(
    'One moment',
    html`<form id="onward" method="post" action="${action}">${hiddenFields(fields)}<noscript><button>Continue</button></noscript></form>
<script>document.getElementById('onward').submit()</script>`,
  );
}

export function signInPage(action: string, fields: Fields, scripted: boolean): Answer {
  const form = html`<form method="post" action="${action}">${hiddenFields(fields)}
<label>Name <input name="user" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button type="submit">Sign in</button></form>`;
  if (!scripted) return ssoPage('Sign in', form);
  return ssoPage(
    'Sign in',
    html`<div id="app"></div><template id="form">${form}</template>
<script>document.getElementById('app').replaceWith(document.getElementById('form').content)</script>`,
  );
}

export function questionPage(title: string, action: string, fields: Fields, yes: string, no: string): Answer {
  return ssoPage(
    title,
    html`<form method="post" action="${action}">${hiddenFields(fields)}
<button name="answer" value="yes" type="submit">${yes}</button>
<button name="answer" value="no" type="submit">${no}</button></form>`,
  );
}

/** The last page of a sign-out. */
export function goodbyePage(frames: readonly string[]): Answer {
  return ssoPage(
    'You are signed out',
    html`<p>You may close this window.</p>${frames.map((url) => html`<iframe hidden src="${url}"></iframe>`)}${nothing}`,
  );
}
