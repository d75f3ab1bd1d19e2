import * as v from 'valibot';
import { expect, test } from 'vitest';
import { presetById, presets } from '../../../../lib/sites/presets/presets';
import { twins } from '../../../testbed/preset-twins';
import { styleNames } from '../../../testbed/style-names';
import { fileOf } from './files';
import { strategies, textsSchema } from './schema';

const strategyOf = (id: string) => v.parse(textsSchema, fileOf('texts', id)).strategy;

test('S2 every way to sign out that a preset has stands on the test bed, too', () => {
  const used = new Set(presets.map(({ id }) => strategyOf(id)));
  expect([...used].sort()).toEqual([...strategies].sort());
  expect([...new Set(twins.map(({ strategy }) => strategy))].sort()).toEqual([...strategies].sort());
  expect(twins.some(({ hosts }) => hosts !== undefined)).toBe(true);
});

test.each(twins)('S2 $preset signs out by $strategy and stands as $style', ({ preset, strategy, style, by, hosts }) => {
  const { recipe, visit } = presetById(preset) ?? {};
  expect(strategyOf(preset)).toBe(strategy);
  expect(styleNames).toContain(style);
  expect(Boolean(recipe)).toBe(by === 'recipe');
  expect(Boolean(visit)).toBe(hosts !== undefined);
});
