import browser from 'webextension-polyfill';
import type { RecorderPort } from '../flows/recorder-port';
import { hostPatternsOf, originOf } from '../sites/match';
import { hostOrigins } from '../sites/permission-origins';
import type { Site } from '../sites/site';
import { observeSent } from './observe-sent';

const SCRIPT = '/record-sign-out.js';
const ID = 'recorder';

/** Registers listeners for requests at once: only in the worker's first turn. */
export function createRecorder(): RecorderPort {
  const sent = observeSent();
  return {
    async on(site) {
      sent.listen(originOf(site));
      const matches = await granted(site);
      await off();
      if (matches.length === 0) return;
      await browser.scripting.registerContentScripts([
        {
          ...{ id: ID, matches, js: [SCRIPT], allFrames: true, matchOriginAsFallback: true, runAt: 'document_start' },
          // what is recorded is gone with the browser
          persistAcrossSessions: false,
        },
      ]);
      const tabs = await browser.tabs.query({ url: matches });
      await Promise.all(tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [inject(id)])));
    },
    async off() {
      sent.listen(null);
      await off();
    },
    sent: sent.since,
    goOn: (site) => sent.listen(originOf(site)),
  };
}

/** Those that are in pages stop when nobody takes their next report. */
async function off(): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => undefined);
}

async function granted(site: Site): Promise<string[]> {
  const patterns = hostPatternsOf(site).flatMap(hostOrigins);
  const allowed = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] }).catch(() => false)),
  );
  return patterns.filter((_, at) => allowed[at]);
}

async function inject(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [SCRIPT], injectImmediately: true }).catch(() => undefined);
}
