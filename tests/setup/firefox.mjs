import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkedVersion, firstUsable, installFromDebian, isDebianRoot, keepIn, knownIn } from './known.mjs';
import { firefoxFile } from './paths.mjs';

const OLDEST = 140;

/** Writes the Firefox to use into `firefoxFile`, or why there is none: tests in Firefox are then skipped with that sentence. */
export function findFirefox() {
  const named = process.env.SIGNOFF_FIREFOX;
  if (named) {
    const firefox = checked(named);
    if (!firefox) throw new Error(`SIGNOFF_FIREFOX=${named} is no Firefox of version ${OLDEST} or newer.`);
    return keep(firefox);
  }
  const known = knownIn(firefoxFile);
  if (known?.path && existsSync(known.path)) return;
  const found = firstUsable(installedPaths(), checked) ?? fromDebian();
  if (found) keep(found);
  else keepIn(firefoxFile, { path: null, lack }, `no Firefox: ${lack}`);
}

const lack = `there is no Firefox ${OLDEST} or newer here, and none could be installed; SIGNOFF_FIREFOX=/path/to/firefox names one`;

const keep = (firefox) => keepIn(firefoxFile, firefox, `Firefox is ${firefox.path} (${firefox.version})`);

/** A snap sees neither the profile nor the package that a test hands it. */
const checked = (path) => (isSnap(path) ? null : checkedVersion(path, /Firefox (\d+)\.\d+/, OLDEST));

function isSnap(path) {
  if (process.platform !== 'linux') return false;
  const real = realpathSync(path);
  if (/(^|\/)snap($|\/)/.test(real)) return true;
  return statSync(real).size < 10_000 && readFileSync(real, 'utf8').includes('/snap/');
}

function fromDebian() {
  if (!isDebianRoot()) return null;
  installFromDebian('firefox-esr', 'Debian’s Firefox');
  return firstUsable(['/usr/bin/firefox-esr'], checked);
}

function installedPaths() {
  const names = ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'];
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return names.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', 'firefox')),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    return folders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/firefox'];
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
}
