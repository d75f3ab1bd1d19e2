import { originOf } from '../sites/match';
import { recipeFor, visitFor } from '../sites/presets/recipe-for';
import type { Site } from '../sites/site';
import { recipeAt } from '../sites/taught';
import { sitePreset } from './site-preset';

/** Addresses that are known to end the site's session: named, recorded, or of its preset. */
export function signOutUrls(site: Site): string[] {
  const preset = sitePreset(site);
  const recorded = site.taught?.request ?? null;
  return [
    site.signOutUrl,
    recorded && recipeAt(originOf(site), recorded).url,
    preset && recipeFor(preset, site)?.url,
    preset && visitFor(preset, site),
  ].filter((url) => url != null);
}
