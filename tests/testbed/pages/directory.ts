import type { Ask } from '../http/ask.ts';
import type { Style } from '../style.ts';
import { type Html, html } from './html.ts';

/** What is to be found here: the page at the bare address. */
export function directoryPage(ask: Ask, styles: readonly Style[]): Html {
  const { port } = new URL(ask.origin);
  const address = (style: Style) =>
    `${ask.origin.split(':')[0]}://${style.hostName ?? style.name}.localhost:${port}${style.entry ?? `${style.base ?? ''}/`}`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width">
<title>Signoff test bed</title><link rel="stylesheet" href="http://get-logout.localhost:${port}/static/crm.css"></head>
<body><main>
<div class="head"><div><h1>Signoff test bed</h1><p>Small CRMs that sign people out in every way seen in the wild. Any name and password will do.</p></div></div>
<div class="card table"><table>
<thead><tr><th>Site</th><th>Way</th><th>What holds</th></tr></thead>
<tbody>${styles.map(
    (style) =>
      html`<tr><td><a href="${address(style)}">${style.brand}</a></td><td><code>${style.name}</code></td><td>${style.truth.why}</td></tr>`,
  )}</tbody></table></div>
</main></body></html>`;
}
