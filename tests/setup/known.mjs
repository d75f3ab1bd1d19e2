import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is written down there; null: nothing that can be read. */
export function knownIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export function keepIn(file, facts, sentence) {
  if (JSON.stringify(facts) === JSON.stringify(knownIn(file))) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(facts)}\n`);
  console.log(`setup: ${sentence}`);
}

export function firstUsable(paths, checked) {
  for (const path of paths) {
    const browser = existsSync(path) ? checked(path) : null;
    if (browser) return browser;
  }
  return null;
}

/** null when it does not start (a download without its system libraries) or is too old. `version` finds the major one. */
export function checkedVersion(path, version, oldest) {
  if (!existsSync(path)) return null;
  if (process.platform === 'win32') return { path, version: 'version not asked' };
  const run = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const found = version.exec(run.stdout ?? '');
  return found && Number(found[1]) >= oldest ? { path, version: run.stdout.trim() } : null;
}

export const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let listed = false;

/** Debian's package. What went wrong is seen by looking for what it should have brought. */
export function installFromDebian(name, what) {
  console.log(`setup: installing ${what} (apt-get install ${name})`);
  const options = { stdio: 'ignore', timeout: 900_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!listed) spawnSync('apt-get', ['update'], options);
  listed = true;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options);
}
