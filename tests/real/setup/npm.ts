import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.ts';
import { Unavailable } from './unavailable.ts';

const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/signoff-real');

/**
 * A product from npm, too big to be a dependency of this project: kept in a cache of its own.
 * @returns the folder that holds `node_modules`
 * @throws Unavailable when npm cannot get it
 */
export async function needNpmPackage(name: string, version: string): Promise<string> {
  const folder = join(cache, `${name}-${version}`);
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'real-product', private: true }));
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`], {
    cwd: folder,
  }).catch((error) => {
    throw new Unavailable(String(error));
  });
  writeFileSync(ready, '');
  return folder;
}
