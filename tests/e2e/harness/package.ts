import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup/paths.mjs';
import { type Engine, engine } from './engine.ts';

/** Id that the key in the manifest fixes. */
export const releaseId = 'nminhbfhambgibheikplofoclajfijpc';

const sources = ['entrypoints', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];

const builds: Readonly<
  Record<Engine, { readonly folder: string; readonly named: string; readonly args: readonly string[] }>
> = {
  chromium: { folder: 'chrome-mv3', named: 'SIGNOFF_PACKAGE', args: [] },
  firefox: { folder: 'firefox-mv3', named: 'SIGNOFF_PACKAGE_FIREFOX', args: ['-b', 'firefox'] },
};

/**
 * Folder of the package built for this run's browser, made anew when a source is newer. `$SIGNOFF_PACKAGE` or
 * `$SIGNOFF_PACKAGE_FIREFOX` names another one, taken as it is.
 */
export function builtPackage(wanted: Engine = engine): string {
  const { folder: name, named, args } = builds[wanted];
  const other = process.env[named];
  if (other) return other;
  const folder = join(root, '.output', name);
  if (changedAt(join(folder, 'manifest.json')) < Math.max(...sources.map((path) => changedAt(join(root, path)))))
    build(...args);
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
