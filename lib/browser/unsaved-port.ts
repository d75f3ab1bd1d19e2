import browser from 'webextension-polyfill';
import { within } from '../base/within';
import type { TabFact, UnsavedPort } from '../flows/ports';
import type { FrameUnsaved, TabUnsaved, UnknownWhy } from '../unsaved/entry';
import { cleanLabel } from '../unsaved/label';
import { readFrame } from '../unsaved/read-frame';
import { markFields } from './mark-fields';
import { wait } from './page-call';
import { callFrame, callFrames, ensureFrames, isErrorPage } from './unsaved-frames';
import type { UnsavedReports } from './unsaved-reports';

/** More are not listed; all are counted. */
const MOST_LISTED = 200;

type Answers = readonly { readonly frameId: number; readonly said: FrameUnsaved | null }[];

export function createUnsavedPort(reports: UnsavedReports): UnsavedPort {
  return {
    reports: reports.sums,
    tabsOf: (origin) => new Promise((resolve) => reports.whenReady(() => resolve(reports.tabsOf(origin)))),
    async ask(tab, openItems, limitMs) {
      if (tab.discarded) return unknownTab(tab, 'discarded');
      if (tab.frozen) return unknownTab(tab, 'frozen');
      const answers = await within(askFrames(tab.id, openItems), wait, limitMs, null);
      return answers === null ? unknownTab(tab, 'no-answer') : tabUnsaved(tab, answers);
    },
    async show(tabId, frameId, ref) {
      const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
      if (tab === null) return false;
      if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true }).catch(() => {});
      return ref < 0 || (await callFrame(tabId, frameId, 'reveal', [ref])) === true;
    },
    ensure: ensureFrames,
    mark: markFields,
  };
}

/** null: nobody answered. Nothing: a page of the browser's own, or no page any more. */
async function askFrames(tabId: number, openItems: string | null): Promise<Answers | null> {
  const asked = () => callFrames(tabId, 'ask', [openItems]);
  try {
    // A page that was just being replaced answers the second time.
    const answers = await asked().catch(asked);
    return answers.map(({ frameId, value }) => ({ frameId, said: readFrame(value) }));
  } catch (error) {
    return (await isErrorPage(tabId, error)) || (await isGone(tabId)) ? [] : null;
  }
}

const isGone = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    () => false,
    () => true,
  );

function tabUnsaved(tab: TabFact, answers: Answers): TabUnsaved {
  const frames = answers.flatMap(({ frameId, said }) => (said === null ? [] : [{ frameId, said }]));
  frames.sort((a, b) => a.frameId - b.frameId);
  const entries = frames.flatMap(({ frameId, said }) => said.entries.map((entry) => ({ ...entry, frameId })));
  const unknown: UnknownWhy | null =
    frames.length < answers.length ? 'no-answer' : frames.some(({ said }) => said.foreign) ? 'foreign-frame' : null;
  return {
    ...nothingIn(tab),
    entries: entries.slice(0, MOST_LISTED),
    total: frames.reduce((sum, { said }) => sum + said.total, 0),
    unknown,
    call: tab.audible || frames.some(({ said }) => said.call),
    openItems: frames.find(({ said }) => said.openItems !== null)?.said.openItems ?? null,
  };
}

const unknownTab = (tab: TabFact, unknown: UnknownWhy): TabUnsaved => ({ ...nothingIn(tab), unknown });

function nothingIn(tab: TabFact): TabUnsaved {
  return {
    tabId: tab.id,
    title: cleanLabel(tab.title),
    entries: [],
    total: 0,
    unknown: null,
    call: tab.audible,
    openItems: null,
  };
}
