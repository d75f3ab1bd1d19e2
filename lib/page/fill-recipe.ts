import { contentType, type Recipe } from '../signout/recipe';

export interface FilledRecipe {
  readonly method: Recipe['method'];
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}

type Encode = (value: string) => string;

const inJson: Encode = (value) => JSON.stringify(value).slice(1, -1);

/** Puts the values in: escaped for where they stand. Fails with the first placeholder of the recipe that has none. */
export function fillRecipe(
  recipe: Recipe,
  values: ReadonlyMap<string, string | null>,
): FilledRecipe | { readonly missing: string } {
  const missing = recipe.values.find(({ placeholder }) => !values.get(placeholder));
  if (missing) return { missing: missing.placeholder };
  const fill = (text: string, encode: Encode) =>
    text.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
      const value = values.get(name);
      return value ? encode(value) : whole;
    });
  const { body } = recipe;
  const headers = recipe.headers.map(({ name, value }) => [name, fill(value, (text) => text)] as const);
  return {
    method: recipe.method,
    url: fill(recipe.url, encodeURIComponent),
    headers: body ? [...headers.filter(([name]) => name.toLowerCase() !== 'content-type'), ofBody(body)] : headers,
    body: body && fill(body.text, body.type === 'json' ? inJson : encodeURIComponent),
  };
}

const ofBody = (body: NonNullable<Recipe['body']>): readonly [string, string] => {
  const { name, value } = contentType(body);
  return [name, value];
};
