import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** `npm ci`, unless everything the lock file names is there in its version. */
export function installDependencies() {
  if (installedAsLocked()) return;
  console.log('setup: installing the dependencies (npm ci)');
  npm(['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (!installedAsLocked()) throw new Error('npm ci ended, but node_modules is not as package-lock.json says.');
}

function installedAsLocked() {
  try {
    const wanted = packagesOf('package-lock.json');
    const present = packagesOf(join('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, { version, optional, peer }]) =>
        path === '' || present[path]?.version === version || ((optional || peer) && !present[path]),
    );
  } catch {
    return false;
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/** WXT's generated types, which the compiler and the tests read. */
export function prepareTypes() {
  const made = join(root, '.wxt', 'tsconfig.json');
  const age = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
  if (age(made) > Math.max(age(join(root, 'wxt.config.ts')), age(join(root, 'package-lock.json')))) return;
  console.log('setup: generating types (wxt prepare)');
  npm(['exec', '--', 'wxt', 'prepare', '--level', 'warn']);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const own = cli?.endsWith('js');
  const run = spawnSync(own ? process.execPath : 'npm', own ? [cli, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: !own && process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  if (run.status === 0) return;
  const said = `${run.error?.message ?? ''}\n${run.stdout}\n${run.stderr}`.trim().split('\n').slice(-25).join('\n');
  throw new Error(`npm ${args.join(' ')} failed:\n${said}`);
}
