import type { Cdp, Session } from '../../e2e/harness/cdp.ts';
import { pause, until } from '../../e2e/harness/until.ts';
import { Places } from './cdp-places.ts';
import type { FormTab, Spot } from './form-tab.ts';
import { Keyboard } from './keyboard.ts';
import { dispatchDrag, Mouse } from './mouse.ts';
import type { Point } from './point.ts';

/** A tab of Chromium: in a window of its own, and as good as in front. */
export class CdpTab implements FormTab {
  readonly complaints: string[] = [];
  readonly #session: Session;
  readonly #places: Places;
  readonly #keyboard: Keyboard;
  readonly #mouse: Mouse;
  readonly #cdp: Cdp;
  readonly #targetId: string;
  readonly #frames = new Map<string, Session>();
  readonly #stops: (() => void)[] = [];
  #loading = false;

  private constructor(cdp: Cdp, targetId: string, session: Session) {
    this.#cdp = cdp;
    this.#targetId = targetId;
    this.#session = session;
    this.#places = new Places(session, this.#frames);
    this.#keyboard = new Keyboard(session);
    this.#mouse = new Mouse(session);
    this.#stops.push(
      session.on('Page.frameStartedLoading', ({ frameId }: { frameId: string }) => {
        if (frameId === targetId) this.#loading = true;
      }),
      session.on('Page.frameStoppedLoading', ({ frameId }: { frameId: string }) => {
        if (frameId === targetId) this.#loading = false;
      }),
    );
    this.#watch(session);
  }

  static async open(cdp: Cdp, url: string): Promise<CdpTab> {
    const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    const tab = new CdpTab(cdp, targetId, await cdp.attach(targetId));
    await tab.#prepare(tab.#session);
    await tab.#session.send('Page.navigate', { url });
    await tab.quiet();
    return tab;
  }

  find(place: string): Promise<Spot | null> {
    return this.#places.find(place);
  }

  type(text: string): Promise<void> {
    return this.#keyboard.type(text);
  }

  press(combination: string): Promise<void> {
    return this.#keyboard.press(combination);
  }

  move(to: Point, steps: number): Promise<void> {
    return this.#mouse.move(to, { steps });
  }

  click(at: Point, times: number): Promise<void> {
    return this.#mouse.click(at, times);
  }

  drag(from: Point, to: Point): Promise<void> {
    return this.#mouse.drag(from, to);
  }

  stroke(points: readonly Point[]): Promise<void> {
    return this.#mouse.stroke(points);
  }

  wheel(at: Point, byPx: number): Promise<void> {
    return this.#mouse.wheel(at, byPx);
  }

  async dropFiles(at: Point, paths: readonly string[]): Promise<void> {
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
      await dispatchDrag(this.#session, type, at, data);
      await pause(40);
    }
  }

  async back(): Promise<void> {
    const { currentIndex, entries } = await this.#session.send('Page.getNavigationHistory');
    const entry = entries[currentIndex - 1];
    if (!entry) throw new Error('there is no page before');
    await this.#session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  }

  async quiet(): Promise<void> {
    await pause(50);
    await until(() => !this.#loading, 'the page is loaded', 12_000);
  }

  async expectChooser(files: readonly string[]): Promise<() => Promise<boolean>> {
    const sessions = [this.#session, ...this.#frames.values()];
    let filled = false;
    const stops = sessions.map((session) =>
      session.on('Page.fileChooserOpened', ({ backendNodeId }: { backendNodeId: number }) => {
        void session.send('DOM.setFileInputFiles', { files: [...files], backendNodeId }).then(() => {
          filled = true;
        });
      }),
    );
    const intercept = async (enabled: boolean) => {
      for (const session of sessions) await session.send('Page.setInterceptFileChooserDialog', { enabled });
    };
    await intercept(true);
    return async () => {
      await until(() => filled, 'a file chooser opens', 3_000).catch(() => {});
      for (const stop of stops) stop();
      await intercept(false);
      return filled;
    };
  }

  async picture(): Promise<Buffer> {
    const { data } = await this.#session.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.#cdp.send('Target.closeTarget', { targetId: this.#targetId }).catch(() => {});
    await until(() => this.#gone(), 'the tab is closed', 5_000).catch(() => {});
    for (const stop of this.#stops) stop();
  }

  async #gone(): Promise<boolean> {
    const { targetInfos } = await this.#cdp.send('Target.getTargets');
    return !targetInfos.some(({ targetId }) => targetId === this.#targetId);
  }

  async #prepare(session: Session): Promise<void> {
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    if (session === this.#session) await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  /** Frames of other processes come and go; questions of the page are answered with yes. */
  #watch(session: Session): void {
    type Attached = { sessionId: string; targetInfo: { type: string; targetId: string } };
    type Thrown = { exceptionDetails: { text: string; exception?: { description?: string } } };
    this.#stops.push(
      session.on('Target.attachedToTarget', ({ sessionId, targetInfo }: Attached) => {
        if (targetInfo.type !== 'iframe') return;
        const frame = this.#cdp.session(sessionId);
        this.#frames.set(targetInfo.targetId, frame);
        this.#watch(frame);
        this.#prepare(frame).catch(() => {});
      }),
      session.on('Target.detachedFromTarget', ({ sessionId }: { sessionId: string }) => {
        for (const [id, frame] of this.#frames) if (frame.id === sessionId) this.#frames.delete(id);
      }),
      session.on('Page.javascriptDialogOpening', ({ message }: { message: string }) => {
        this.complaints.push(`question answered with yes: ${message || '(leave?)'}`);
        session.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
      }),
      session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }: Thrown) => {
        this.complaints.push(exception?.description ?? text);
      }),
      session.on('Runtime.consoleAPICalled', ({ type, args }: { type: string; args: { value?: unknown }[] }) => {
        if (type === 'error') this.complaints.push(args.map(({ value }) => String(value)).join(' '));
      }),
    );
  }
}
