import browser from 'webextension-polyfill';
import type { Notices } from '../flows/time-ports';
import { remembered } from './remembered';

type Wanted = NonNullable<Notices['window']>;

/** A small window of its own, or a tab where the browser has none to give. */
type Place = { readonly kind: 'window' | 'tab'; readonly id: number };

interface Standing extends Wanted {
  readonly place: Place;
  /** Somebody pressed the notification: it stays until that is gone, too. */
  readonly asked: boolean;
}

interface Memory {
  readonly standing: Standing | null;
  /** Of windows that were closed by hand. */
  readonly closedKeys: readonly string[];
  /** Last wanted; null: none is. */
  readonly wanted: Wanted | null;
}

const MOST_KEYS = 30;
const PAGE = 'warning.html';
/** Room for the longest warning with its frame: no button lies below the edge. */
const SIZE = { width: 440, height: 540 } as const;

export interface NoticeWindow {
  /** `mayStay`: one that somebody asked for is not closed yet. */
  show(wanted: Notices['window'], mayStay: boolean): Promise<void>;
  /** Somebody wants to see it, whatever was closed before. */
  ask(key: string): Promise<void>;
  /** This window of the browser's is gone. What it showed, if that was wanted and nobody took it away but the person; null: it was another. */
  closed(windowId: number): Promise<Wanted | null>;
}

/** The one window that warns. It shows what the overview says; here it is only opened, brought to the front and closed. */
export function createNoticeWindow(): NoticeWindow {
  const memory = remembered<Memory>('noticeWindow', { standing: null, closedKeys: [], wanted: null });
  const change = async (part: Partial<Memory>) => memory.set({ ...(await memory.get()), ...part });

  async function open(wanted: Wanted, asked: boolean): Promise<void> {
    const place = await openPlace();
    await change({ standing: place && { ...wanted, place, asked } });
  }

  /** The same window goes on with what is wanted now. */
  async function goOn(standing: Standing, wanted: Wanted, asked: boolean): Promise<void> {
    if (await bringForward(standing.place)) await change({ standing: { ...wanted, place: standing.place, asked } });
    else await open(wanted, asked);
  }

  return {
    async show(wanted, mayStay) {
      await change({ wanted });
      const { standing, closedKeys } = await memory.get();
      if (wanted === null) {
        if (standing === null || (mayStay && standing.asked)) return;
        // Forgotten first: what goes now goes by our own hand.
        await change({ standing: null });
        await closePlace(standing.place);
      } else if (standing === null) {
        if (!closedKeys.includes(wanted.key)) await open(wanted, false);
      } else if (standing.key !== wanted.key || standing.about !== wanted.about) {
        await goOn(standing, wanted, standing.asked);
      }
    },
    async ask(key) {
      const { standing, wanted } = await memory.get();
      const shown = wanted ?? { key, about: 'warning' };
      if (standing === null) await open(shown, true);
      else await goOn(standing, shown, true);
    },
    async closed(windowId) {
      const { standing, closedKeys, wanted } = await memory.get();
      if (standing?.place.kind !== 'window' || standing.place.id !== windowId) return null;
      await change({ standing: null, closedKeys: [...closedKeys, standing.key].slice(-MOST_KEYS) });
      return wanted?.key === standing.key ? wanted : null;
    },
  };
}

/** null: the browser opens nothing. */
async function openPlace(): Promise<Place | null> {
  const url = browser.runtime.getURL(PAGE);
  try {
    const { id } = await browser.windows.create({ type: 'popup', url, focused: true, ...SIZE });
    if (id !== undefined) return { kind: 'window', id };
  } catch {
    // Browsers for telephones have no windows.
  }
  const tab = await browser.tabs.create({ url, active: true }).catch(() => null);
  return tab?.id === undefined ? null : { kind: 'tab', id: tab.id };
}

/** false: it is gone. */
async function bringForward({ kind, id }: Place): Promise<boolean> {
  const forward: Promise<unknown> =
    kind === 'tab'
      ? browser.tabs.update(id, { active: true })
      : browser.windows.update(id, { focused: true, drawAttention: true });
  return forward.then(
    () => true,
    () => false,
  );
}

async function closePlace({ kind, id }: Place): Promise<void> {
  await (kind === 'tab' ? browser.tabs.remove(id) : browser.windows.remove(id)).catch(() => {});
}

/** Told of small windows only, where the browser can: every other window that anybody closes would start the worker. */
export function onSmallWindowClosed(callback: (windowId: number) => void): void {
  const event: { addListener(listener: (id: number) => void, filter?: object): void } | undefined =
    browser.windows?.onRemoved;
  try {
    event?.addListener(callback, { windowTypes: ['popup'] });
  } catch {
    event?.addListener(callback);
  }
}
