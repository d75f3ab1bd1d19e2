import type { Visit } from '../style.ts';
import { type Html, html, nothing } from './html.ts';
import { leavings } from './leavings.ts';

/** A page for somebody who is signed in: navigation, search, the sign-out control, content. */
export function layout(visit: Visit, title: string, content: Html): Html {
  const { site, session } = visit;
  return document(
    visit,
    title,
    html`
<div class="shell">
  ${sidebar(visit)}
  <div class="work">
    <header class="bar">
      <form class="find" action="${link(visit, '/search')}" role="search">
        <input type="search" name="q" aria-label="${visit.words.search}" placeholder="${visit.words.searchHint}" value="${visit.ask.query.get('q') ?? ''}">
      </form>
      ${languageSwitch(visit)}
      <div class="user">
        ${session && userChip(session.user)}
        ${site.style.control(visit)}
      </div>
    </header>
    <main>
      ${content}
      ${site.style.inPage?.(visit)}
    </main>
  </div>
</div>
${leavings(visit)}`,
  );
}

/** A page with one card: signing in, a question, a notice. */
export function cardPage(visit: Visit, title: string, content: Html): Html {
  const body = html`
<div class="lone">
  <div class="lone-brand">${brandMark(visit)}</div>
  <main class="card">${content}</main>
  <footer>${languageSwitch(visit)}</footer>
</div>`;
  return document(visit, title, body);
}

export function document(visit: Visit, title: string, body: Html): Html {
  const { site, language } = visit;
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : language}" data-hue="${hueOf(site.style.brand)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${site.style.brand}</title>
<link rel="icon" href="/static/icon-${hueOf(site.style.brand)}.svg">
<link rel="stylesheet" href="/static/crm.css">
<style>:root { --hue: ${hueOf(site.style.brand)}; }</style>
${site.options.httpCache ? html`<script src="/asset.js"></script><link rel="stylesheet" href="/asset.css">` : nothing}
</head>
<body>${body}
</body>
</html>`;
}

/** Address of a page of this product. */
export function link(visit: Visit, path: string): string {
  return (visit.site.style.base ?? '') + path;
}

export function brandMark(visit: Visit): Html {
  const { brand } = visit.site.style;
  return html`<span class="mark" aria-hidden="true">${brand.slice(0, 1)}</span><strong>${brand}</strong>`;
}

function sidebar(visit: Visit): Html {
  const { words, path } = visit;
  const entries: readonly (readonly [string, string, string])[] = [
    ['/contacts', words.contacts, 'people'],
    ['/deals', words.deals, 'deals'],
    ['/tickets', words.tickets, 'tickets'],
    ['/settings', words.settings, 'settings'],
  ];
  const isHere = (target: string) => path.startsWith(target) || path.startsWith(target.replace(/s$/, '/'));
  return html`
<nav class="side" aria-label="${visit.site.style.brand}">
  <a class="brand" href="${link(visit, '/contacts')}">${brandMark(visit)}</a>
  ${entries.map(
    ([target, label, icon]) =>
      html`<a class="${`entry icon-${icon}`}" href="${link(visit, target)}"${isHere(target) && html` aria-current="page"`}>${label}</a>`,
  )}
</nav>`;
}

function languageSwitch(visit: Visit): Html {
  const [code, label] = visit.language === 'zh' ? ['en', 'English'] : ['zh', '中文'];
  return html`<a class="language" href="?lang=${code}" lang="${code}" hreflang="${code}">${label}</a>`;
}

export function userChip(user: string): Html {
  return html`<span class="chip"><span class="face" data-tint="${tintOf(user)}" aria-hidden="true">${initials(user)}</span><span class="chip-name">${user}</span></span>`;
}

export function initials(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name.slice(-2);
  const words = name.split(/[\s._-]+/).filter(Boolean);
  return (words.length > 1 ? words.map((word) => word[0]).join('') : name).slice(0, 2).toUpperCase();
}

/** One of six colours, always the same for a name. */
export function tintOf(name: string): number {
  return hash(name) % 6;
}

const hueOf = (brand: string) => (hash(brand) * 47) % 360;

function hash(text: string): number {
  return [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_003, 7);
}
