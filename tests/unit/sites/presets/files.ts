import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../setup/paths.mjs';

const folder = (part: 'facts' | 'texts') => join(root, 'lib/sites/presets', part);

/** Ids of all files of a folder. */
export const idsIn = (part: 'facts' | 'texts'): string[] =>
  readdirSync(folder(part)).map((name) => name.replace(/\.json$/, ''));

export const fileOf = (part: 'facts' | 'texts', id: string): unknown =>
  JSON.parse(readFileSync(join(folder(part), `${id}.json`), 'utf8'));
