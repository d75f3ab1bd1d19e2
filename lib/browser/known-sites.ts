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
  /** What could not be read is read again by whoever asks next. */
  const settle = (mine: Promise<unknown>, sites: readonly Site[] | null) => {
    if (reading !== mine) return;
    known = sites;
    if (sites === null) reading = null;
  };
  const read = (): Promise<readonly Site[]> => {
    const loaded = settings.load();
    const mine = loaded.then(({ settings }) => settings.sites);
    reading = mine;
    loaded.then(
      ({ settings, damaged }) => settle(mine, damaged ? null : settings.sites),
      () => settle(mine, null),
    );
    return mine;
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (!('settings' in changes)) return;
    const before = known;
    read().then(
      (after) => changed(before, after),
      () => {},
    );
  });
  return { now: () => known, load: () => reading ?? read() };
}
