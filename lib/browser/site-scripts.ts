import browser, { type Scripting } from 'webextension-polyfill';
import { within } from '../base/within';
import { hostOf } from '../sites/match';
import { hostOrigins } from '../sites/permission-origins';
import type { Site } from '../sites/site';
import { wait } from './page-call';
import { ensureFrames, UNSAVED_SCRIPT } from './unsaved-frames';

const PRESENCE_SCRIPT = '/presence.js';
/** Id → file; the one that hides a page that begins comes first. */
const SCRIPTS = { presence: PRESENCE_SCRIPT, unsaved: UNSAVED_SCRIPT } as const;
const IDS = Object.keys(SCRIPTS);

/** Frozen tabs never answer. */
const INJECTION_LIMIT_MS = 2_000;

/** Hosts whose pages people work in: those of the sites and those they embed. */
function hostsOf(sites: readonly Site[]): string[] {
  return [...new Set(sites.flatMap((site) => [hostOf(site), ...site.otherHosts, ...site.embeddedHosts]))].sort();
}

export interface SiteScripts {
  sync(anew?: boolean): Promise<void>;
  /** Tabs in which they run and would answer. */
  tabs(): Promise<number[]>;
}

/**
 * Has the content scripts run in every page at these sites, as far as access reaches, and nowhere else; pages that are open get them now.
 * `anew`: pages that were open may hold scripts of an earlier version that nobody hears any more.
 */
export function createScripts(sites: () => Promise<readonly Site[]>): SiteScripts {
  let last: Promise<void> = Promise.resolve();
  const sync = async (anew: boolean) => {
    const matches = await granted(hostsOf(await sites()));
    const before = await registered();
    if (!anew && before.every((known) => known.join() === matches.join())) return;
    await register(matches);
    const isNew = (match: string) => before.some((known) => !known.includes(match));
    if (anew || matches.some(isNew)) await ensureEverywhere(matches);
  };
  return {
    sync(anew = false) {
      last = last.then(() => sync(anew)).catch((error: unknown) => console.error('content scripts', error));
      return last;
    },
    tabs: async () => awakeTabs(await granted(hostsOf(await sites()))),
  };
}

async function granted(hosts: readonly string[]): Promise<string[]> {
  const patterns = hosts.flatMap(hostOrigins);
  const allowed = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] }).catch(() => false)),
  );
  return patterns.filter((_, at) => allowed[at]).sort();
}

/** Where each of the scripts runs as it is. */
async function registered(): Promise<string[][]> {
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: IDS });
  return IDS.map((id) => [...(scripts.find((script) => script.id === id)?.matches ?? [])].sort());
}

async function register(matches: string[]): Promise<void> {
  // One that is not there would keep the other.
  for (const id of IDS) await browser.scripting.unregisterContentScripts({ ids: [id] }).catch(() => {});
  if (matches.length === 0) return;
  const scripts = Object.entries(SCRIPTS).map(
    ([id, file]): Scripting.RegisteredContentScript => ({
      id,
      matches,
      js: [file],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    }),
  );
  await browser.scripting.registerContentScripts(scripts);
}

async function ensureEverywhere(matches: string[]): Promise<void> {
  const tabs = await awakeTabs(matches);
  await Promise.all(tabs.flatMap((id) => [ensureFrames(id), ensurePresence(id)]));
}

/** A tab without a page gets the scripts when it is loaded again; a frozen one would never answer. */
async function awakeTabs(matches: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: matches });
  const awake = tabs.filter((tab) => !tab.discarded && Reflect.get(tab, 'frozen') !== true);
  return awake.flatMap(({ id }) => id ?? []);
}

/** A frame that has the script already keeps the one it has. */
async function ensurePresence(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const put = browser.scripting.executeScript({ target, files: [PRESENCE_SCRIPT], injectImmediately: true });
  await within(
    put.catch(() => []),
    wait,
    INJECTION_LIMIT_MS,
    [],
  );
}
