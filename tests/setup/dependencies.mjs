import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** `npm ci`, unless everything the lock file names is there in its version. */
export function installDependencies() {
  install(root, 'the dependencies', []);
}

/** Component libraries of the form corpus: a package of their own, whose scripts are not needed. */
export function installFormLibraries() {
  install(join(root, 'tests', 'forms'), 'the libraries of the form corpus', ['--legacy-peer-deps', '--ignore-scripts']);
}

function install(folder, what, options) {
  if (installedAsLocked(folder)) return;
  console.log(`setup: installing ${what} (npm ci)`);
  npm(['ci', '--no-fund', '--no-audit', '--loglevel=error', ...options], folder);
  if (!installedAsLocked(folder)) throw new Error(`npm ci ended, but ${what} are not as package-lock.json says.`);
}

function installedAsLocked(folder) {
  try {
    const wanted = packagesOf(join(folder, 'package-lock.json'));
    const present = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, { version, optional, peer }]) =>
        path === '' || present[path]?.version === version || ((optional || peer) && !present[path]),
    );
  } catch {
    return false;
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** WXT's generated types, which the compiler and the tests read. */
export function prepareTypes() {
  const made = join(root, '.wxt', 'tsconfig.json');
  const age = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
  if (age(made) > Math.max(age(join(root, 'wxt.config.ts')), age(join(root, 'package-lock.json')))) return;
  console.log('setup: generating types (wxt prepare)');
  npm(['exec', '--', 'wxt', 'prepare', '--level', 'warn']);
}

function npm(args, cwd = root) {
  const cli = process.env.npm_execpath;
  const own = cli?.endsWith('js');
  const run = spawnSync(own ? process.execPath : 'npm', own ? [cli, ...args] : args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: !own && process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  if (run.status === 0) return;
  const said = `${run.error?.message ?? ''}\n${run.stdout}\n${run.stderr}`.trim().split('\n').slice(-25).join('\n');
  throw new Error(`npm ${args.join(' ')} failed:\n${said}`);
}
