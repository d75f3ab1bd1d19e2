import { type HtmlTag, htmlTags } from './html-tags';

export interface Field {
  readonly name: string;
  readonly value: string;
}

export interface PageForm {
  readonly method: 'GET' | 'POST';
  /** Absolute. */
  readonly action: string;
  readonly hidden: readonly Field[];
  /** Fields for a name, an address, a code: everything to be typed but passwords. */
  readonly typed: number;
  readonly passwords: number;
  /** Fields for a password that is to be chosen: nobody signs in with them. */
  readonly newPasswords: number;
  /** Buttons that people with scripts see. */
  readonly buttons: number;
}

/** What a page of a sign-in holds, read without a DOM: what browsers with scripts would not show is left out. */
export interface PageFacts {
  readonly forms: readonly PageForm[];
  /** Absolute addresses of its links. */
  readonly links: readonly string[];
  /** Where the page takes its reader by itself; null: nowhere. */
  readonly refresh: string | null;
  /** A script or the page's loading sends one of its forms. */
  readonly submitsItself: boolean;
}

type Open = { -readonly [K in keyof PageForm]: PageForm[K] };

const typedTypes = ['', 'text', 'email', 'tel', 'number', 'search', 'url'];
const buttonTypes = ['submit', 'button', 'image'];
const MOST_LINKS = 400;

export function pageFacts(html: string, url: string): PageFacts {
  const forms: Open[] = [];
  const links: string[] = [];
  let refresh: string | null = null;
  let submitsItself = false;
  let base = url;
  let inert = 0;
  // Fields that stand in no form: scripts send them.
  const loose = newForm(url, url);
  let open: Open = loose;
  for (const tag of htmlTags(html)) {
    if (tag.name === 'noscript' || tag.name === 'template') inert = Math.max(0, inert + (tag.closing ? -1 : 1));
    else if (tag.name === 'form') {
      if (tag.closing) open = loose;
      else if (open === loose) {
        open = newForm(tag.attribute('action') ?? '', base, tag.attribute('method'));
        forms.push(open);
      }
    } else if (tag.closing || inert > 0) continue;
    else if (tag.name === 'base') base = URL.parse(tag.attribute('href') ?? '', url)?.href ?? base;
    else if (tag.name === 'meta') refresh ??= refreshIn(tag, base);
    else if (tag.name === 'body') submitsItself ||= sendsForm(tag.attribute('onload') ?? '');
    else if (tag.name === 'script') submitsItself ||= sendsForm(tag.text);
    else if (tag.name === 'a' && links.length < MOST_LINKS) links.push(...linkIn(tag, base));
    else addField(open, tag);
  }
  const isUsed = loose.passwords + loose.newPasswords + loose.typed + loose.buttons > 0;
  return { forms: isUsed ? [...forms, loose] : forms, links, refresh, submitsItself };
}

function newForm(action: string, base: string, method: string | null = null): Open {
  return {
    method: method?.trim().toLowerCase() === 'post' ? 'POST' : 'GET',
    action: URL.parse(action.trim() === '' ? base : action, base)?.href ?? base,
    hidden: [],
    typed: 0,
    passwords: 0,
    newPasswords: 0,
    buttons: 0,
  };
}

function addField(form: Open, tag: HtmlTag): void {
  if (tag.name === 'button') form.buttons += 1;
  if (tag.name === 'select' || tag.name === 'textarea') form.typed += 1;
  if (tag.name !== 'input' || tag.attribute('disabled') !== null) return;
  const type = (tag.attribute('type') ?? '').trim().toLowerCase();
  const name = tag.attribute('name') ?? '';
  if (type === 'hidden' && name !== '') form.hidden = [...form.hidden, { name, value: tag.attribute('value') ?? '' }];
  else if (type === 'password' && tag.attribute('autocomplete') === 'new-password') form.newPasswords += 1;
  else if (type === 'password') form.passwords += 1;
  else if (typedTypes.includes(type) && tag.attribute('readonly') === null) form.typed += 1;
  else if (buttonTypes.includes(type)) form.buttons += 1;
}

/** `<meta http-equiv="refresh" content="0; url=/next">` */
function refreshIn(tag: HtmlTag, base: string): string | null {
  if (tag.attribute('http-equiv')?.toLowerCase() !== 'refresh') return null;
  const [, seconds, target] =
    /^\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(tag.attribute('content') ?? '') ?? [];
  if (target === undefined || Number(seconds) > 10) return null;
  return URL.parse(target.trim(), base)?.href ?? null;
}

const sendsForm = (script: string): boolean => /\.(?:submit|requestSubmit)\s*\(/.test(script);

function linkIn(tag: HtmlTag, base: string): string[] {
  const link = URL.parse(tag.attribute('href') ?? '', base);
  return link !== null && tag.attribute('href') !== null ? [link.href] : [];
}
