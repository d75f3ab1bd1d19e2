import * as v from 'valibot';
import { isRecord } from './is-record';
import { limits } from './limits';
import { migrate } from './migrate';
import { appearance, distinctSites, settingsSchema, stopWindowMs } from './settings-schema';
import { defaultSettings, type Settings, type Site } from './site';
import { siteSchema } from './site-schema';

export interface SettingsProblem {
  /** `sites.3.address`; empty: the document itself. */
  readonly path: string;
  readonly code: string;
}

export interface ParsedSettings {
  readonly settings: Settings;
  /** Something was stored that could not be read: what could be read stands, defaults fill the rest. */
  readonly damaged: boolean;
  readonly problems: readonly SettingsProblem[];
}

/** Stored settings, whatever became of them. Nothing stored (undefined or null): the defaults, undamaged. */
export function parseSettings(raw: unknown): ParsedSettings {
  if (raw === undefined || raw === null) return { settings: defaultSettings, damaged: false, problems: [] };
  const migrated = migrate(raw);
  if (!migrated.ok) return { settings: salvage(raw), damaged: true, problems: [{ path: '', code: migrated.code }] };
  const checked = checkSettings(migrated.document);
  if (checked.ok) return { settings: checked.settings, damaged: false, problems: [] };
  return { settings: salvage(migrated.document), damaged: true, problems: checked.problems };
}

/** All or nothing. */
export function checkSettings(
  document: unknown,
):
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] } {
  const parsed = v.safeParse(settingsSchema, document);
  if (parsed.success) return { ok: true, settings: parsed.output };
  return {
    ok: false,
    problems: parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', code: issue.message })),
  };
}

function salvage(raw: unknown): Settings {
  if (!isRecord(raw)) return defaultSettings;
  const listed: readonly unknown[] = Array.isArray(raw.sites) ? raw.sites.slice(0, limits.sites) : [];
  return {
    version: 1,
    sites: distinctSites(listed.flatMap(readableSite)),
    stopWindowMs: v.is(stopWindowMs, raw.stopWindowMs) ? raw.stopWindowMs : defaultSettings.stopWindowMs,
    appearance: v.is(appearance, raw.appearance) ? raw.appearance : defaultSettings.appearance,
  };
}

function readableSite(raw: unknown): Site[] {
  const parsed = v.safeParse(siteSchema, raw);
  return parsed.success ? [parsed.output] : [];
}
