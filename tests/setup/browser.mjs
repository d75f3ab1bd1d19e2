import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkedVersion, firstUsable, installFromDebian, isDebianRoot, keepIn, knownIn } from './known.mjs';
import { browserFile, root } from './paths.mjs';

const OLDEST = 144;

/** Writes the browser to use into `browserFile`; installs one when the machine has none. */
export async function findBrowser() {
  const named = process.env.SIGNOFF_BROWSER;
  if (named)
    return keep(checked(named) ?? fail(`SIGNOFF_BROWSER=${named} is no Chromium of version ${OLDEST} or newer.`));
  if (existsSync(knownIn(browserFile)?.path ?? '')) return;
  const found = firstUsable(installedPaths(), checked) ?? firstUsable(playwrightPaths(), checked);
  keep(found ?? (await downloaded()) ?? fromDebian() ?? fail(adviceText));
}

const adviceText = `no browser found. Install Chrome, Edge or Chromium ${OLDEST} or newer, or name one: SIGNOFF_BROWSER=/path/to/browser`;

function fail(sentence) {
  throw new Error(sentence);
}

const keep = (browser) => keepIn(browserFile, browser, `browser is ${browser.path} (${browser.version})`);

const checked = (path) => checkedVersion(path, /(\d+)\.\d+\.\d+\.\d+/, OLDEST);

function installedPaths() {
  if (process.platform === 'darwin') return macPaths();
  if (process.platform === 'win32') return windowsPaths();
  const names = [
    ...['google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable'],
    ...['chromium', 'chromium-browser', 'google-chrome-beta', 'google-chrome-unstable'],
  ];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

function macPaths() {
  const names = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Google Chrome Beta', 'Google Chrome Canary'];
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return names.flatMap((name) => folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
}

function windowsPaths() {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return [...programs, 'Chromium/Application/chrome.exe'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/** Chromium builds that Playwright has downloaded, newest first. */
function playwrightPaths() {
  const caches = {
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'),
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? caches[process.platform] ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  const app = (folder, name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name);
  return builds.flatMap((build) =>
    readdirSync(join(cache, build)).flatMap((folder) =>
      ['chrome', 'chrome.exe', app('', 'Chromium'), app('', 'Google Chrome for Testing')].map((name) =>
        join(cache, build, folder, name),
      ),
    ),
  );
}

async function downloaded() {
  if (!(await reachable('https://cdn.playwright.dev/'))) return null;
  console.log('setup: downloading Chromium (npx playwright-core install chromium)');
  const options = { cwd: root, stdio: 'ignore', timeout: 300_000, shell: process.platform === 'win32' };
  spawnSync('npx', ['--yes', 'playwright-core', 'install', 'chromium'], options);
  return firstUsable(playwrightPaths(), checked);
}

async function reachable(url) {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return true; // fetch does not ask the proxy, npx does
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}

function fromDebian() {
  if (!isDebianRoot()) return null;
  installFromDebian('chromium', 'Debian’s Chromium');
  if (!chineseFont()) installFromDebian('fonts-noto-cjk', 'a font for Chinese');
  return firstUsable(['/usr/bin/chromium', '/usr/bin/chromium-browser'], checked);
}

function chineseFont() {
  return Boolean(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim());
}
