import browser from 'webextension-polyfill';
import type { ToFrameMessage } from '../unsaved/frame-messages';

/** To all frames of the tab, or to one. false: nobody is there who would hear it. */
export function tellFrames(tabId: number, message: ToFrameMessage, frameId?: number): Promise<boolean> {
  const told = browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  return told.then(
    () => true,
    () => false,
  );
}
