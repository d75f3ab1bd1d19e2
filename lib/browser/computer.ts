import browser from 'webextension-polyfill';
import { SECOND_MS } from '../base/time';
import type { ComputerFacts } from '../deadlines/facts';
import type { ComputerPort } from '../flows/ports';

type State = ComputerFacts['state'];

/** Browsers refuse less. */
const LEAST_SECONDS = 15;

/** Whole machine, all programs. Browsers for telephones lack it. */
export function createComputer(): ComputerPort {
  return {
    async state(withinMs) {
      try {
        return await browser.idle.queryState(secondsOf(withinMs));
      } catch {
        return 'active';
      }
    },
  };
}

/** Calls back when the screen is locked or unlocked, when nobody did anything for `intervalMs`, and when somebody is back. Only in the worker's first turn. */
export function onComputerChange(callback: (state: State) => void, intervalMs: number): void {
  if (browser.idle === undefined) return;
  browser.idle.setDetectionInterval(secondsOf(intervalMs));
  browser.idle.onStateChanged.addListener(callback);
}

/** Rounded up: never idle too early. */
const secondsOf = (ms: number): number => Math.max(LEAST_SECONDS, Math.ceil(ms / SECOND_MS));
