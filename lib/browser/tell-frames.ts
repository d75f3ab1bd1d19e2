import browser from 'webextension-polyfill';
import type { ToFrameMessage } from '../unsaved/frame-messages';

/** One frame; its document by name where the browser knows them: another may have taken its place. */
export interface FrameAddress {
  readonly frameId: number;
  /** Empty: whatever stands there. */
  readonly documentId: string;
}

/** To all frames of the tab, or to one. false: nobody is there who would hear it. */
export function tellFrames(tabId: number, message: ToFrameMessage, to?: FrameAddress): Promise<boolean> {
  const told = browser.tabs.sendMessage(tabId, message, to ? optionsOf(to) : {});
  return told.then(
    () => true,
    () => false,
  );
}

const optionsOf = ({ frameId, documentId }: FrameAddress) =>
  documentId === '' ? { frameId } : { frameId, documentId };
