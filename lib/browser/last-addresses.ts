import browser, { type Tabs, type WebRequest } from 'webextension-polyfill';
import { inTurn } from '../base/in-turn';
import { within } from '../base/within';
import { listenToRequests } from './listen-to-requests';
import { wait } from './page-call';
import { isReadBackAddress } from './read-back-address';
import { remembered } from './remembered';
import { hasCrashed } from './unsaved-frames';

const ANSWER_MS = 1_000;
const MOST_TABS = 500;

interface LastAddress {
  readonly tabId: number;
  /** Without what stands behind the path. */
  readonly url: string;
}

export interface LastAddresses {
  /** The tabs that `query` gives; those that crashed have the address that they had. */
  tabs(query: () => Promise<Tabs.Tab[]>): Promise<Tabs.Tab[]>;
}

/**
 * Firefox tells neither that a tab has crashed nor where it was: what loaded last in each tab, at hosts that access was given to, is remembered
 * until the browser closes. Registers its listener at once: only in the worker's first turn.
 */
export function rememberAddresses(): LastAddresses {
  const memory = remembered<readonly LastAddress[]>('addresses', []);
  const turn = inTurn();
  const change = (next: (known: readonly LastAddress[]) => readonly LastAddress[]) =>
    turn(async () => memory.set(next(await memory.get())));

  listenToRequests(
    browser.webRequest.onCompleted,
    ({ tabId, url }: WebRequest.OnCompletedDetailsType) => {
      const place = URL.parse(url);
      if (tabId < 0 || place === null || isReadBackAddress(url)) return;
      const last = { tabId, url: place.origin + place.pathname };
      void change((known) => [...known.filter((one) => one.tabId !== tabId), last].slice(-MOST_TABS));
    },
    { urls: ['<all_urls>'], types: ['main_frame'] },
  );

  return {
    async tabs(query) {
      const before = await turn(() => memory.get());
      const tabs = await query();
      const open = new Set(tabs.map(({ id }) => id));
      const isSilent = (tabId: number) => tabs.some(({ id, url }) => id === tabId && !url);
      const silent = before.filter(({ tabId }) => isSilent(tabId));
      const answers = await Promise.all(silent.map(async (last) => ({ last, crashed: await isCrashed(last.tabId) })));
      const elsewhere = answers.flatMap(({ last, crashed }) => (crashed ? [] : [last]));
      const isPast = (last: LastAddress) => !open.has(last.tabId) || elsewhere.includes(last);
      const past = before.filter(isPast);
      // A page that loaded meanwhile is another one.
      if (past.length > 0) void change((known) => known.filter((one) => !past.includes(one)));
      const crashed = new Map(answers.flatMap(({ last, crashed }) => (crashed ? [[last.tabId, last.url]] : [])));
      return tabs.map((tab) => {
        const url = crashed.get(tab.id ?? -1);
        return url === undefined ? tab : { ...tab, url };
      });
    },
  };
}

/** Where no access was given the browser says so at once; a page that is being replaced has crashed no more than one that hangs. */
async function isCrashed(tabId: number): Promise<boolean> {
  const looked = browser.scripting.executeScript({ target: { tabId }, func: () => true, injectImmediately: true });
  const crashed = looked.then(hasCrashed, () => false);
  return within(crashed, wait, ANSWER_MS, false);
}

/** Browsers that tell the address of a crashed tab. */
export const toldAddresses: LastAddresses = { tabs: (query) => query() };
