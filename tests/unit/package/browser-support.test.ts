import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier, SupportStatement } from '@mdn/browser-compat-data';
import { expect, test } from 'vitest';
import config from '../../../wxt.config';
import { root } from '../../setup/paths.mjs';

type Browser = 'chrome' | 'edge' | 'firefox' | 'firefox_android';
/** As the manifests name them; Edge gets the package of Chrome. */
const oldest: Readonly<Record<Browser, number>> = { chrome: 144, edge: 144, firefox: 140, firefox_android: 142 };

/** What a browser lacks and the code asks for first; docs/browsers.md tells what then happens. */
const asked: Readonly<Record<Browser, readonly string[]>> = {
  chrome: ['commands.openShortcutSettings', 'contextualIdentities.query'],
  edge: ['commands.openShortcutSettings', 'contextualIdentities.query'],
  firefox: ['notifications.onButtonClicked'],
  firefox_android: [
    ...['commands.getAll', 'commands.onCommand', 'commands.openShortcutSettings'],
    'contextualIdentities.query',
    ...['downloads.erase', 'downloads.search', 'history.deleteUrl', 'history.search'],
    'notifications.onButtonClicked',
    'storage.managed',
    'tabs.discard',
    ...['windows.create', 'windows.getAll', 'windows.onRemoved', 'windows.remove', 'windows.update'],
  ],
};

const browsers = Object.keys(oldest) as Browser[];
const extension = data.webextensions;

test.each(browsers)('X1 every extension API that the code names is in %s, or asked for first', (browser) => {
  const lacking = usedNames().filter((name) => !isIn(browser, at(extension.api, name)));
  expect(lacking).toEqual(asked[browser]);
});

/** Telephones have neither keyboard shortcuts nor containers and pass them over; a permission that is only asked for is refused there. */
test.each([
  ['chrome', 'chrome', []],
  ['edge', 'chrome', []],
  ['firefox', 'firefox', []],
  ['firefox_android', 'firefox', ['commands', 'contextualIdentities', 'history']],
] as const)('X1 every key and permission of the manifest is known to %s', (browser, build, passedOver) => {
  const manifest = manifestFor(build);
  const keys = Object.keys(manifest).filter((key) => !storeKeys.includes(key));
  const permissions = [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])];
  const unknown = [
    ...keys.filter((key) => !isIn(browser, at(extension.manifest, key))),
    ...permissions.filter((name) => !isIn(browser, at(extension.manifest, `permissions.${name}`))),
  ];
  expect(unknown).toEqual(passedOver);
});

test('X1 keys of one engine are not in the package of the other', () => {
  const [chromium, firefox] = [Object.keys(manifestFor('chrome')), Object.keys(manifestFor('firefox'))];
  expect(chromium.filter((key) => !firefox.includes(key))).toEqual(['key', 'minimum_chrome_version']);
  expect(firefox.filter((key) => !chromium.includes(key))).toEqual(['browser_specific_settings']);
});

test('X1 R55 Firefox is told the oldest versions, and that no data is collected', () => {
  expect(manifestFor('firefox').browser_specific_settings).toEqual({
    gecko: {
      id: 'signoff@signoff.example',
      strict_min_version: `${oldest.firefox}.0`,
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: `${oldest.firefox_android}.0` },
  });
  expect(manifestFor('chrome').minimum_chrome_version).toBe(`${oldest.chrome}`);
});

test('Firefox does not make plain addresses encrypted ones by itself: the policy is spelt out', () => {
  const { extension_pages: policy = '' } = manifestFor('firefox').content_security_policy ?? {};
  expect(policy).toContain('connect-src http: https:');
  expect(policy).not.toContain('upgrade-insecure-requests');
});

/** Known to Chrome, and to Edge which takes the same packages; not in the table. */
const storeKeys = ['key', 'minimum_chrome_version'];

interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly browser_specific_settings?: unknown;
  readonly minimum_chrome_version?: string;
}

function manifestFor(browser: 'chrome' | 'firefox'): Manifest {
  const make = config.manifest as (build: { browser: string }) => Manifest;
  return make({ browser });
}

/** `tabs.query`, `storage.session`: namespace and member, wherever the code says `browser.`. */
function usedNames(): string[] {
  const names = ['lib', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap(
        (name) => readFileSync(join(root, folder, name), 'utf8').match(/(?<=\bbrowser\.)[a-z]\w+\??\.\w+/gi) ?? [],
      ),
  );
  return [...new Set(names.map((name) => name.replace('?', '')))].sort();
}

function at(tree: Identifier | undefined, path: string): Identifier | undefined {
  return path.split('.').reduce<Identifier | undefined>((node, part) => node?.[part], tree);
}

function isIn(browser: Browser, node: Identifier | undefined): boolean {
  const support: SupportStatement | undefined = node?.__compat?.support[browser];
  const [newest] = Array.isArray(support) ? support : [support];
  if (!newest || newest.flags || newest.version_removed) return false;
  return Number(String(newest.version_added).replace('≤', '')) <= oldest[browser];
}
