import browser from 'webextension-polyfill';
import type { Ports } from '../flows/ports';

export function createAlarms(): Ports['alarms'] {
  return {
    wakeAt: async (name, at) => browser.alarms.create(name, { when: at }),
    clear: async (name) => void (await browser.alarms.clear(name)),
  };
}
