import browser from 'webextension-polyfill';
import { inTurn } from '../base/in-turn';
import type { EpochMs } from '../base/time';
import { type Deadline, type DeadlineCause, type DeadlineId, isExtendable } from '../deadlines/deadline';
import type { Notices, NoticesPort, Notification } from '../flows/time-ports';
import type { MaintenanceOverview } from '../signout/overview';
import { createNoticeWindow, onSmallWindowClosed } from './notice-window';
import { createPageSheets } from './page-sheets';
import { bannerSheet, coverSheet } from './sheet-texts';
import { createSystemNotification, type NoticeButton, type SystemNotice } from './system-notification';
import { tellFrames } from './tell-frames';

export interface NoticeText {
  readonly title: string;
  readonly message: string;
}

/** What notices say, in the user's language. */
export interface NoticeWords {
  hintWords(deadline: Deadline, leftMs: number): NoticeText;
  warningWords(deadline: Deadline): NoticeText;
  maintenanceWords(maintenance: MaintenanceOverview): NoticeText;
  buttonWords(button: NoticeButton): string;
  /** One line. */
  bannerWords(dueAt: EpochMs, cause: DeadlineCause): string;
  coverWords(): string;
}

type NoticeWindow = NonNullable<Notices['window']>;

export interface BrowserNotices extends NoticesPort {
  /** The person closed the window. */
  onWindowClosed(callback: (window: NoticeWindow) => void): void;
  /** A button of the notification was pressed. */
  onButton(callback: (button: NoticeButton, deadlineId: DeadlineId) => void): void;
}

/** Makes what stands on the screen what should stand there. Registers its listeners at once: only in the worker's first turn. */
export function createNotices(words: NoticeWords): BrowserNotices {
  const window = createNoticeWindow();
  const notification = createSystemNotification();
  const banner = createPageSheets('banner');
  const cover = createPageSheets('cover', tellCovered);
  const besidePages = oneAtATime();
  // A page that begins does not wait for a window to open.
  const onPages = oneAtATime();
  const closedCallbacks = new Set<(window: NoticeWindow) => void>();
  const buttonCallbacks = new Set<(button: NoticeButton, deadlineId: DeadlineId) => void>();

  onSmallWindowClosed((windowId) =>
    besidePages(async () => {
      const closed = await window.closed(windowId);
      if (closed) for (const callback of closedCallbacks) callback(closed);
    }),
  );
  browser.notifications?.onClicked.addListener((id) => {
    void besidePages(async () => {
      const pressed = await notification.pressed(id);
      if (pressed && pressed.deadlineId !== null) await window.ask(pressed.key);
    });
  });
  browser.notifications?.onButtonClicked?.addListener((id, at) => {
    void besidePages(async () => {
      const pressed = await notification.pressed(id);
      const button = pressed?.buttons[at];
      if (!pressed?.deadlineId || button === undefined) return;
      for (const callback of buttonCallbacks) callback(button, pressed.deadlineId);
    });
  });

  return {
    async show(notices) {
      const { coveredTabIds, banner: line, notification: told } = notices;
      const shownOnPages = onPages(async () => {
        await cover.show(coveredTabIds, coverSheet(words.coverWords()));
        await banner.show(line?.tabIds ?? [], line ? bannerSheet(words.bannerWords(line.dueAt, line.cause)) : '');
      });
      const shownBeside = besidePages(async () => {
        await notification.show(told && noticeOf(told, words));
        await window.show(notices.window, told !== null);
      });
      await Promise.all([shownOnPages, shownBeside]);
    },
    onWindowClosed: (callback) => void closedCallbacks.add(callback),
    onButton: (callback) => void buttonCallbacks.add(callback),
    documentBegan: (tabId, covered) =>
      onPages(async () => {
        await cover.documentBegan(tabId, covered ? coverSheet(words.coverWords()) : null);
        await banner.documentBegan(tabId);
      }),
  };
}

/** A page that begins is told by the answer to its own question. */
const tellCovered = (tabId: number, covered: boolean) =>
  void tellFrames(tabId, { type: 'page.covered', data: { covered } }, { frameId: 0, documentId: '' });

function noticeOf(told: Notification, words: NoticeWords): SystemNotice {
  const { key } = told;
  if (told.kind === 'maintenance')
    return { key, ...words.maintenanceWords(told.maintenance), urgent: false, buttons: [], deadlineId: null };
  const { deadline, kind, at } = told;
  const text = kind === 'hint' ? words.hintWords(deadline, deadline.dueAt - at) : words.warningWords(deadline);
  const does: readonly NoticeButton[] = isExtendable(deadline) ? ['stay', 'sign-out'] : ['sign-out'];
  const buttons = does.map((one) => ({ does: one, label: words.buttonWords(one) }));
  return { key, ...text, urgent: kind === 'warning', buttons, deadlineId: deadline.id };
}

/** What stands is compared with what should by one at a time. Never rejects. */
function oneAtATime(): (work: () => Promise<void>) => Promise<void> {
  const turn = inTurn();
  return (work) => turn(work).catch((error: unknown) => console.error('notices', error));
}
