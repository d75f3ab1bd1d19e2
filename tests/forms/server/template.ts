import type { Fields } from './lane.ts';

/**
 * Fills what the server puts into a page: `{{name}}` is a value, `{{#name}}…{{/name}}` stays when there is one,
 * `{{^name}}…{{/name}}` when there is none, `{{#name=value}}…{{/name=value}}` when it is, or contains, that value.
 */
export function fillTemplate(html: string, fields: Fields): string {
  return html
    .replace(/\{\{([#^])([^}]+)\}\}([\s\S]*?)\{\{\/\2\}\}/g, (_, sign: string, condition: string, inner: string) =>
      holds(condition, fields) === (sign === '#') ? fillTemplate(inner, fields) : '',
    )
    .replace(/\{\{([\w.-]+)\}\}/g, (_, name: string) => escaped(textOf(fields[name])));
}

function holds(condition: string, fields: Fields): boolean {
  const [name = '', wanted] = condition.split('=');
  const value = fields[name];
  if (wanted === undefined) return Boolean(value) && value !== '0' && String(value) !== '';
  return Array.isArray(value) ? value.map(String).includes(wanted) : textOf(value) === wanted;
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
