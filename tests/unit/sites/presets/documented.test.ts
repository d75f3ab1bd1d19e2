import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { presets } from '../../../../lib/sites/presets/presets';
import { root } from '../../../setup/paths.mjs';
import { fileOf } from './files';
import { strategies, textsSchema } from './schema';

const page = readFileSync(join(root, 'docs/presets.md'), 'utf8');
const products = presets.filter(({ kind }) => kind === 'product').length;

test('docs/presets.md and the README count the presets that are there', () => {
  expect(page).toContain(`There are ${presets.length}: ${products} products, ${presets.length - products} families.`);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`For ${products} products and`);
});

test.each(strategies)('docs/presets.md counts the presets that sign out by %s', (strategy) => {
  const count = presets.filter(({ id }) => v.parse(textsSchema, fileOf('texts', id)).strategy === strategy).length;
  expect(page).toContain(`| \`${strategy}\` | ${count} |`);
});
