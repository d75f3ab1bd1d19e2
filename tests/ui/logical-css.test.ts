import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/paths.mjs';

const files = ['lib/ui', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `${folder}/${name}`),
);

const SIDE = '(?:left|right|top|bottom)';
/** Declarations that name a side or an axis of the screen instead of one of the text. */
const PHYSICAL = [
  new RegExp(`^(?:margin|padding|border|scroll-margin|scroll-padding)-${SIDE}\\b`),
  new RegExp(`^${SIDE}\\s*:`),
  /^border-(?:top|bottom)-(?:left|right)-radius\b/,
  /^(?:min-|max-)?(?:width|height)\s*:/,
  // a shift along the line
  /^translate\s*:\s*(?!0\b|none\b)/,
  /^(?:float|clear|text-align|caption-side)\s*:\s*(?:left|right)\b/,
  // four values: the second is the right side, the fourth the left
  /^(?:margin|padding|inset|border-width)\s*:(?=(?:\s+(?:calc\([^;]*\)|[^\s;(]+(?:\([^)]*\))?)){4}\s*;)/,
];

/** One pixel in each direction has no side. */
const ALLOWED: readonly string[] = ['width: 1px;', 'height: 1px;'];

const physical = (css: string): string[] =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => PHYSICAL.some((one) => one.test(line)) && !ALLOWED.includes(line));

test.each(files)('X4 %s names sides of the text, not of the screen, so that it mirrors', (file) => {
  expect(physical(readFileSync(join(root, file), 'utf8'))).toEqual([]);
});

test.each([
  ['margin-left: 4px;', 1],
  ['right: 0;', 1],
  ['translate: -50%;', 1],
  ['text-align: left;', 1],
  ['border-top-left-radius: 0;', 1],
  ['padding: 1px 2px 3px 4px;', 1],
  ['margin: calc(1px + 2px) 0 0 var(--s1);', 1],
  ['margin-inline-start: 4px;', 0],
  ['inset-inline: 0 auto;', 0],
  ['padding: var(--s1) var(--s2) var(--s3);', 0],
])('X4 the test sees that %s names a side: %i', (line, found) => {
  expect(physical(line)).toHaveLength(found);
});
