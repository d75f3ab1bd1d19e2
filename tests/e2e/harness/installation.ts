import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserOptions } from './browser.ts';
import { byPolicy, policyLack } from './chromium-policy.ts';
import { inFirefox } from './engine.ts';
import { packedInFirefox, unpackedInFirefox } from './firefox-installation.ts';
import { builtPackage } from './package.ts';

/** How the extension gets into the browser. */
export interface Installation {
  /** `lasting`: stays over restarts, with what it was granted. */
  readonly kind: 'unpacked' | 'lasting';
  /** Opens its welcome page when it is new: nobody has set this browser up. */
  readonly welcomes: boolean;
  prepare(options: BrowserOptions): BrowserOptions;
  /** Resolves with the extension's id once it is there; called at every browser start. */
  load(browser: Browser): Promise<string>;
  remove(): Promise<void>;
}

/** A package of Signoff that is granted no hosts at its installation. */
function welcomesFrom(folder: string): boolean {
  const { host_permissions = [] } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return existsSync(join(folder, 'welcome.html')) && host_permissions.length === 0;
}

/** One whose next version, the same but for its number, comes while its pages are open. */
export interface Updatable extends Installation {
  /** Resolves once the next version is there. */
  update(browser: Browser): Promise<void>;
}

/** As a developer loads it: a new installation at every browser start. */
export function unpacked(folder = builtPackage()): Installation {
  return {
    kind: 'unpacked',
    welcomes: welcomesFrom(folder),
    prepare: (options) => options,
    load: inFirefox
      ? (browser) => unpackedInFirefox(browser, folder)
      : async ({ cdp }) => (await cdp.send('Extensions.loadUnpacked', { path: folder })).id,
    remove: async () => {},
  };
}

/** As it is updated: in Firefox by a file, as the browser's own search for updates does it, in Chromium as a developer does it. */
export function updatable(): Updatable {
  if (inFirefox) return packedInFirefox([]);
  const installation = unpacked();
  return { ...installation, update: async (browser) => void (await installation.load(browser)) };
}

/** Why a lasting installation cannot be had on this machine; null when it can. */
export const lastingLack = (): string | null => (inFirefox ? null : policyLack());

/** As people have it. Access to these hosts is granted. */
export function lasting(hosts: readonly string[]): Promise<Installation> {
  return inFirefox ? Promise.resolve(packedInFirefox(hosts)) : byPolicy(hosts);
}
