import { inFirefox } from './engine.ts';
import { HeldClock } from './held-clock.ts';
import { type Installation, unpacked } from './installation.ts';
import type { Signoff } from './signoff.ts';
import { clockedPackage, moveStoredClock } from './stored-clock.ts';

/**
 * What the extension's worker and pages take for the time. Nothing in the product knows of it: they have another `Date` from their
 * first line on. The browser, its alarms and the servers keep the real time.
 */
export class Clock {
  #byMs = 0;
  #signoff: Signoff | null = null;
  readonly #held = new HeldClock();

  /** The package, to be loaded under this clock. */
  installation(): Installation {
    if (inFirefox) return clockedPackage();
    const inner = unpacked();
    return {
      ...inner,
      load: async (browser) => {
        await this.#held.hold(browser.cdp);
        return inner.load(browser);
      },
    };
  }

  /** The browser in which that package was loaded. */
  of(signoff: Signoff): void {
    this.#signoff = signoff;
  }

  now(): number {
    return Date.now() + this.#byMs;
  }

  /** As if the computer had slept so long: nothing happens by itself. */
  async move(byMs: number): Promise<void> {
    this.#byMs += byMs;
    if (!inFirefox) await this.#held.moveTo(this.#byMs);
    else if (this.#signoff) await moveStoredClock(this.#signoff, this.#byMs);
  }

  /** Alarms that are due by this clock ring, as the browser has them ring when the computer wakes. Returns their names. */
  ring(signoff: Signoff): Promise<string[]> {
    return signoff.call(async (now) => {
      const due = (await chrome.alarms.getAll()).filter(({ scheduledTime }) => scheduledTime <= now);
      for (const { name } of due) await chrome.alarms.create(name, { when: 1 });
      return due.map(({ name }) => name);
    }, this.now());
  }

  /** When the worker wakes next, by this clock; null: never. */
  alarmAt(signoff: Signoff, name = 'time'): Promise<number | null> {
    return signoff.call(async (wanted) => (await chrome.alarms.get(wanted))?.scheduledTime ?? null, name);
  }
}
