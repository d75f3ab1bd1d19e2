import type { RecipeLack, RecipeOutcome } from '../signout/control/page-api';
import type { Recipe } from '../signout/recipe';
import { type FilledRecipe, fillRecipe } from './fill-recipe';
import { readValue } from './recipe-values';

/** One sign-out request takes at most this long. */
const SEND_LIMIT_MS = 4_500;

/** Whether the page would send the recipe: it is of its origin and holds every value that it is filled with. Sends nothing. */
export function lacksFor(recipe: Recipe): RecipeLack {
  const filled = filledHere(recipe);
  return 'kind' in filled ? filled : { kind: 'complete' };
}

/** Sends the recipe from the page's own origin, with its cookies. `sent` with status 0: it went out, its answer cannot be read from here. */
export async function runRecipe(recipe: Recipe): Promise<RecipeOutcome> {
  const filled = filledHere(recipe);
  if ('kind' in filled) return filled;
  const { method, url, headers, body } = filled;
  try {
    const signal = AbortSignal.timeout(SEND_LIMIT_MS);
    const answer = await fetch(url, {
      method,
      headers: headers.map((pair) => [...pair]),
      body,
      credentials: 'include',
      cache: 'no-store',
      signal,
    });
    return { kind: 'sent', status: answer.status };
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return late || !navigator.onLine ? { kind: 'no-answer' } : { kind: 'sent', status: 0 };
  }
}

function filledHere(recipe: Recipe): FilledRecipe | Exclude<RecipeLack, { kind: 'complete' }> {
  if (!isOfThisOrigin(recipe.url)) return { kind: 'no-answer' };
  const filled = fillRecipe(recipe, valuesOf(recipe));
  if ('missing' in filled) return { kind: 'missing', placeholder: filled.missing };
  return isOfThisOrigin(filled.url) ? filled : { kind: 'no-answer' };
}

const isOfThisOrigin = (url: string): boolean => URL.parse(url)?.origin === location.origin;

/** Of several places of one value, the first that has it. */
function valuesOf(recipe: Recipe): ReadonlyMap<string, string | null> {
  const values = new Map<string, string | null>();
  for (const source of recipe.values) {
    if (!values.get(source.placeholder)) values.set(source.placeholder, readValue(source));
  }
  return values;
}
