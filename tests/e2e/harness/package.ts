import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup/paths.mjs';

/** Id that the key in the manifest fixes. */
export const releaseId = 'nminhbfhambgibheikplofoclajfijpc';

const sources = ['entrypoints', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];

/** Folder of the built Chromium package, made anew when a source is newer. `$SIGNOFF_PACKAGE` names another one, taken as it is. */
export function builtPackage(): string {
  const named = process.env.SIGNOFF_PACKAGE;
  if (named) return named;
  const folder = join(root, '.output', 'chrome-mv3');
  if (changedAt(join(folder, 'manifest.json')) < Math.max(...sources.map((path) => changedAt(join(root, path)))))
    build();
  return folder;
}

export function build(...args: string[]): void {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const run = spawnSync(process.execPath, [wxt, 'build', '--level', 'warn', ...args], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`wxt build ${args.join(' ')} failed:\n${run.stdout}${run.stderr}`);
}

/** Newest change of a file or of anything below a folder; 0 when it is not there. */
function changedAt(path: string): number {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
