import browser from 'webextension-polyfill';
import { SECOND_MS } from '../base/time';
import type { ComputerFacts } from '../deadlines/facts';
import type { ComputerPort } from '../flows/time-ports';

type State = ComputerFacts['state'];

/** Browsers refuse less. */
const LEAST_SECONDS = 15;

export interface ComputerWatch {
  /**
   * Calls back when the screen is locked or unlocked, when nobody did anything for `intervalMs`, and when somebody is back; until `watch`
   * ends it, so that none of that starts a worker for nobody. Only in the worker's first turn.
   */
  onChange(callback: (state: State) => void, intervalMs: number): void;
}

/** Whole machine, all programs. Browsers for telephones lack it. */
export function createComputer(): ComputerPort & ComputerWatch {
  let callback: ((state: State) => void) | null = null;
  let listens = false;
  const hear = (state: State) => callback?.(state);
  const watch = (on: boolean) => {
    if (browser.idle === undefined || callback === null || on === listens) return;
    listens = on;
    if (on) browser.idle.onStateChanged.addListener(hear);
    else browser.idle.onStateChanged.removeListener(hear);
  };
  return {
    watch: async (on) => watch(on),
    onChange(told, intervalMs) {
      callback = told;
      browser.idle?.setDetectionInterval(secondsOf(intervalMs));
      watch(true);
    },
    async state(withinMs) {
      try {
        return await browser.idle.queryState(secondsOf(withinMs));
      } catch {
        return 'active';
      }
    },
  };
}

/** Rounded up: never idle too early. */
const secondsOf = (ms: number): number => Math.max(LEAST_SECONDS, Math.ceil(ms / SECOND_MS));
