import browser from 'webextension-polyfill';
import { SECOND_MS } from '../base/time';
import { within } from '../base/within';
import { after } from './after';
import { wait } from './page-call';
import { callFrames } from './unsaved-frames';

/** A page that hangs does not keep the update waiting. */
const LEAVE_LIMIT_MS = 2 * SECOND_MS;
const LOOK_MS = 10 * SECOND_MS;

/**
 * Firefox ends the worlds of content scripts together with the version they came from, and holds an update back for whoever listens to it:
 * every page leaves what its successor has to know, then the update is let in. `isBusy`: it would take what a job keeps in memory. One that
 * still waits when the browser closes is installed at its next start. Registers its listener at once: only in the worker's first turn.
 */
export function handOverBeforeUpdate(tabs: () => Promise<readonly number[]>, isBusy: () => Promise<boolean>): void {
  browser.runtime.onUpdateAvailable.addListener(() => void letIn());

  async function letIn(): Promise<void> {
    while (await isBusy().catch(() => false)) await after(LOOK_MS, null);
    await Promise.all((await tabs().catch(() => [])).map(leaveTab));
    browser.runtime.reload();
  }
}

async function leaveTab(tabId: number): Promise<void> {
  const left = callFrames(tabId, 'leave', []).catch(() => []);
  await within(left, wait, LEAVE_LIMIT_MS, []);
}
