import { beforeEach, expect, test, vi } from 'vitest';
import { type BrowserNotices, createNotices, type NoticeWords } from '../../../lib/browser/notices';
import type { Deadline } from '../../../lib/deadlines/deadline';
import type { Notices } from '../../../lib/flows/time-ports';

interface Shown {
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
  readonly requireInteraction?: boolean;
}
type Listener = (...args: never[]) => void;

/** A screen as the browser draws it. */
const screen = vi.hoisted(() => ({
  lacks: { windows: false, notifications: false, buttons: false },
  session: {} as Record<string, unknown>,
  windows: new Map<number, object>(),
  tabs: new Map<number, object>(),
  toFront: [] as number[],
  notifications: new Map<string, Shown>(),
  told: 0,
  ids: 0,
  filters: [] as unknown[],
  listeners: { closed: [] as Listener[], clicked: [] as Listener[], button: [] as Listener[] },
}));
vi.mock('webextension-polyfill', () => {
  const listensTo = (name: 'closed' | 'clicked' | 'button') => ({
    addListener: (listener: Listener, filter?: unknown) => {
      screen.listeners[name].push(listener);
      screen.filters.push(filter);
    },
  });
  const put = (places: Map<number, object>, options: object) => {
    screen.ids += 1;
    places.set(screen.ids, options);
    return { id: screen.ids };
  };
  const forward = (places: Map<number, object>, id: number) => {
    if (!places.has(id)) throw new Error('gone');
    screen.toFront.push(id);
  };
  return {
    default: {
      runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
      storage: {
        session: {
          get: async (key: string) => (key in screen.session ? { [key]: structuredClone(screen.session[key]) } : {}),
          set: async (items: object) => void Object.assign(screen.session, structuredClone(items)),
        },
      },
      get windows() {
        if (screen.lacks.windows) return undefined;
        return {
          create: async (options: object) => put(screen.windows, options),
          update: async (id: number) => forward(screen.windows, id),
          remove: async (id: number) => {
            screen.windows.delete(id);
            for (const listener of screen.listeners.closed) listener(id as never);
          },
          onRemoved: listensTo('closed'),
        };
      },
      tabs: {
        create: async (options: object) => put(screen.tabs, options),
        update: async (id: number) => forward(screen.tabs, id),
        remove: async (id: number) => void screen.tabs.delete(id),
        sendMessage: async () => {},
      },
      get notifications() {
        if (screen.lacks.notifications) return undefined;
        return {
          create: async (id: string, options: Shown) => {
            if (screen.lacks.buttons && options.buttons) throw new Error('Unexpected property "buttons"');
            screen.told += 1;
            screen.notifications.set(id, options);
          },
          clear: async (id: string) => screen.notifications.delete(id),
          onClicked: listensTo('clicked'),
          onButtonClicked: listensTo('button'),
        };
      },
    },
  };
});

const words: NoticeWords = {
  hintWords: ({ id }, leftMs) => ({ title: `hint ${id}`, message: `${leftMs / 1_000} s left` }),
  warningWords: ({ id }) => ({ title: `warning ${id}`, message: 'soon' }),
  maintenanceWords: ({ name }) => ({ title: name, message: 'announced' }),
  buttonWords: (button) => button,
  bannerWords: (dueAt, cause) => `${cause} ${dueAt}`,
  coverWords: () => 'covered',
};

const nothing: Notices = { window: null, notification: null, banner: null, coveredTabIds: [] };
const deadline = (id: string, used = 0): Deadline => ({
  id,
  cause: 'idle',
  owner: 'you',
  siteIds: ['crm'],
  dueAt: 900_000,
  warnAt: [],
  limitMs: 900_000,
  extension: { used, most: 10, byMs: 600_000, latestAt: 9_000_000 },
  callUntilAt: null,
});
const warning = (key: string): Notices => ({ ...nothing, window: { key, about: 'warning' } });
const told = (key: string, change: { used?: number; kind?: 'hint' | 'warning' } = {}): Notices => ({
  ...nothing,
  notification: { kind: change.kind ?? 'warning', key, deadline: deadline(`d-${key}`, change.used), at: 600_000 },
});

let notices: BrowserNotices;
let closed: unknown[];
let pressed: unknown[];

/** A worker; a new one goes on with what the session knows. */
function start(): void {
  for (const list of Object.values(screen.listeners)) list.length = 0;
  screen.filters.length = 0;
  notices = createNotices(words);
  notices.onWindowClosed((window) => void closed.push(window));
  notices.onButton((button, id) => void pressed.push([button, id]));
}

beforeEach(() => {
  screen.lacks = { windows: false, notifications: false, buttons: false };
  screen.session = {};
  for (const map of [screen.windows, screen.tabs, screen.notifications]) map.clear();
  screen.toFront.length = 0;
  screen.told = 0;
  closed = [];
  pressed = [];
  start();
});

/** The person closes a window. */
async function close(id: number): Promise<void> {
  screen.windows.delete(id);
  for (const listener of screen.listeners.closed) listener(id as never);
  await vi.waitFor(() => expect(closed).toHaveLength(1));
}

async function happens(name: 'clicked' | 'button', ...args: unknown[]): Promise<void> {
  for (const listener of screen.listeners[name]) listener(...(args as never[]));
  await vi.waitFor(async () => expect(screen.notifications.size).toBe(0));
  await new Promise((resolve) => setTimeout(resolve, 0));
}

