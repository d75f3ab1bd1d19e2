import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inFirefox } from './harness/engine.ts';
import { addonId } from './harness/firefox-profile.ts';
import { builtPackage, releaseId } from './harness/package.ts';
import { Signoff } from './harness/signoff.ts';

const folder = builtPackage();
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

test('Q2 the package asks for these permissions and no others', () => {
  expect(manifest.permissions).toEqual([
    'activeTab',
    'alarms',
    'browsingData',
    'cookies',
    'declarativeNetRequestWithHostAccess',
    'idle',
    'notifications',
    'scripting',
    'storage',
    'webRequest',
    ...(inFirefox ? ['contextualIdentities'] : []),
  ]);
  expect(manifest.optional_permissions).toEqual(['history', 'downloads']);
  expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
});

test('S10 M13 the manifest holds nothing beyond what is listed', () => {
  expect(Object.keys(manifest).sort()).toEqual(
    [
      ...[
        'action',
        'background',
        'commands',
        'content_security_policy',
        'default_locale',
        'description',
        'icons',
        'incognito',
      ],
      ...(inFirefox ? ['browser_specific_settings'] : ['key', 'minimum_chrome_version']),
      ...['manifest_version', 'name', 'optional_host_permissions', 'optional_permissions', 'options_ui', 'permissions'],
      ...['short_name', 'version'],
    ].sort(),
  );
});

test('M13 the policy for pages is the strict one, with Trusted Types', () => {
  expect(manifest.content_security_policy).toEqual({
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http: https:; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  });
});

test('X1 the oldest browser is named and the key fixes the id', async () => {
  const signoff = await Signoff.start();
  if (inFirefox) {
    expect(manifest.browser_specific_settings).toMatchObject({ gecko: { id: addonId, strict_min_version: '140.0' } });
    expect(signoff.id).toBe(addonId);
  } else {
    expect(manifest.minimum_chrome_version).toBe('144');
    expect(signoff.id).toBe(releaseId);
  }
  expect(await signoff.call(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
  await signoff.remove();
});

/** What a store serves is packed; the target (0.5 MB) is about that. On disk the three languages and the public suffix list alone are 270 kB. */
test('E7 the package with all languages is at most 0.5 MB to download and 1.8 MB on disk', () => {
  const sum = (bytes: (file: { path: string; bytes: number }) => number) =>
    sizes(folder).reduce((all, file) => all + bytes(file), 0);
  expect(sum(({ path }) => deflateRawSync(readFileSync(path)).length)).toBeLessThanOrEqual(500_000);
  expect(sum(({ bytes }) => bytes)).toBeLessThanOrEqual(1_800_000);
});

test('E7 the popup loads at most 25 kB of script before its first paint, gzipped', () => {
  const page = readFileSync(join(folder, 'popup.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => join(folder, path ?? ''));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)).toBeLessThanOrEqual(25_000);
});

test('X4 every language has every message', () => {
  const names = (language: string) =>
    Object.keys(JSON.parse(readFileSync(join(folder, '_locales', language, 'messages.json'), 'utf8'))).sort();
  expect(readdirSync(join(folder, '_locales')).sort()).toEqual(['en', 'zh_CN', 'zh_TW']);
  expect(names('zh_CN')).toEqual(names('en'));
  expect(names('zh_TW')).toEqual(names('en'));
});

test('M13 no page of the package loads a script of another', () => {
  const pages = sizes(folder).filter(({ path }) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(0);
  for (const { path } of pages) {
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style=|(?:src|href)="https?:/);
  }
});

function sizes(path: string): { path: string; bytes: number }[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => sizes(join(path, name)));
  return [{ path, bytes: statSync(path).size }];
}
