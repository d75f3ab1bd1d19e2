import type { ContentLine } from './content-lines';

/** One property of a component, not yet read. */
export interface PropertyLine extends ContentLine {
  /** In capitals. */
  readonly name: string;
}

/** What stands between `BEGIN` and `END`. */
export interface Component {
  /** In capitals. */
  readonly name: string;
  readonly begin: ContentLine;
  readonly properties: readonly PropertyLine[];
  readonly parts: readonly Component[];
}

interface OpenComponent extends Component {
  readonly properties: PropertyLine[];
  readonly parts: Component[];
}

export type Components =
  | { readonly ok: true; readonly calendars: readonly Component[] }
  | { readonly ok: false; readonly bad: ContentLine };

/** The calendars of a file. `bad`: the first line that is no property, ends what has not begun, or is the last while something is open. */
export function componentsOf(lines: readonly ContentLine[]): Components {
  const file: OpenComponent = { name: '', begin: { line: 1, text: '' }, properties: [], parts: [] };
  const open = [file];
  for (const line of lines) {
    const name = /^([\w.-]+)[;:]/.exec(line.text)?.[1]?.toUpperCase();
    const inner = open.at(-1) ?? file;
    if (name === undefined || !line.text.includes(':')) return { ok: false, bad: line };
    if (name === 'BEGIN') {
      const begun = { name: valueText(line).toUpperCase(), begin: line, properties: [], parts: [] };
      inner.parts.push(begun);
      open.push(begun);
    } else if (name === 'END') {
      if (inner === file || inner.name !== valueText(line).toUpperCase()) return { ok: false, bad: line };
      open.pop();
    } else if (inner === file) return { ok: false, bad: line };
    else inner.properties.push({ ...line, name });
  }
  const last = lines.at(-1);
  return open.length > 1 && last !== undefined ? { ok: false, bad: last } : { ok: true, calendars: file.parts };
}

export const propertyOf = ({ properties }: Component, name: string): PropertyLine | null =>
  properties.find((property) => property.name === name) ?? null;

export const propertiesOf = ({ properties }: Component, name: string): PropertyLine[] =>
  properties.filter((property) => property.name === name);

/** Of a property whose parameters hold no colon. Empty: there is none. */
export const valueText = (line: { readonly text: string } | null): string =>
  line?.text.slice(line.text.indexOf(':') + 1).trim() ?? '';
