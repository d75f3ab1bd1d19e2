import { originOf } from '../sites/match';
import { recipeFor, visitFor } from '../sites/presets/recipe-for';
import type { Site } from '../sites/site';
import { recipeAt } from '../sites/taught';
import { sitePreset } from './site-preset';

/** Addresses that are known to end the site's session when they are opened: named, recorded, or of its preset. */
export function signOutUrls(site: Site): string[] {
  const preset = sitePreset(site);
  const recorded = site.taught?.request ?? null;
  const recipes = [recorded && recipeAt(originOf(site), recorded), preset && recipeFor(preset, site)];
  const opened = recipes.flatMap((recipe) => (recipe?.method === 'GET' ? recipe.url : []));
  return [site.signOutUrl, ...opened, preset && visitFor(preset, site)].filter((url) => url !== null);
}
