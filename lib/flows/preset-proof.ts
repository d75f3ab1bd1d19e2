import type { HeaderPair } from '../signout/proof/answer';
import { proofFor } from '../sites/presets/recipe-for';
import type { Site } from '../sites/site';
import { sitePreset } from './site-preset';

/** The protected address a preset names; null: none is known. */
export function presetProof(site: Site): { url: string; headers: readonly HeaderPair[] } | null {
  const preset = sitePreset(site);
  return preset ? proofFor(preset, site) : null;
}
