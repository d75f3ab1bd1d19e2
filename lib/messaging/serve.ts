import browser from 'webextension-polyfill';
import type { Overview } from '../signout/overview';
import { type FrameHandlers, type FrameReceiver, frameReceiver, type SitesAtHand } from './frame-receive';
import { type Handlers, type Receiver, receiver } from './receive';
import { isExtensionPage, type Self, type Sender } from './sender';
import { isInSomePage } from './site-frame';

/** Registers the one message listener; called in the worker's first turn. Our pages and frames of sites have a table each. */
export function handleMessages(handlers: Handlers, frameHandlers: FrameHandlers, sites: SitesAtHand): void {
  const own = self();
  const ofPages: Receiver = receiver(handlers, own);
  const ofFrames: FrameReceiver = frameReceiver(frameHandlers, own, sites);
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    (isInSomePage(sender, own) ? ofFrames : ofPages).receive(message, sender, Date.now()),
  );
}

export interface OverviewPort {
  /** Does nothing once the page is gone. */
  post(overview: Overview): void;
  onGone(callback: () => void): void;
}

/** Registers the listener for pages that show the overview; called in the worker's first turn. */
export function serveOverview(onConnect: (port: OverviewPort) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== 'overview') return;
    if (port.sender === undefined || !isExtensionPage(port.sender, self())) {
      port.disconnect();
      return;
    }
    let gone = false;
    port.onDisconnect.addListener(() => {
      gone = true;
    });
    onConnect({
      post: (overview) => {
        if (!gone) port.postMessage(overview);
      },
      onGone: (callback) => port.onDisconnect.addListener(callback),
    });
  });
}

/** Pages that record are seen by a port that lives as long as they do; called in the worker's first turn. */
export function serveTeach(watch: () => () => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== 'teach') return;
    if (port.sender !== undefined && isExtensionPage(port.sender, self())) port.onDisconnect.addListener(watch());
    else port.disconnect();
  });
}

function self(): Self {
  return { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') };
}
