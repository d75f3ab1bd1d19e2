import type { Recipe } from '../../signout/recipe';
import type { Fingerprint, Preset } from './preset';

/** A file in `facts/`, named by the preset's id: what is empty or not known is left out there. */
export interface PresetFacts extends Pick<Preset, 'confidence'> {
  /** A product if not said. */
  readonly kind?: 'family';
  readonly name: { readonly en: string; readonly zh?: string; readonly zhTW?: string };
  readonly fieldConfidence?: Preset['fieldConfidence'];
  readonly hosts?: Preset['hosts'];
  readonly domainsToClear?: Preset['domainsToClear'];
  readonly fingerprint?: Partial<Fingerprint>;
  readonly recipe?: Pick<Recipe, 'method' | 'url'> & {
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: NonNullable<Recipe['body']>;
    readonly values?: Recipe['values'];
  };
  readonly visit?: string;
  readonly control?: Partial<Preset['control']>;
  readonly proof?: Omit<NonNullable<Preset['proof']>, 'headers'>;
}

export function presetOf(id: string, facts: PresetFacts): Preset {
  const { name, proof, recipe } = facts;
  return {
    id,
    kind: facts.kind ?? 'product',
    confidence: facts.confidence,
    name: { en: name.en, zh: name.zh ?? null, zhTW: name.zhTW ?? null },
    fieldConfidence: facts.fieldConfidence ?? {},
    hosts: facts.hosts ?? [],
    domainsToClear: facts.domainsToClear ?? [],
    fingerprint: { cookies: [], storageKeys: [], markup: [], paths: [], together: false, ...facts.fingerprint },
    recipe: recipe ? recipeOf(recipe) : null,
    visit: facts.visit ?? null,
    control: { selectors: [], openers: [], ...facts.control },
    proof: proof ? { ...proof, headers: [] } : null,
  };
}

function recipeOf({ method, url, headers = {}, body, values = [] }: NonNullable<PresetFacts['recipe']>): Recipe {
  const pairs = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { method, url, headers: pairs, body: body ?? null, values };
}
