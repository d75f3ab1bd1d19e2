import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Overview } from '../../../lib/signout/overview';

/** Both ends of a runtime port; either side may drop it. */
class FakePort {
  readonly name = 'overview';
  readonly sent: unknown[] = [];
  dropped = false;
  private readonly messages: ((message: unknown) => void)[] = [];
  private readonly drops: (() => void)[] = [];
  readonly onMessage = { addListener: (listener: (message: unknown) => void) => void this.messages.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => void this.drops.push(listener) };
  constructor(readonly sender?: object) {}
  postMessage(message: unknown) {
    if (this.dropped) throw new Error('disconnected port');
    this.sent.push(message);
    for (const listener of this.messages) listener(message);
  }
  disconnect() {
    this.dropped = true;
  }
  drop() {
    this.dropped = true;
    for (const listener of this.drops) listener();
  }
}

const runtime = vi.hoisted(() => ({
  ports: [] as unknown[],
  listeners: [] as ((port: unknown) => void)[],
  connect: (): unknown => undefined,
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'own',
      getURL: () => 'chrome-extension://own/',
      connect: () => runtime.connect(),
      onConnect: { addListener: (listener: (port: unknown) => void) => void runtime.listeners.push(listener) },
    },
  },
}));

const { serveOverview } = await import('../../../lib/messaging/serve');
const { watchOverview } = await import('../../../lib/messaging/watch-overview');

const overview = (at: number) => ({ at }) as Overview;
let opened: FakePort[];
let page: { visibilityState: string; changed: () => void };

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  runtime.listeners = [];
  runtime.connect = () => {
    opened.push(new FakePort());
    return opened.at(-1);
  };
  page = { visibilityState: 'visible', changed: () => {} };
  vi.stubGlobal('document', {
    get visibilityState() {
      return page.visibilityState;
    },
    addEventListener: (_: string, listener: () => void) => {
      page.changed = listener;
    },
    removeEventListener: () => {
      page.changed = () => {};
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page in view connects again when the worker stops, and hears on', () => {
  const heard: number[] = [];
  watchOverview(({ at }) => heard.push(at));
  opened[0]?.postMessage(overview(1));
  opened[0]?.drop();
  vi.advanceTimersByTime(1_000);
  expect(opened).toHaveLength(2);
  opened[1]?.postMessage(overview(2));
  expect(heard).toEqual([1, 2]);
});

test('a hidden page lets the worker sleep and connects when it comes into view', () => {
  watchOverview(() => {});
  page.visibilityState = 'hidden';
  opened[0]?.drop();
  vi.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(1);
  page.visibilityState = 'visible';
  page.changed();
  vi.advanceTimersByTime(1_000);
  expect(opened).toHaveLength(2);
});

test('a page that stopped watching never connects again', () => {
  const stop = watchOverview(() => {});
  opened[0]?.drop();
  stop();
  vi.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(1);
});

test.each([
  [{ id: 'own', url: 'chrome-extension://own/popup.html' }, 1],
  [{ id: 'own', url: 'https://crm.example/', tab: { url: 'https://crm.example/' } }, 0],
  [undefined, 0],
])('X03 %j may watch: %i', (sender, served) => {
  const connected: unknown[] = [];
  serveOverview((port) => connected.push(port));
  const port = new FakePort(sender);
  for (const listener of runtime.listeners) listener(port);
  expect(connected).toHaveLength(served);
  expect(port.dropped).toBe(served === 0);
});

test('posting to a page that is gone does nothing', () => {
  let gone = 0;
  serveOverview((port) => {
    port.post(overview(1));
    port.onGone(() => {
      gone += 1;
      port.post(overview(2));
    });
  });
  const port = new FakePort({ id: 'own', url: 'chrome-extension://own/popup.html' });
  for (const listener of runtime.listeners) listener(port);
  port.drop();
  expect(port.sent).toEqual([overview(1)]);
  expect(gone).toBe(1);
});
