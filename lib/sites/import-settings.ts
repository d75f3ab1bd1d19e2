import { limits } from './limits';
import { migrate } from './migrate';
import { presetById } from './presets/presets';
import { checkSettings } from './settings';
import { type ProblemValues, placeOf, unknownSiteOf } from './settings-problem';
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
      readonly values?: ProblemValues;
    };

/** A settings document from a file: read as a whole or refused as a whole, with the first problem named. */
export function importSettings(text: string): Imported {
  if (text.length > limits.documentCharacters) return { ok: false, code: 'too-large' };
  const json = parseStrictJson(text, limits.documentDepth);
  if (!json.ok) return json;
  const migrated = migrate(json.value);
  if (!migrated.ok) return migrated;
  const checked = checkSettings(migrated.document);
  if (!checked.ok) return { ok: false, path: '', code: 'wrong-shape', ...checked.problems[0] };
  const unknown = unknownSiteOf(checked.settings);
  return unknownPreset(checked.settings) ?? (unknown === null ? checked : { ok: false, ...unknown });
}

/** What `importSettings` reads back unchanged; sites that are gone are named no more. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify(withoutGoneSites(settings), null, 2)}\n`;
}

/** A window of which every site is gone goes with them. */
function withoutGoneSites(settings: Settings): Settings {
  const { sites, maintenance } = settings;
  if (unknownSiteOf(settings) === null) return settings;
  const there = new Set(sites.map(({ id }) => id));
  const windows = maintenance.windows.flatMap((planned) => {
    if (planned.siteIds === 'all') return [planned];
    const siteIds = planned.siteIds.filter((id) => there.has(id));
    return siteIds.length === 0 ? [] : [{ ...planned, siteIds }];
  });
  return { ...settings, maintenance: { ...maintenance, windows } };
}

function unknownPreset(settings: Settings): Imported | null {
  const at = settings.sites.findIndex(({ presetId }) => presetId !== null && presetById(presetId) === null);
  if (at < 0) return null;
  const path = `sites.${at}.presetId`;
  const values = { ...placeOf(path, settings), value: settings.sites[at]?.presetId ?? '' };
  return { ok: false, path, code: 'unknown-preset', values };
}
