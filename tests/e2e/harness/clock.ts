import type { Protocol } from 'puppeteer-core';
import type { Cdp, Session } from './cdp.ts';
import { type Installation, unpacked } from './installation.ts';
import type { Signoff } from './signoff.ts';

const PREFIX = 'chrome-extension://';

/**
 * What the extension's worker and pages take for the time. Nothing in the product knows of it: each of them is stopped before its first
 * line and gets another `Date`. The browser, its alarms and the servers keep the real time. An attached worker does not sleep by itself.
 */
export class Clock {
  #byMs = 0;
  readonly #held = new Map<string, Session>();
  readonly #pages = new WeakSet<Session>();

  /** The package, to be loaded under this clock. */
  installation(): Installation {
    const inner = unpacked();
    return {
      ...inner,
      load: async (browser) => {
        await this.#hold(browser.cdp);
        return inner.load(browser);
      },
    };
  }

  now(): number {
    return Date.now() + this.#byMs;
  }

  /** As if the computer had slept so long: nothing happens by itself. */
  async move(byMs: number): Promise<void> {
    this.#byMs += byMs;
    await Promise.all([...this.#held.values()].map((session) => this.#set(session)));
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

  async #hold(cdp: Cdp): Promise<void> {
    this.#held.clear();
    cdp.listen((method, params, sessionId) => {
      if (method === 'Target.attachedToTarget') this.#came(cdp, params as Protocol.Target.AttachedToTargetEvent);
      if (method === 'Target.detachedFromTarget')
        this.#held.delete((params as Protocol.Target.DetachedFromTargetEvent).sessionId);
      const held = this.#held.get(sessionId ?? '');
      // The worker was started again.
      if (method === 'Inspector.targetReloadedAfterCrash' && held) void this.#begin(held);
      // A page that got its address in another process.
      if (method === 'Page.frameNavigated' && held) void this.#set(held);
    });
    const filter = [{ type: 'service_worker' }, { type: 'page' }];
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
  }

  /** Sessions that a test attached itself come here, too: nothing waits in them. */
  #came(cdp: Cdp, { sessionId, targetInfo, waitingForDebugger }: Protocol.Target.AttachedToTargetEvent): void {
    if (!waitingForDebugger) return;
    const session = cdp.session(sessionId);
    // A window that the worker opens has no address yet.
    const isOurs = targetInfo.url.startsWith(PREFIX) || targetInfo.url === '';
    if (isOurs) this.#held.set(sessionId, session);
    if (isOurs && targetInfo.type === 'page') this.#pages.add(session);
    void (isOurs ? this.#begin(session) : goOn(session).then(() => session.detach()));
  }

  async #begin(session: Session): Promise<void> {
    if (this.#pages.has(session)) await session.send('Page.enable').catch(() => {});
    await this.#set(session);
    await goOn(session);
  }

  /** Whoever is gone meanwhile needs no time. */
  async #set(session: Session): Promise<void> {
    const source = `(${setDate})(${this.#byMs})`;
    await session.evaluate(source).catch(() => {});
    if (this.#pages.has(session)) {
      await session.send('Page.addScriptToEvaluateOnNewDocument', { source }).catch(() => {});
    }
  }
}

const goOn = (session: Session) => session.send('Runtime.runIfWaitingForDebugger').catch(() => {});

/** Runs in a worker or page of the extension. */
function setDate(byMs: number): void {
  const kept = globalThis as { realDate?: typeof Date };
  kept.realDate ??= Date;
  const Real = kept.realDate;
  globalThis.Date = class extends Real {
    constructor(...given: []) {
      super(...((given.length === 0 ? [Real.now() + byMs] : given) as []));
    }
    static override now(): number {
      return Real.now() + byMs;
    }
  } as DateConstructor;
}
