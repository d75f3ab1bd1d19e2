import { limits } from './limits';
import { migrate } from './migrate';
import { checkSettings } from './settings';
import type { Settings } from './site';
import { parseStrictJson } from './strict-json';

export type Imported =
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      readonly code: string;
      /** Where the text stops being JSON; both count from 1. */
      readonly line?: number;
      readonly column?: number;
      /** Which value does not fit: `sites.3.address`. */
      readonly path?: string;
    };

/** A settings document from a file: read as a whole or refused as a whole, with the first problem named. */
export function importSettings(text: string): Imported {
  if (text.length > limits.documentCharacters) return { ok: false, code: 'too-large' };
  const json = parseStrictJson(text, limits.documentDepth);
  if (!json.ok) return json;
  const migrated = migrate(json.value);
  if (!migrated.ok) return migrated;
  const checked = checkSettings(migrated.document);
  if (checked.ok) return checked;
  return { ok: false, path: checked.problems[0]?.path ?? '', code: checked.problems[0]?.code ?? 'wrong-shape' };
}

/** What `importSettings` reads back unchanged. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}
