import browser from 'webextension-polyfill';
import type { SecretsPort } from '../flows/ports';

const PREFIX = 'secret:';

/** Credentials of running jobs, in `storage.session`: it outlives a worker, not the browser, and is never written to disk. */
export function createSecrets(): SecretsPort {
  const area = browser.storage.session;
  return {
    load: async (key) => (await area.get(PREFIX + key))[PREFIX + key] ?? null,
    save: (key, value) => area.set({ [PREFIX + key]: value }),
    drop: (key) => area.remove(PREFIX + key),
    async keys() {
      const all = Object.keys(await area.get(null));
      return all.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
    },
  };
}
