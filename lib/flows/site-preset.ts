import type { Preset } from '../sites/presets/preset';
import { presetById } from '../sites/presets/presets';
import type { Site } from '../sites/site';

/** The vendor's facts of a site; null: an unknown product. */
export function sitePreset(site: Site): Preset | null {
  return site.presetId === null ? null : presetById(site.presetId);
}
