import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/paths.mjs';

const folder = join(root, 'lib/ui/style');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const sheetsOf = (page: string) => [...read(page).matchAll(/@import "\.\/([^"]+)"/g)].map(([, name = '']) => name);

/** Outside of any block, as written. */
const selectors = (sheet: string) =>
  [...read(sheet).matchAll(/^([.#a-z][^{}@;]*?)\s*\{/gm)].flatMap(([, list = '']) => list.split(/,\s*/));

test.each(['options-page.css', 'popup-page.css'])(
  '%s: what one sheet names, no other one of the page names anew',
  (page) => {
    const owners = Map.groupBy(
      sheetsOf(page).flatMap((sheet) => [...new Set(selectors(sheet))].map((selector) => ({ sheet, selector }))),
      ({ selector }) => selector,
    );
    const shared = [...owners].filter(([selector, of]) => of.length > 1 && /^\.[\w-]+$/.test(selector));
    expect(shared.map(([selector, of]) => `${selector}: ${of.map(({ sheet }) => sheet).join(', ')}`)).toEqual([]);
  },
);
