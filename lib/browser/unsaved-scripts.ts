import browser, { type Scripting } from 'webextension-polyfill';
import { hostOf } from '../sites/match';
import { hostOrigins } from '../sites/permission-origins';
import type { Site } from '../sites/site';
import { ensureFrames, UNSAVED_SCRIPT } from './unsaved-frames';

const ID = 'unsaved';

/** Hosts whose pages may hold work: those of the sites and those they embed. */
function hostsOf(sites: readonly Site[]): string[] {
  return [...new Set(sites.flatMap((site) => [hostOf(site), ...site.embeddedHosts]))].sort();
}

/**
 * Has the script run in every page at these sites, as far as access reaches, and nowhere else; pages that are open get it now.
 * `anew`: pages that were open may hold a script of an earlier version that nobody hears any more.
 */
export function createScripts(sites: () => Promise<readonly Site[]>): { sync(anew?: boolean): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  const sync = async (anew: boolean) => {
    const matches = await granted(hostsOf(await sites()));
    const before = await registered();
    if (!anew && matches.join() === before.join()) return;
    await register(matches);
    if (anew || matches.some((match) => !before.includes(match))) await ensureEverywhere(matches);
  };
  return {
    sync(anew = false) {
      last = last.then(() => sync(anew)).catch((error: unknown) => console.error('unsaved scripts', error));
      return last;
    },
  };
}

async function granted(hosts: readonly string[]): Promise<string[]> {
  const patterns = hosts.flatMap(hostOrigins);
  const allowed = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] }).catch(() => false)),
  );
  return patterns.filter((_, at) => allowed[at]).sort();
}

async function registered(): Promise<string[]> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  return [...(script?.matches ?? [])].sort();
}

async function register(matches: string[]): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => {});
  if (matches.length === 0) return;
  const script: Scripting.RegisteredContentScript = {
    id: ID,
    matches,
    js: [UNSAVED_SCRIPT],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
  await browser.scripting.registerContentScripts([script]);
}

/** A tab without a page gets the script when it is loaded again; a frozen one would never answer. */
async function ensureEverywhere(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  const awake = tabs.filter((tab) => !tab.discarded && Reflect.get(tab, 'frozen') !== true);
  await Promise.all(awake.map(({ id }) => (id === undefined ? undefined : ensureFrames(id))));
}
