import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillRecipe } from '../../../lib/page/fill-recipe';
import type { Recipe } from '../../../lib/signout/recipe';

const recipe: Recipe = {
  method: 'POST',
  url: 'https://crm.test/logout?t={token}',
  headers: [
    { name: 'x-csrf', value: '{token}' },
    { name: 'Content-Type', value: 'text/plain' },
  ],
  body: { type: 'form', text: '_token={token}&keep={other}' },
  values: [{ placeholder: 'token', from: 'meta', name: 'csrf' }],
};

test('a value is escaped for where it stands; a placeholder nobody names stays', () => {
  expect(fillRecipe(recipe, new Map([['token', 'a&b="c"']]))).toEqual({
    method: 'POST',
    url: 'https://crm.test/logout?t=a%26b%3D%22c%22',
    headers: [
      ['x-csrf', 'a&b="c"'],
      ['content-type', 'application/x-www-form-urlencoded'],
    ],
    body: '_token=a%26b%3D%22c%22&keep={other}',
  });
});

test.each([[new Map()], [new Map([['token', null]])], [new Map([['token', '']])]])(
  'a missing or empty value is named',
  (values) => {
    expect(fillRecipe(recipe, values)).toEqual({ missing: 'token' });
  },
);

test('no value breaks out of the JSON or the query', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed()),
      (value) => {
        const json: Recipe = { ...recipe, body: { type: 'json', text: '{"t":"{token}"}' } };
        const filled = fillRecipe(json, new Map([['token', value]]));
        if ('missing' in filled) throw new Error('filled');
        expect(JSON.parse(filled.body ?? '')).toEqual({ t: value });
        expect(new URL(filled.url).searchParams.get('t')).toBe(value);
      },
    ),
  );
});