const theWindow = () => [...screen.windows.keys()][0] ?? -1;

test('one window opens, in front, with the page that warns', async () => {
  await notices.show(warning('a'));
  await notices.show(warning('a'));
  expect([...screen.windows.values()]).toEqual([
    { type: 'popup', url: 'chrome-extension://own/warning.html', focused: true, width: 440, height: 540 },
  ]);
});

test('what is new is shown in the same window, brought to the front again', async () => {
  await notices.show(warning('a'));
  await notices.show(warning('b'));
  start();
  await notices.show({ ...nothing, window: { key: 'b', about: 'ended' } });
  expect([screen.windows.size, screen.toFront]).toEqual([1, [theWindow(), theWindow()]]);
});

test('a window that is not wanted any more closes, and is not taken for one that the person closed', async () => {
  await notices.show(warning('a'));
  start();
  await notices.show(nothing);
  await notices.show(nothing);
  expect([screen.windows.size, closed]).toEqual([0, []]);
  await notices.show(warning('a'));
  expect(screen.windows.size).toBe(1);
});

test('a window that the person closed is told, and does not come back for the same key', async () => {
  await notices.show(warning('a'));
  start();
  await close(theWindow());
  expect(closed).toEqual([{ key: 'a', about: 'warning' }]);
  start();
  await notices.show(warning('a'));
  expect(screen.windows.size).toBe(0);
  await notices.show(warning('b'));
  expect(screen.windows.size).toBe(1);
});

test('other windows may close', async () => {
  await notices.show(warning('a'));
  for (const listener of screen.listeners.closed) listener(99 as never);
  await notices.show(warning('a'));
  expect([screen.windows.size, closed]).toEqual([1, []]);
  expect(screen.filters[0]).toEqual({ windowTypes: ['popup'] });
});

test('without windows it is a tab', async () => {
  screen.lacks.windows = true;
  start();
  await notices.show(warning('a'));
  await notices.show(warning('b'));
  expect([screen.tabs.size, screen.toFront]).toEqual([1, [...screen.tabs.keys()]]);
  await notices.show(nothing);
  expect(screen.tabs.size).toBe(0);
});

test('a notification is told once, and again for another key', async () => {
  await notices.show(told('a', { kind: 'hint' }));
  await notices.show(told('a', { kind: 'hint' }));
  start();
  await notices.show(told('a', { kind: 'hint' }));
  expect([screen.told, [...screen.notifications.values()]]).toEqual([
    1,
    [expect.objectContaining({ title: 'hint d-a', message: '300 s left', requireInteraction: false })],
  ]);
  await notices.show(told('b'));
  expect([screen.told, screen.notifications.size]).toEqual([2, 1]);
  await notices.show(nothing);
  expect(screen.notifications.size).toBe(0);
});

test('R28 what was told does not come again after whatever came in between', async () => {
  const announced: Notices = {
    ...nothing,
    notification: {
      kind: 'maintenance',
      key: 'maintenance@1',
      maintenance: { name: 'Upgrade', startAt: 1, endAt: 2, siteIds: ['crm'] },
    },
  };
  await notices.show(announced);
  await notices.show(told('a'));
  start();
  await notices.show(announced);
  expect([screen.told, screen.notifications.size]).toEqual([2, 0]);
  await notices.show(nothing);
  await notices.show(told('b'));
  start();
  await notices.show(announced);
  await notices.show(told('a'));
  expect([screen.told, screen.notifications.size]).toEqual([3, 0]);
  await happens('button', 'notice', 0);
  expect(pressed).toEqual([]);
});

test.each([
  [0, ['stay', 'sign-out']],
  [10, ['sign-out']],
])('after %d of 10 extensions its buttons are %j, and are told by what they do', async (used, buttons) => {
  await notices.show(told('a', { used }));
  expect([...screen.notifications.values()][0]?.buttons?.map(({ title }) => title)).toEqual(buttons);
  start();
  await happens('button', 'notice', buttons.length - 1);
  expect(pressed).toEqual([['sign-out', 'd-a']]);
});

test('another notification has no buttons of ours', async () => {
  await notices.show(told('a'));
  for (const listener of screen.listeners.button) listener(...(['other', 0] as never[]));
  await notices.show(told('a'));
  expect([pressed, screen.notifications.size]).toEqual([[], 1]);
});

test('Firefox, which throws at buttons, gets a plain one', async () => {
  screen.lacks.buttons = true;
  await notices.show(told('a'));
  expect([...screen.notifications.values()]).toEqual([
    { type: 'basic', iconUrl: 'chrome-extension://own/icon/128.png', title: 'warning d-a', message: 'soon' },
  ]);
});

test('without notifications the window warns all the same', async () => {
  screen.lacks.notifications = true;
  start();
  await notices.show({ ...told('a'), window: { key: 'a', about: 'warning' } });
  expect(screen.windows.size).toBe(1);
});

test('a press on the notification brings the window, a closed one too, until both are over', async () => {
  const both: Notices = { ...told('a'), window: { key: 'w', about: 'warning' } };
  await notices.show(both);
  screen.windows.clear();
  for (const listener of screen.listeners.closed) listener(1 as never);
  await notices.show(both);
  expect(screen.windows.size).toBe(0);
  await happens('clicked', 'notice');
  expect(screen.windows.size).toBe(1);
  await notices.show(told('a'));
  expect(screen.windows.size).toBe(1);
  await notices.show(nothing);
  expect(screen.windows.size).toBe(0);
});
