import browser, { type Notifications } from 'webextension-polyfill';
import type { DeadlineId } from '../deadlines/deadline';
import { remembered } from './remembered';

const ID = 'notice';
const MOST_KEYS = 30;

export type NoticeButton = 'stay' | 'sign-out';

export interface SystemNotice {
  /** Told once, whatever is told in between (R28). */
  readonly key: string;
  readonly title: string;
  readonly message: string;
  /** Stays until somebody reacts, where the browser can. */
  readonly urgent: boolean;
  readonly buttons: readonly { readonly does: NoticeButton; readonly label: string }[];
  /** null: it is about something else. */
  readonly deadlineId: DeadlineId | null;
}

type Told = Pick<SystemNotice, 'key' | 'deadlineId'> & { readonly buttons: readonly NoticeButton[] };

interface Memory {
  /** Last wanted. null: none is, or it was told before and is not told again. */
  readonly standing: Told | null;
  /** Of whatever was told, the newest last. */
  readonly toldKeys: readonly string[];
}

export interface SystemNotification {
  show(notice: SystemNotice | null): Promise<void>;
  /** What stands, and is gone by this: somebody pressed it. null: it was none of ours. */
  pressed(id: string): Promise<Told | null>;
}

/** The one notification of the system. Muted or denied, nothing is shown and nothing fails: the window says it all. */
export function createSystemNotification(): SystemNotification {
  const memory = remembered<Memory>('notification', { standing: null, toldKeys: [] });
  return {
    async show(notice) {
      const { standing, toldKeys } = await memory.get();
      if (standing?.key === notice?.key) return;
      if (standing !== null) await clear();
      if (notice === null || toldKeys.includes(notice.key)) {
        if (standing !== null) await memory.set({ standing: null, toldKeys });
        return;
      }
      const { key, deadlineId, buttons } = notice;
      await memory.set({
        standing: { key, deadlineId, buttons: buttons.map(({ does }) => does) },
        toldKeys: [...toldKeys, key].slice(-MOST_KEYS),
      });
      await create(notice);
    },
    async pressed(id) {
      if (id !== ID) return null;
      await clear();
      return (await memory.get()).standing;
    },
  };
}

const clear = async (): Promise<void> => void (await browser.notifications?.clear(ID).catch(() => false));

/** Firefox throws at buttons and at whatever makes one stay. */
async function create({ title, message, urgent, buttons }: SystemNotice): Promise<void> {
  const iconUrl = browser.runtime.getURL('icon/128.png');
  const plain: Notifications.CreateNotificationOptions = { type: 'basic', iconUrl, title, message };
  const rich = { ...plain, requireInteraction: urgent, buttons: buttons.map(({ label }) => ({ title: label })) };
  try {
    await browser.notifications.create(ID, rich);
  } catch {
    await Promise.resolve(browser.notifications?.create(ID, plain)).catch(() => '');
  }
}
