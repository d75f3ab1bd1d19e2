import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from './browser.ts';
import { Firefox } from './firefox.ts';
import type { Installation, Updatable } from './installation.ts';
import { builtPackage } from './package.ts';
import { until } from './until.ts';
import { zipOf } from './zip.ts';

export function unpackedInFirefox(browser: Browser, folder: string): Promise<string> {
  return install(firefoxOf(browser), { type: 'path', path: folder });
}

/** One file that nobody signed, installed once: it stays over restarts. Access is granted as a person would grant it. */
export function packedInFirefox(hosts: readonly string[]): Updatable {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-packed-'));
  let id = '';
  let version = 0;
  return {
    kind: 'lasting',
    welcomes: true,
    prepare: (options) => options,
    async load(browser) {
      const firefox = firefoxOf(browser);
      if (id === '') {
        id = await install(firefox, { type: 'archivePath', path: packed(folder, version) }, true);
        await firefox.scope('allow', id, hosts, []);
      }
      return until(async () => (await firefox.scope('background', id)) !== null && id, 'the extension is there');
    },
    async update(browser) {
      version += 1;
      await firefoxOf(browser).scope('update', packed(folder, version));
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The package as one file; its version ends in this number. */
function packed(folder: string, version: number): string {
  const [copy, file] = [join(folder, 'package'), join(folder, `signoff-${version}.xpi`)];
  cpSync(builtPackage(), copy, { recursive: true });
  const manifestFile = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, version: `${manifest.version}.${version}` }));
  writeFileSync(file, zipOf(copy));
  return file;
}

/** The same, with permissions that are optional in its manifest. */
export function allowedInFirefox(installation: Installation, permissions: readonly string[]): Installation {
  return {
    ...installation,
    async load(browser) {
      const id = await installation.load(browser);
      await firefoxOf(browser).scope('allow', id, [], permissions);
      return id;
    },
  };
}

async function install({ bidi }: Firefox, extensionData: object, permanent = false): Promise<string> {
  const params = { extensionData, 'moz:permanent': permanent };
  return (await bidi.send<{ extension: string }>('webExtension.install', params)).extension;
}

function firefoxOf(browser: Browser): Firefox {
  if (browser instanceof Firefox) return browser;
  throw new TypeError('not Firefox');
}
