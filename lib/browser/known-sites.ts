import browser from 'webextension-polyfill';
import type { SettingsPort } from '../flows/ports';
import type { Site } from '../sites/site';

export interface KnownSites {
  /** null: not read yet. */
  now(): readonly Site[] | null;
  load(): Promise<readonly Site[]>;
}

/**
 * The configured sites, at hand without waiting. `changed`: the settings were saved; `before` is null when nobody had read them. Registers
 * its listener at once: only in the worker's first turn.
 */
export function knowSites(
  settings: SettingsPort,
  changed: (before: readonly Site[] | null, after: readonly Site[]) => void,
): KnownSites {
  let known: readonly Site[] | null = null;
  let reading: Promise<readonly Site[]> | null = null;
  const read = async () => {
    const mine = settings.load().then((loaded) => loaded.settings.sites);
    reading = mine;
    const sites = await mine;
    if (reading === mine) known = sites;
    return sites;
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (!('settings' in changes)) return;
    const before = known;
    void read().then((after) => changed(before, after));
  });
  return { now: () => known, load: () => reading ?? read() };
}
