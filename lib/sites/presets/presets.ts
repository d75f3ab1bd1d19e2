import { nameMatches } from './name-pattern';
import type { Preset } from './preset';
import { type PresetFacts, presetOf } from './preset-file';

const files = import.meta.glob<PresetFacts>('./facts/*.json', { eager: true, import: 'default' });

const idOf = (path: string): string => path.slice('./facts/'.length, -'.json'.length);

/** By id. */
export const presets: readonly Preset[] = Object.entries(files).map(([path, facts]) => presetOf(idOf(path), facts));

const byId = new Map(presets.map((preset) => [preset.id, preset]));

export function presetById(id: string | null): Preset | null {
  return (id !== null && byId.get(id)) || null;
}

/** Products whose maker runs this host: of patterns that fit, those that say most. */
export function presetsForHost(host: string): Preset[] {
  const fitting = presets
    .map((preset) => ({ preset, pattern: hostPatternFor(preset, host) ?? '' }))
    .filter(({ pattern }) => pattern !== '');
  const most = Math.max(...fitting.map(({ pattern }) => pattern.length));
  return fitting.filter(({ pattern }) => pattern.length === most).map(({ preset }) => preset);
}

/** The longest of the preset's patterns that fits this host; null: its maker does not run it. */
export function hostPatternFor({ hosts }: Pick<Preset, 'hosts'>, host: string): string | null {
  return hosts
    .filter((pattern) => nameMatches(pattern, host))
    .reduce<string | null>((longest, pattern) => (pattern.length > (longest?.length ?? 0) ? pattern : longest), null);
}
