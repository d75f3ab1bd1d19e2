import type { Question } from '../../signout/proof/answer';
import type { Recipe } from '../../signout/recipe';
import { hostOf, originOf } from '../match';
import type { Site } from '../site';
import { atMakersHost } from './at-makers-host';
import type { Preset } from './preset';

/** The preset's request at this site; `{…}` of the recipe's own values stay for the page to fill. */
export function recipeFor(preset: Preset, site: Site): Recipe | null {
  return preset.recipe === null ? null : { ...preset.recipe, url: addressAt(site, preset.recipe.url) };
}

/** The address that ends the session when it is opened, on whichever host; null: none is known for this site. */
export function visitFor(preset: Preset, site: Site): string | null {
  return preset.visit === null ? null : atMakersHost(addressAt(site, preset.visit), preset, hostOf(site));
}

export function proofFor(preset: Preset, site: Site): Question | null {
  if (preset.proof === null) return null;
  const { url, as, headers } = preset.proof;
  return { url: addressAt(site, url), as, accept: null, headers };
}

function addressAt(site: Site, template: string): string {
  return template
    .replaceAll('{base}', site.address.slice(0, -1))
    .replaceAll('{origin}', originOf(site))
    .replaceAll('{site}', encodeURIComponent(site.address));
}
