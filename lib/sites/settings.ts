import { defaultSettings, type Settings } from './site';

export interface SettingsProblem {
  /** `sites.3.address`; empty: the document itself. */
  readonly path: string;
  readonly code: string;
}

export interface ParsedSettings {
  readonly settings: Settings;
  /** Something was stored that could not be read; what could be read stands, defaults fill the rest. */
  readonly damaged: boolean;
  readonly problems: readonly SettingsProblem[];
}

export function parseSettings(raw: unknown): ParsedSettings {
  return { settings: defaultSettings, damaged: raw !== undefined && raw !== null, problems: [] };
}
