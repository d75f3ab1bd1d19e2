import * as v from 'valibot';
import { shiftPlanSchema } from '../shifts/shift-plan-schema';
import { isRecord } from './is-record';
import { limits } from './limits';
import { migrate } from './migrate';
import { duplicateOf, problemOf, type SettingsProblem } from './settings-problem';
import { appearance, distinctSites, settingsSchema, stopWindowMs } from './settings-schema';
import { defaultSettings, type Settings, type Site } from './site';
import { siteSchema } from './site-schema';
import { awaySchema, maintenanceSchema, timeRulesSchema, warningRulesSchema } from './time-rules-schema';

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
  if (!migrated.ok) {
    return { settings: salvage(raw), damaged: true, problems: [{ path: '', code: migrated.code, values: {} }] };
  }
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
  if (!parsed.success) return { ok: false, problems: parsed.issues.map((issue) => problemOf(issue, document)) };
  const duplicate = duplicateOf(parsed.output.sites);
  return duplicate === null ? { ok: true, settings: parsed.output } : { ok: false, problems: [duplicate] };
}

function salvage(raw: unknown): Settings {
  if (!isRecord(raw)) return defaultSettings;
  const listed: readonly unknown[] = Array.isArray(raw.sites) ? raw.sites.slice(0, limits.sites) : [];
  return {
    version: 1,
    sites: distinctSites(listed.flatMap(readableSite)),
    stopWindowMs: v.is(stopWindowMs, raw.stopWindowMs) ? raw.stopWindowMs : defaultSettings.stopWindowMs,
    appearance: v.is(appearance, raw.appearance) ? raw.appearance : defaultSettings.appearance,
    rules: readable(timeRulesSchema, raw.rules, defaultSettings.rules),
    warning: readable(warningRulesSchema, raw.warning, defaultSettings.warning),
    shifts: readable(shiftPlanSchema, raw.shifts, defaultSettings.shifts),
    maintenance: readable(maintenanceSchema, raw.maintenance, defaultSettings.maintenance),
    away: readable(awaySchema, raw.away, defaultSettings.away),
  };
}

function readable<T>(schema: v.GenericSchema<unknown, T>, raw: unknown, fallback: T): T {
  const parsed = v.safeParse(schema, raw);
  return parsed.success ? parsed.output : fallback;
}

function readableSite(raw: unknown): Site[] {
  const parsed = v.safeParse(siteSchema, raw);
  return parsed.success ? [parsed.output] : [];
}
