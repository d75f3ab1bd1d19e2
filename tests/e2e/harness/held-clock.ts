import type { Protocol } from 'puppeteer-core';
import type { Cdp, Session } from './cdp.ts';

const PREFIX = 'chrome-extension://';

/** Stops each worker and page of the extension before its first line and gives it another `Date`. An attached worker does not sleep by itself. */
export class HeldClock {
  #byMs = 0;
  readonly #held = new Map<string, Session>();
  readonly #pages = new WeakSet<Session>();

  async moveTo(byMs: number): Promise<void> {
    this.#byMs = byMs;
    await Promise.all([...this.#held.values()].map((session) => this.#set(session)));
  }

  async hold(cdp: Cdp): Promise<void> {
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
