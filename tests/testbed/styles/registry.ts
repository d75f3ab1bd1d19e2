import type { Style } from '../style.ts';
import { type StyleName, styleNames } from '../style-names.ts';
import * as clinging from './clinging.ts';
import * as dishonest from './dishonest.ts';
import * as elsewhere from './elsewhere.ts';
import * as lasting from './lasting.ts';
import * as linksAndForms from './links-and-forms.ts';
import * as scripts from './scripts.ts';
import * as trouble from './trouble.ts';
import * as wordsAndDecoys from './words-and-decoys.ts';

const families = [linksAndForms, scripts, dishonest, lasting, trouble, elsewhere, wordsAndDecoys, clinging];

const byName = new Map<string, Style>(
  families
    .flatMap((family): unknown[] => Object.values(family))
    .filter(isStyle)
    .map((style) => [style.name, style]),
);

/** Every style, in the order people should meet them. */
export const styles: readonly Style[] = styleNames.map(styleOf);

/** @throws RangeError for a name no style has */
export function styleOf(name: StyleName): Style {
  const style = byName.get(name);
  if (!style) throw new RangeError(`no style is called ${name}`);
  return style;
}

function isStyle(value: unknown): value is Style {
  return typeof value === 'object' && value !== null && 'ownSignOut' in value;
}
