import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/paths.mjs';
import type { FormPage } from './page.ts';

export const formsFolder = join(root, 'tests', 'forms');
export const pagesFolder = join(formsFolder, 'pages');
export const builtFolder = join(root, 'node_modules', '.cache', 'signoff', 'forms');

/** Every page that has a `page.ts`, by the names of their folders. */
export function pageIds(): string[] {
  return readdirSync(pagesFolder)
    .filter((id) => existsSync(join(pagesFolder, id, 'page.ts')))
    .sort();
}

export async function loadPage(id: string): Promise<FormPage> {
  const { page } = (await import(pathToFileURL(join(pagesFolder, id, 'page.ts')).href)) as { page: FormPage };
  if (page.id !== id) throw new Error(`pages/${id}/page.ts calls itself ${page.id}`);
  return page;
}
